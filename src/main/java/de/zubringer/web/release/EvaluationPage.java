package de.zubringer.web.release;

import de.zubringer.release.evaluation.BeforeAfter;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Auswertung: before and after, the sheet of go or no-go, and what others can learn.
 *
 * @param faults why the last try did not succeed
 * @param criteria who fixed what is to be reached, and when, a sentence
 * @param digest of the sheet as it is shown
 * @param decision the newest, a sentence; empty before the first
 */
public record EvaluationPage(
    AdaptationHead head,
    List<FindingLine> faults,
    BeforeAfter comparison,
    String criteria,
    List<SheetLine> sheet,
    List<String> versions,
    String digest,
    Decided decision,
    May may,
    List<Choice> kinds,
    List<Choice> concerns,
    List<LessonLine> lessons)
    implements Page {

  /**
   * One criterion.
   *
   * @param target with its bound, {@code value} as the field of a form shows it
   * @param measured with where it comes from
   * @param remark what somebody said about it, who and when
   */
  public record SheetLine(
      String id,
      String name,
      String target,
      String value,
      String unit,
      String measured,
      Badge met,
      String remark) {}

  /** The newest decision. */
  public record Decided(Badge what, String who, String reason) {}

  /**
   * What a person can do here.
   *
   * @param late whether a protocol was kept already, so that a change needs a reason
   */
  public record May(boolean fix, boolean late, boolean remark, boolean decide, boolean tell) {}

  /** Something learned. */
  public record LessonLine(Badge kind, String concerns, String text, String who) {}

  public String here() {
    return head.address() + "/freigabe/auswertung";
  }

  @Override
  public String title() {
    return head.title("auswertung.titel");
  }
}
