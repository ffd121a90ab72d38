package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Probelauf: what to rehearse with, and what was kept of earlier trials.
 *
 * @param plan whether there is one that can be rehearsed
 * @param mayKeep whether this person may keep protocols and inputs
 * @param seesRecordings whether this person may see what was proposed
 * @param places to choose from; empty if there is only one
 */
public record TrialPage(
    AdaptationHead head,
    boolean plan,
    boolean mayKeep,
    boolean seesRecordings,
    String day,
    List<Choice> places,
    List<InputLine> inputs,
    List<ProtocolLine> protocols)
    implements Page {

  /**
   * An own input.
   *
   * @param facts who and when, what is expected, until when
   * @param delete where the button sends to; empty if this person may not
   */
  public record InputLine(
      String name, Badge origin, List<String> facts, String again, String delete) {}

  /**
   * A protocol that was kept.
   *
   * @param holds whether it still does
   * @param why it does not
   */
  public record ProtocolLine(
      String address,
      String name,
      String kept,
      Badge result,
      Badge holds,
      String why,
      String signed) {}

  @Override
  public String title() {
    return head.title("probelauf.titel");
  }

  public String address() {
    return head.address() + "/probelauf";
  }
}
