package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Betrieb, Anbindungen: how it goes with each connection.
 *
 * @param address of another stretch, without its number
 * @param isCut whether there is more than was counted
 */
public record FlowsPage(
    Slice<FlowLine> lines,
    List<Choice> municipalities,
    boolean onlyOpen,
    String address,
    boolean isCut)
    implements Page {
  @Override
  public String title() {
    return say("betrieb.anbindungen.titel");
  }
}
