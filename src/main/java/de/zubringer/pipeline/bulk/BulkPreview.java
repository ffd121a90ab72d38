package de.zubringer.pipeline.bulk;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.clearing.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What an act for many would do, before it is done.
 *
 * @param total how many journeys it is for
 * @param looked those that were looked at one by one, the first ones
 */
public record BulkPreview(long total, List<Looked> looked) {

  /**
   * One journey.
   *
   * @param answer whether the act can be done
   * @param holds what would hold it again at once; empty if it would go on, or nobody can tell
   */
  public record Looked(JourneyId journey, Answer answer, Optional<Finding> holds) {
    public boolean goesOn() {
      return answer.isDone() && holds.isEmpty();
    }
  }
}
