package de.zubringer.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitTest {
  private static final String INSERT = "insert into thing (id, parent) values (?, ?)";
  private static final String CHANGE = "update thing set parent = id where id = ?";
  private static final DataSource SOURCE = TestDatabase.fresh();

  private final JdbcTemplate sql = new JdbcTemplate(SOURCE);
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(SOURCE);
  private final GroupCommit commits = new GroupCommit(sql, transactions);

  @BeforeAll
  static void table() {
    new JdbcTemplate(SOURCE)
        .execute("create table thing (id integer primary key, parent integer references thing)");
  }

  @BeforeEach
  void empty() {
    sql.update("delete from thing");
  }

  @Test
  void writesInTheOrderOfEachCommit() {
    commits.run(new Commit().write(insert(1, null)).write(insert(2, 1)).write(change(1)));

    assertThat(count("parent = 1")).isEqualTo(2);
  }

  @Test
  void makesNothingTrueIfANeededRowIsMissing() {
    var after = new ArrayList<String>();
    var commit =
        new Commit()
            .write(insert(1, null))
            .write(Write.needed(CHANGE, 7))
            .then(() -> after.add("told"));

    assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> commits.run(commit));
    assertThat(count("true")).isZero();
    assertThat(after).isEmpty();
  }

  /** Whoever overtook it wrote the same row behind it. */
  @Test
  void saysThatItWasOvertakenAlthoughALaterRowIsThereAlready() {
    commits.run(new Commit().write(insert(1, null)));
    var commit = new Commit().write(Write.needed(CHANGE, 7)).write(insert(1, null));

    assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> commits.run(commit));
  }

  @Test
  void keepsACommitOfMoreRowsThanGoTogether() {
    var commit = new Commit();
    for (var id = 1; id <= 5_000; id++) {
      commit.write(insert(id, null));
    }

    commits.run(commit);

    assertThat(count("true")).isEqualTo(5_000);
  }

  @Test
  void makesNothingTrueIfANeededRowOfAnInsertIsThereAlready() {
    var once = INSERT + " on conflict do nothing";
    commits.run(new Commit().write(insert(1, null)));
    var commit = new Commit().write(Write.needed(once, 2, null)).write(Write.needed(once, 1, null));

    assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> commits.run(commit));
    assertThat(count("true")).isEqualTo(1);
  }

  @Test
  void letsARowBeMissingThatIsNotNeeded() {
    commits.run(new Commit().write(change(7)).write(insert(1, null)));

    assertThat(count("true")).isEqualTo(1);
  }

  @Test
  void tellsOnlyWhenItIsCommitted() {
    var seen = new ArrayList<Integer>();

    commits.run(new Commit().write(insert(1, null)).then(() -> seen.add(count("true"))));

    assertThat(seen).containsExactly(1);
  }

  @Test
  void belongsToTheTransactionOfItsCaller() {
    var after = new ArrayList<String>();
    var transaction = new TransactionTemplate(transactions);

    transaction.executeWithoutResult(
        status -> {
          commits.run(new Commit().write(insert(1, null)).then(() -> after.add("told")));
          status.setRollbackOnly();
        });

    assertThat(count("true")).isZero();
    assertThat(after).isEmpty();
  }

  @Test
  void keepsWhatManyBringAtOnceAndRefusesOnlyWhatIsWrong() throws Exception {
    commits.run(new Commit().write(insert(500, null)));
    var together = new CountDownLatch(1);
    var futures = new ArrayList<Future<Void>>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var id = 1; id <= 200; id++) {
        // every tenth wants what is there already, every tenth changes what is not there
        var kind = id % 10;
        var mine = kind == 0 ? 500 : id;
        var commit = new Commit().write(insert(mine, null));
        futures.add(
            threads.submit(
                waiting(
                    together, kind == 5 ? commit.write(Write.needed(CHANGE, 10_000)) : commit)));
      }
      together.countDown();
    }

    assertThat(failures(futures, DuplicateKeyException.class)).isEqualTo(20);
    assertThat(failures(futures, Overtaken.class)).isEqualTo(20);
    assertThat(count("true")).isEqualTo(161);
  }

  private Callable<Void> waiting(CountDownLatch together, Commit commit) {
    return () -> {
      together.await();
      commits.run(commit);
      return null;
    };
  }

  private static long failures(List<Future<Void>> futures, Class<?> kind) {
    return futures.stream()
        .filter(
            future -> {
              try {
                future.get();
                return false;
              } catch (ExecutionException e) {
                return kind.isInstance(e.getCause());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .count();
  }

  private static Write insert(int id, @org.jspecify.annotations.Nullable Integer parent) {
    return Write.of(INSERT, id, parent);
  }

  private static Write change(int id) {
    return Write.of(CHANGE, id);
  }

  private int count(String condition) {
    var count = sql.queryForObject("select count(*) from thing where " + condition, Integer.class);
    return count == null ? 0 : count;
  }
}
