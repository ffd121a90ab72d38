package de.zubringer.pipeline;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.record.JourneyStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a journey aside for a person, with the findings that say why. */
@Component
class Holding {
  private final JourneyStore store;

  Holding(JourneyStore store) {
    this.store = store;
  }

  @Transactional
  public void hold(Journey seen, Findings findings) {
    store.change(store.lock(seen)).held(findings).write();
  }

  @Transactional
  public void byBug(JourneyId id) {
    hold(store.lock(id).orElseThrow(), Findings.of(Finding.error("internal-error", "")));
  }
}
