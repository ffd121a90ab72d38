package de.zubringer.pipeline.bulk;

import de.zubringer.pipeline.clearing.Clearing;
import java.util.Objects;
import java.util.UUID;
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

  /** False if there was none left. */
  private boolean one(UUID run) {
    var open = whole.execute(status -> store.next(run));
    if (Objects.requireNonNull(open).isEmpty()) {
      whole.executeWithoutResult(status -> ended(run));
      return false;
    }
    try {
      whole.executeWithoutResult(status -> store.next(run).ifPresent(next -> act(run, next)));
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      // only the kind goes out: the message may quote what was worked on
      LOG.error("run {} failed at {}: {}", run, open.get().journey(), e.getClass().getName());
      whole.executeWithoutResult(status -> store.answered(run, open.get().seq(), FAILED));
    }
    return true;
  }

  private void act(UUID run, BulkStore.Open next) {
    var work = store.work(run);
    var command = work.order().command().orElseThrow();
    var answer = clearing.perform(work.actor(), next.journey(), command);
    store.answered(run, next.seq(), answer.word());
  }

  private void ended(UUID run) {
    if (store.lock(run).filter(BulkState.RUNNING::equals).isPresent()) {
      store.move(run, BulkState.DONE);
    }
  }
}
