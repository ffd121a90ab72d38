package de.zubringer.retention;

import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What a run looks at before each journey: whether somebody holds it, and whether it is open. */
@Component
class Holding {
  private final HoldStore holds;
  private final RunStore runs;
  private final InstantSource clock;

  Holding(HoldStore holds, RunStore runs, InstantSource clock) {
    this.holds = holds;
    this.runs = runs;
    this.clock = clock;
  }

  boolean holds(MunicipalityId municipality, RunItem item) {
    var today = LegalTime.today(clock);
    return holds.open(municipality).stream()
        .filter(hold -> hold.holdsOn(today))
        .anyMatch(hold -> hold.isAbout(item.journey(), item.resting()));
  }

  void lockIn(MunicipalityId municipality) {
    holds.lockIn(municipality);
  }

  RunStore store() {
    return runs;
  }
}
