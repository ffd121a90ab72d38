package de.zubringer.web.survey;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.frame.Page;
import de.zubringer.web.survey.QuestionForm.Fault;
import java.util.List;

/**
 * Weitergeben: hand open questions to somebody by a link.
 *
 * @param link the whole address of one that was just made; shown once, else empty
 * @param recipient whom that is for
 * @param wish what is put into the form
 */
public record DelegationsPage(
    AdaptationHead head, String link, String recipient, Wish wish, List<Line> lines)
    implements Page {

  /**
   * The form.
   *
   * @param pick addresses that tick all questions of a role
   */
  public record Wish(
      String recipient,
      String note,
      String days,
      List<Frame.Entry> pick,
      List<Topic> topics,
      List<Fault> faults) {}

  /** Open questions to tick. */
  public record Topic(String title, List<Choice> questions) {}

  /**
   * One that was made.
   *
   * @param state how many of its questions are answered, or why it does not open any more
   * @param revoke address to take it back; empty if it does not open any more
   */
  public record Line(
      String recipient,
      String note,
      String made,
      String until,
      Badge state,
      List<String> questions,
      String revoke) {}

  @Override
  public String title() {
    return head.title("weitergabe.titel");
  }

  @Override
  public int status() {
    return wish.faults().isEmpty() ? 200 : 422;
  }
}
