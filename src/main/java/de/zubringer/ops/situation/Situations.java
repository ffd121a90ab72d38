package de.zubringer.ops.situation;

import de.zubringer.pipeline.flow.ConnectionFlows;
import de.zubringer.pipeline.pace.Escalations;
import de.zubringer.pipeline.pace.Waits;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at everything that is known of the installation; reads only, and bounded. */
@Component
public class Situations {
  private final Work work;
  private final Machinery machinery;
  private final InstantSource clock;

  /** What is on its way. */
  @Component
  record Work(
      ConnectionFlows flows, Waits waits, Escalations held, OutsideWaits outside, Queues queues) {}

  /** By what it is on its way. */
  @Component
  record Machinery(Certificates certificates, Nodes nodes, AuditWalk audit) {}

  @Autowired
  Situations(Work work, Machinery machinery, InstantSource clock) {
    this.work = work;
    this.machinery = machinery;
    this.clock = clock;
  }

  public Situation now() {
    var now = clock.instant();
    return new Situation(
        now,
        work.flows().now().list(),
        work.queues().due(now),
        work.waits().targets(),
        machinery.certificates().all(),
        machinery.nodes().all(),
        work.outside().now(),
        work.held().countEscalated(),
        machinery.audit().last().map(AuditWalk.Walked::breaks).orElse(null));
  }

  /** Tasks that wait for a moment still to come; counting ends at a bound. */
  public long waitingTasks() {
    return work.queues().later(clock.instant());
  }
}
