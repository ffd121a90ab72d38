package de.zubringer.ops.situation;

import de.zubringer.pipeline.flow.ConnectionFlow;
import de.zubringer.pipeline.pace.TargetHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that rules of alerts and measurements look at, of one moment.
 *
 * @param flows of connections of which something is known
 * @param targets that did not answer lately
 * @param certificates those that end first at the top
 * @param outside what FIT-Connect waits for
 * @param escalated how many are held for too long
 * @param auditBreaks where the chains were broken at the last walk; null before the first
 */
public record Situation(
    Instant at,
    List<ConnectionFlow> flows,
    List<Queue> queues,
    List<TargetHealth> targets,
    List<Certificate> certificates,
    List<Node> nodes,
    Outside outside,
    long escalated,
    @Nullable Integer auditBreaks) {

  /**
   * What FIT-Connect waits for.
   *
   * @param notFetched since when the oldest is there
   * @param unanswered since when the oldest is here without acceptance or refusal
   * @param ended answers nobody tries to give any more
   */
  public record Outside(@Nullable Instant notFetched, @Nullable Instant unanswered, long ended) {
    public static final Outside QUIET = new Outside(null, null, 0);
  }
}
