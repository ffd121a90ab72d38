package de.zubringer.web.retention;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What may be kept no longer, and who says otherwise.
 *
 * @param automatic how the administration erases
 * @param faults what is wrong with what was just sent
 * @param decides whether this person may hold, release and erase
 * @param due whether anything is due without those on hold
 * @param undecided journeys nobody decided about whose time has passed; 0 if there are none
 */
public record RetentionPage(
    Badge mode,
    boolean automatic,
    boolean decides,
    boolean due,
    String undecided,
    List<DueRow> rows,
    List<HoldCard> holds,
    List<RunRow> runs,
    List<Choice> leistungen,
    Sent sent,
    List<FindingLine> faults)
    implements Page {

  /**
   * A rule and what it makes due.
   *
   * @param period in words
   * @param oldest addresses of those at rest the longest
   */
  public record DueRow(
      String leistung,
      String end,
      String period,
      String basis,
      String due,
      String held,
      String before,
      List<Link> oldest) {}

  /** A journey of the list. */
  public record Link(String address, String name, String since) {}

  /**
   * A hold.
   *
   * @param release address of the form that ends it; empty if it has ended or nobody here may
   */
  public record HoldCard(
      String id,
      String about,
      Badge state,
      String reason,
      String placed,
      String until,
      String released,
      String release) {}

  /** A run and how far it is. */
  public record RunRow(String number, String begun, String by, String progress, String protocol) {}

  /** What was sent and not taken, to be mended. */
  public record Sent(String what, String journey, String leistung, String reason, String until) {
    static final Sent NOTHING = new Sent("sendung", "", "", "", "");
  }

  @Override
  public String title() {
    return say("aufbewahrung");
  }
}
