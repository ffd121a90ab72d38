package de.zubringer.web.survey;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/** Fragebogen: all open questions on paper. */
public record SurveyPrintPage(AdaptationHead head, String day, int open, List<Topic> topics)
    implements Page {

  /** Open questions of one topic. */
  public record Topic(String title, List<Line> questions) {}

  /**
   * One question.
   *
   * @param number from 1, through all topics
   * @param boxes what can be ticked
   * @param hint what can be written; empty if there is nothing to write
   * @param lines to write on
   */
  public record Line(
      int number, QuestionPart question, List<String> boxes, String hint, int lines) {}

  @Override
  public String title() {
    return head.title("erhebung.druck.titel");
  }
}
