package de.zubringer.commit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what several threads bring: who comes while a transaction is on its way waits, and then
 * writes for all that have gathered. One thread alone waits for nobody. Durability costs nothing:
 * nobody is told before the database has committed.
 */
@Component
public class GroupCommit {
  /** More at a time would gain little and make the first wait for the last. */
  private static final int UNITS_MAX = 64;

  /** In one round trip; more would make its text longer than what it saves. */
  private static final int TOGETHER_MAX = 16;

  /** A statement has less than 65,536 values. */
  private static final int ROWS_MAX = 2000;

  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;
  private final ConcurrentLinkedQueue<Unit> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  public GroupCommit(JdbcTemplate sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Returns when it is committed; within a transaction of the caller, when it is written.
   *
   * @throws Overtaken if a row that is needed did not change
   * @throws org.springframework.dao.DataAccessException if the database refuses or is away
   */
  public void run(Commit commit) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      write(List.of(new Unit(commit.writes())));
      commit.after().forEach(GroupCommit::afterCommit);
      return;
    }
    var unit = new Unit(commit.writes());
    waiting.add(unit);
    turn.lock();
    try {
      while (!unit.isOver) {
        together(next());
      }
    } finally {
      turn.unlock();
    }
    unit.orThrow();
    commit.after().forEach(Runnable::run);
  }

  private List<Unit> next() {
    var units = new ArrayList<Unit>();
    for (var unit = waiting.poll(); unit != null; unit = waiting.poll()) {
      units.add(unit);
      if (units.size() == UNITS_MAX) {
        break;
      }
    }
    return units;
  }

  /** One that cannot be written takes none of the others with it. */
  private void together(List<Unit> units) {
    var failure = failure(() -> write(units));
    if (failure.isEmpty()) {
      units.forEach(Unit::committed);
    } else if (isOutage(failure.get())) {
      units.forEach(unit -> unit.failed(failure.get()));
    } else {
      units.forEach(this::alone);
    }
  }

  /**
   * Step by step: of statements that go together a later one may fail for what an earlier one says
   * better, that the row was overtaken.
   */
  private void alone(Unit unit) {
    failure(() -> unit.writes.forEach(one -> write(List.of(new Unit(List.of(one))))))
        .ifPresentOrElse(unit::failed, unit::committed);
  }

  private Optional<RuntimeException> failure(Runnable writing) {
    try {
      transaction.executeWithoutResult(status -> writing.run());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private static boolean isOutage(RuntimeException failure) {
    return failure instanceof TransactionException
        || failure instanceof DataAccessResourceFailureException;
  }

  /**
   * Units of the same shape statement by statement, a power of two of them in one round trip: so
   * the texts that the database has to know remain few.
   */
  private void write(List<Unit> units) {
    var shapes = new LinkedHashMap<List<String>, List<Unit>>();
    for (var unit : units) {
      shapes.computeIfAbsent(unit.shape(), shape -> new ArrayList<>()).add(unit);
    }
    shapes.forEach(
        (shape, alike) -> {
          var from = 0;
          while (from < alike.size()) {
            var until = from + Integer.highestOneBit(Math.min(alike.size() - from, TOGETHER_MAX));
            write(shape, alike.subList(from, until));
            from = until;
          }
        });
  }

  private void write(List<String> shape, List<Unit> alike) {
    var writes = alike.stream().flatMap(unit -> unit.writes.stream()).toList();
    for (var from = 0; from < writes.size(); from += ROWS_MAX) {
      var some = writes.subList(from, Math.min(writes.size(), from + ROWS_MAX));
      sql.execute(
          (Connection connection) -> {
            var trip = trip(shape, some);
            trip.go(connection);
            return trip;
          });
    }
  }

  private static RoundTrip trip(List<String> shape, List<Write> writes) {
    var trip = new RoundTrip();
    for (var statement : shape) {
      var rows = writes.stream().filter(write -> write.statement().equals(statement)).toList();
      if (!rows.isEmpty()) {
        trip.add(statement, rows);
      }
    }
    return trip;
  }

  private static void afterCommit(Runnable step) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            step.run();
          }
        });
  }

  /** What one thread brought; only who has the turn touches it until it is over. */
  private static final class Unit {
    private final List<Write> writes;
    private boolean isOver;
    private @Nullable RuntimeException failure;

    Unit(List<Write> writes) {
      this.writes = writes;
    }

    List<String> shape() {
      return writes.stream().map(Write::statement).distinct().toList();
    }

    void committed() {
      isOver = true;
    }

    void failed(RuntimeException cause) {
      isOver = true;
      failure = cause;
    }

    void orThrow() {
      if (failure != null) {
        throw Objects.requireNonNull(failure);
      }
    }
  }
}
