package de.zubringer.web.retention;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/** The protocol of a run, to be read and printed. */
public record DeletionProtocolPage(
    String number, Badge genuine, List<Fact> facts, List<RuleRow> rules, List<JourneyRow> journeys)
    implements Page {

  /** A rule and how many journeys it erased or left. */
  public record RuleRow(
      String leistung, String end, String period, String basis, String erased, String left) {}

  /** What became of one. */
  public record JourneyRow(String journey, String outcome, String note) {}

  @Override
  public String title() {
    return say("loeschprotokoll.titel", number);
  }
}
