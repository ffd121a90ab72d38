package de.zubringer.retention;

import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.erasure.Erasures;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a run looks at before each journey: whether somebody holds it, and whether it is open. */
@Component
class Holding {
  private final HoldStore holds;
  private final RunStore runs;
  private final Erasures erasures;
  private final InstantSource clock;

  Holding(HoldStore holds, RunStore runs, Erasures erasures, InstantSource clock) {
    this.holds = holds;
    this.runs = runs;
    this.erasures = erasures;
    this.clock = clock;
  }

  boolean holds(MunicipalityId municipality, RunItem item) {
    var today = LegalTime.today(clock);
    return holds.open(municipality).stream()
        .filter(hold -> hold.holdsOn(today))
        .anyMatch(hold -> hold.isAbout(item.journey(), item.resting()));
  }

  /** Whether it rests still; asked before anything goes out because of it. */
  boolean isDue(MunicipalityId municipality, RunItem item) {
    return erasures.countOf(municipality, item.resting(), List.of(item.journey())) == 1;
  }

  void lockIn(MunicipalityId municipality) {
    holds.lockIn(municipality);
  }

  RunStore store() {
    return runs;
  }
}
