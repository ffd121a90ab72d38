package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What two states of the plan make of the same inputs.
 *
 * @param summary how many of how many became something else, and compared with what
 */
public record ComparisonPage(
    AdaptationHead head, String summary, boolean same, List<ChangeLine> changes) implements Page {

  /**
   * One input that became something else.
   *
   * @param told each otherwise: outcome, desk, message
   */
  public record ChangeLine(String title, List<Pair> told, List<FieldPair> fields) {}

  /** Before and after. */
  public record Pair(String what, String before, String after) {}

  /** A field of the target. */
  public record FieldPair(String field, String before, String after) {}

  @Override
  public String title() {
    return head.title("vergleich.titel");
  }
}
