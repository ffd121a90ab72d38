package de.zubringer.retention;

import de.zubringer.audit.AuditTrail;
import de.zubringer.kernel.MunicipalityId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a decided run out, batch by batch, and closes it with its protocol. */
@Component
class Runs {
  static final String ERASED = "content-erased";

  /** Between two batches the task is written down again: progress is seen, a stop loses little. */
  static final int BATCH = 50;

  private final RunStore store;
  private final RunStep step;
  private final AuditTrail trail;
  private final TransactionTemplate whole;
  private final InstantSource clock;

  Runs(
      RunStore store,
      RunStep step,
      AuditTrail trail,
      TransactionTemplate whole,
      InstantSource clock) {
    this.store = store;
    this.step = step;
    this.trail = trail;
    this.whole = whole;
    this.clock = clock;
  }

  /** Whether there is more to do. */
  boolean batch(MunicipalityId municipality, int run) {
    var pending = store.pending(municipality, run, BATCH);
    pending.forEach(item -> step.run(municipality, run, item));
    if (!pending.isEmpty()) {
      return true;
    }
    whole.executeWithoutResult(status -> close(municipality, run));
    return false;
  }

  private void close(MunicipalityId municipality, int number) {
    store.lock(municipality, number);
    var run = store.one(municipality, number).filter(one -> one.finishedAt().isEmpty());
    if (run.isEmpty()) {
      return; // closed before a crash, or by another node
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var protocol =
        DeletionProtocol.of(
            municipality,
            run.get(),
            now,
            DeletionProtocol.rules(store.rules(municipality, number)),
            store.items(municipality, number, Retentions.JOURNEYS_MAX));
    var canonical = protocol.canonical();
    var digest = DeletionProtocol.digest(canonical);
    trail.append(municipality, run.get().by(), ERASED, about(number), digest);
    store.finish(municipality, number, now, digest, DeletionProtocol.packed(canonical));
  }

  private static String about(int run) {
    return "erasure/" + run;
  }

  List<ErasureRun> list(MunicipalityId municipality, int max) {
    return store.list(municipality, max);
  }

  /** As it was kept; empty while the run goes on. */
  Optional<DeletionProtocol> protocol(MunicipalityId municipality, int run) {
    return store
        .protocol(municipality, run)
        .map(DeletionProtocol::unpacked)
        .map(DeletionProtocol::read);
  }

  /** Whether it is still what the audit chain signed. */
  boolean isGenuine(MunicipalityId municipality, int run) {
    var kept = store.protocol(municipality, run).map(DeletionProtocol::unpacked);
    return kept.isPresent()
        && trail.about(municipality, about(run)).stream()
            .anyMatch(
                entry ->
                    entry.action().equals(ERASED)
                        && entry.digest().equals(DeletionProtocol.digest(kept.get())));
  }
}
