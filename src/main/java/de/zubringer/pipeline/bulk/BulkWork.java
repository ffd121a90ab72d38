package de.zubringer.pipeline.bulk;

import de.zubringer.pipeline.clearing.Clearing;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does an act for many: each journey and the note of it in one transaction. */
@Component
class BulkWork {
  private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

  /** What a line says of a journey at which the software failed. */
  private static final String FAILED = "failed";

  private final BulkStore store;
  private final Clearing clearing;
  private final TransactionTemplate whole;

  BulkWork(BulkStore store, Clearing clearing, PlatformTransactionManager transactions) {
    this.store = store;
    this.clearing = clearing;
    this.whole = new TransactionTemplate(transactions);
  }

  /** Whether there is more to do. */
  boolean some(UUID run, int atATime) {
    for (int i = 0; i < atATime; i++) {
      var state = store.state(run);
      if (state.isEmpty() || state.get() != BulkState.RUNNING) {
        return false;
      }
      if (!one(run)) {
        return false;
      }
    }
    return true;
  }

  /** False if there was none left. Who is told of a failure is whom it happened to. */
  private boolean one(UUID run) {
    var at = new AtomicReference<BulkStore.@Nullable Open>();
    try {
      whole.executeWithoutResult(
          status -> {
            var next = store.next(run);
            at.set(next.orElse(null));
            next.ifPresent(open -> act(run, open));
          });
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      failed(run, Objects.requireNonNull(at.get()), e);
    }
    return at.get() != null || !Boolean.TRUE.equals(whole.execute(status -> ended(run)));
  }

  /** Only the kind goes out: the message may quote what was worked on. */
  private void failed(UUID run, BulkStore.Open open, RuntimeException e) {
    LOG.error("run {} failed at {}: {}", run, open.journey(), e.getClass().getName());
    whole.executeWithoutResult(status -> store.answered(run, open.seq(), FAILED));
  }

  private void act(UUID run, BulkStore.Open next) {
    var work = store.work(run);
    var command = work.order().command().orElseThrow();
    var answer = clearing.perform(work.actor(), next.journey(), command);
    store.answered(run, next.seq(), answer.word());
  }

  /** Whether nothing is left; what another node is at just now may still come back. */
  private boolean ended(UUID run) {
    var state = store.lock(run);
    if (store.isOpen(run)) {
      return false;
    }
    if (state.filter(BulkState.RUNNING::equals).isPresent()) {
      store.move(run, BulkState.DONE);
    }
    return true;
  }
}
