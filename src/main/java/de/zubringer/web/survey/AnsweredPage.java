package de.zubringer.web.survey;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Schon beantwortet: what nobody has to be asked, where it comes from, and the way to change it.
 */
public record AnsweredPage(AdaptationHead head, List<Topic> topics) implements Page {

  /** Known answers of one topic. */
  public record Topic(String id, String title, List<Line> lines) {}

  /**
   * A question that is answered.
   *
   * @param said by whom and when; empty if nobody wrote that down
   * @param source where the answer stands, or what it follows from
   * @param change address where it can be answered anew; empty for those who only read
   */
  public record Line(String text, String value, String said, String source, String change) {}

  @Override
  public String title() {
    return head.title("erhebung.beantwortet.titel");
  }
}
