package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Sendungen: the list, newest first, with its filter.
 *
 * @param municipalities choices of the filter; empty for who sees one municipality only
 * @param further address of the next stretch; empty at the end
 * @param filtered whether the filter leaves something out
 */
public record JourneysPage(
    String text,
    List<Choice> states,
    List<Choice> leistungen,
    List<Choice> municipalities,
    List<JourneyLine> lines,
    String further,
    boolean filtered)
    implements Page {

  @Override
  public String title() {
    return say("sendungen.titel");
  }
}
