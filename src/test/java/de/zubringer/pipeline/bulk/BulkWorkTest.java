package de.zubringer.pipeline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class BulkWorkTest {
  private static final MunicipalityId OWNER = MunicipalityId.of("990000000001");
  private static final Actor KIM = new Actor(new Author("kim", "coordinator"), OWNER);

  /** Nobody can be given anything: the act fails as by a bug. */
  private static final BulkOrder BROKEN = new BulkOrder(Deed.FORWARD, "nobody", "", "weil");

  @Autowired BulkStore store;
  @Autowired Clearing clearing;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  @Test
  void tellsTheLineThatFailedAndLeavesAnswersOfOtherNodesAlone() {
    var run = begun(2);
    var other = new OtherNode(() -> store.answered(run, 1, "done"));

    assertThat(new BulkWork(store, clearing, other).some(run, 10)).isFalse();

    assertThat(store.lines(run, 0, 10))
        .extracting(BulkLine::answer)
        .containsExactly("done", "failed");
    assertThat(store.state(run)).contains(BulkState.DONE);
  }

  @Test
  void isNotOverWhileAnotherNodeIsAtALine() {
    var run = begun(1);
    var work = new BulkWork(store, clearing, transactions);

    transaction.executeWithoutResult(
        status -> {
          assertThat(store.next(run)).isPresent();
          assertThat(inAnotherThread(() -> work.some(run, 1))).isTrue();
          assertThat(store.state(run)).contains(BulkState.RUNNING);
        });

    assertThat(work.some(run, 10)).isFalse();
    assertThat(store.state(run)).contains(BulkState.DONE);
  }

  private static boolean inAnotherThread(BooleanSupplier what) {
    return CompletableFuture.supplyAsync(what::getAsBoolean).join();
  }

  private UUID begun(int lines) {
    var run = UUID.randomUUID();
    var journeys =
        IntStream.range(0, lines).mapToObj(number -> new JourneyId(UUID.randomUUID())).toList();
    transaction.executeWithoutResult(
        status -> store.add(run, OWNER, KIM, BROKEN, List.copyOf(journeys)));
    return run;
  }

  /** Somebody else who is quicker between the first and the second transaction. */
  private final class OtherNode implements PlatformTransactionManager {
    private final Runnable quicker;
    private int begun;

    OtherNode(Runnable quicker) {
      this.quicker = quicker;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      if (++begun == 2) {
        transaction.executeWithoutResult(status -> quicker.run());
      }
      return transactions.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
      transactions.rollback(status);
    }
  }
}
