package de.zubringer.web.inbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Posteingang: the Vorgänge of the own administration, newest first.
 *
 * @param further address of the next stretch; empty at the end
 */
public record InboxPage(List<VorgangLine> lines, String further) implements Page {

  /** A Vorgang in the list. */
  public record VorgangLine(
      String address, String number, String subject, String unit, String arrived) {}

  @Override
  public String title() {
    return say("posteingang.titel");
  }
}
