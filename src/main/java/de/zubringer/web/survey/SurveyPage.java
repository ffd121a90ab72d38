package de.zubringer.web.survey;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Erhebung: the open questions, some at a time.
 *
 * @param writes whether this person answers; others only read
 * @param nobody areas without anybody responsible
 * @param topics with how many are open
 * @param part the questions at hand; empty if none is open
 * @param sheet what is wrong with a table that was sent
 */
public record SurveyPage(
    AdaptationHead head,
    boolean writes,
    Counts counts,
    List<FindingLine> nobody,
    List<Frame.Entry> topics,
    Part part,
    List<FindingLine> sheet)
    implements Page {

  /**
   * How far it is.
   *
   * @param open how many must still be answered
   * @param known how many need not be asked
   * @param delegated how many open ones somebody was asked by a link
   * @param saved where the known ones come from
   */
  public record Counts(int open, int known, int delegated, List<String> saved) {}

  /**
   * Questions of one topic, or a single one to change.
   *
   * @param topic word of the topic
   * @param single id of the question to change; empty if it is a portion
   * @param further the other portions, if there are several
   */
  public record Part(
      String topic, String title, String single, QuestionForm form, List<Frame.Entry> further) {
    public boolean isEmpty() {
      return form.questions().isEmpty();
    }
  }

  @Override
  public String title() {
    return head.title("erhebung.titel");
  }

  @Override
  public int status() {
    return part.form().faults().isEmpty() && sheet.isEmpty() ? 200 : 422;
  }
}
