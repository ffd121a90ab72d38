package de.zubringer.commit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
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
    try {
      transaction.executeWithoutResult(status -> write(units));
      units.forEach(Unit::committed);
    } catch (TransactionException | DataAccessResourceFailureException e) {
      units.forEach(unit -> unit.failed(e)); // the database is away: for all of them
    } catch (RuntimeException e) {
      if (units.size() == 1) {
        units.getFirst().failed(e);
      } else {
        units.forEach(unit -> together(List.of(unit)));
      }
    }
  }

  /** Units of the same shape statement by statement, so that each goes to the database once. */
  private void write(List<Unit> units) {
    var shapes = new LinkedHashMap<List<String>, List<Unit>>();
    for (var unit : units) {
      shapes.computeIfAbsent(unit.shape(), shape -> new ArrayList<>()).add(unit);
    }
    shapes.forEach(
        (shape, alike) -> {
          for (var statement : shape) {
            write(
                statement,
                alike.stream()
                    .flatMap(unit -> unit.writes.stream())
                    .filter(write -> write.statement().equals(statement))
                    .toList());
          }
        });
  }

  private void write(String statement, List<Write> rows) {
    var changed = sql.batchUpdate(statement, new Rows(rows));
    for (var i = 0; i < changed.length; i++) {
      if (changed[i] == 0 && rows.get(i).isNeeded()) {
        throw new Overtaken(statement);
      }
    }
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

  private record Rows(List<Write> rows) implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement statement, int number) throws SQLException {
      var values = rows.get(number).values();
      for (var i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
    }

    @Override
    public int getBatchSize() {
      return rows.size();
    }
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
