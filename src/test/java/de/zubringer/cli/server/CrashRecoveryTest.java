package de.zubringer.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills the database with SIGKILL while four clients write, again and again. */
class CrashRecoveryTest {
  private static final int ROUNDS = 4;
  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_EACH_ROUND = 400;

  @TempDir Path folder;
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong next = new AtomicLong();

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    try (var data = DataDirectory.open(folder)) {
      try (var database = EmbeddedDatabase.start(data)) {
        client(database).sql("create table kept (number bigint primary key, filler text)").update();
      }
      for (var round = 0; round < ROUNDS; round++) {
        writeUntilKilled(EmbeddedDatabase.start(data));
      }
      try (var database = EmbeddedDatabase.start(data)) {
        var kept = client(database).sql("select number from kept").query(Long.class).list();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_EACH_ROUND);
        assertThat(kept).containsAll(acknowledged);
        // what was written and not yet acknowledged may be there: one of each writer and round
        assertThat(kept).hasSizeLessThanOrEqualTo(acknowledged.size() + ROUNDS * WRITERS);
        assertThat(client(database).sql("select count(*) from kept").query(Long.class).single())
            .as("index and table agree")
            .isEqualTo(kept.size());
      }
    }
  }

  private void writeUntilKilled(EmbeddedDatabase database)
      throws IOException, InterruptedException, ExecutionException {
    var enough = new CountDownLatch(ACKNOWLEDGED_EACH_ROUND);
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (var writer = 0; writer < WRITERS; writer++) {
        ends.add(writers.submit(() -> write(database, enough)));
      }
      enough.await();
      kill();
      for (var end : ends) {
        end.get();
      }
    }
  }

  private void write(EmbeddedDatabase database, CountDownLatch enough) {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var insert = connection.prepareStatement("insert into kept values (?, repeat('x', 500))")) {
      while (true) {
        var number = next.incrementAndGet();
        insert.setLong(1, number);
        insert.executeUpdate();
        acknowledged.add(number);
        enough.countDown();
      }
    } catch (SQLException killed) {
      assertThat(enough.getCount()).as(killed.getMessage()).isZero();
    }
  }

  private void kill() throws IOException {
    var file = folder.resolve("postgres/postmaster.pid");
    var postmaster =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  private static JdbcClient client(EmbeddedDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }
}
