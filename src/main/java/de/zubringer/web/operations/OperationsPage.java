package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Betrieb: what fires, which connections wait, the ages of what FIT-Connect waits for, and the
 * terms of the keys.
 *
 * @param flows connections with something that is not at its end, the longest waiting first
 * @param waiting not fetched yet, the oldest first
 * @param unanswered fetched, but neither accepted nor rejected, the oldest first
 * @param answers that could not be given
 * @param findings what was wrong with the workspace at the last try
 */
public record OperationsPage(
    Alarm alarm,
    List<FlowLine> flows,
    List<Count> counts,
    List<Line> waiting,
    List<Line> unanswered,
    List<Line> answers,
    List<KeyLine> keys,
    Delivery delivery,
    Scanner scanner,
    List<FindingLine> findings)
    implements Page {

  /**
   * Rules of alerts.
   *
   * @param isBroken whether their file cannot be used
   */
  public record Alarm(boolean isBroken, List<AlertsPage.RuleLine> firing) {}

  /**
   * How handing over goes.
   *
   * @param targets that did not answer lately
   * @param waiting what goes on by itself, the most tried first
   * @param escalated held for too long
   */
  public record Delivery(
      List<Count> counts, List<TargetLine> targets, List<Line> waiting, List<Line> escalated) {}

  /**
   * A target that did not answer lately.
   *
   * @param waiting how many wait for it
   * @param next when somebody goes and sees; empty while it is called as usual
   */
  public record TargetLine(
      String name, String municipality, Badge state, String waiting, String cause, String next) {}

  /** How many are at least so old. */
  public record Count(String number, String label) {}

  /**
   * A submission.
   *
   * @param address of its journey; empty while there is none
   * @param urgency how long it waits, as a coloured word
   * @param cause why it is still there
   * @param next what happens next, and when
   */
  public record Line(
      String address,
      String shortId,
      String municipality,
      String since,
      Badge urgency,
      String cause,
      String next) {}

  /**
   * A key of a Zustellpunkt, or why it has none.
   *
   * @param left days until its end; empty without an end
   */
  public record KeyLine(
      String municipality,
      String environment,
      String key,
      String until,
      Badge urgency,
      String left) {}

  /**
   * The malware scanner.
   *
   * @param badge whether all is well
   * @param held how many wait for it, as a sentence; empty if none does
   */
  public record Scanner(Badge badge, String sentence, String held) {}

  @Override
  public String title() {
    return say("betrieb.titel");
  }
}
