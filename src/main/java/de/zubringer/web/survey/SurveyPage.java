package de.zubringer.web.survey;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Erhebung: the open questions by topic.
 *
 * @param saved how many others need not be asked, and where their answers come from
 * @param nobody areas without anybody responsible
 */
public record SurveyPage(
    AdaptationHead head,
    String sheet,
    int open,
    int known,
    List<String> saved,
    List<FindingLine> nobody,
    List<TopicPart> topics)
    implements Page {

  /** Questions of one topic. */
  public record TopicPart(String id, String title, List<QuestionLine> questions) {}

  /**
   * One open question.
   *
   * @param possible what can be answered
   * @param suggestion what holds if nobody answers; empty if nothing does
   * @param state why it is asked again; empty if nobody answered yet
   */
  public record QuestionLine(
      String id,
      String text,
      String help,
      String possible,
      String why,
      String suggestion,
      String state,
      String who) {}

  @Override
  public String title() {
    return head.title("erhebung.titel");
  }
}
