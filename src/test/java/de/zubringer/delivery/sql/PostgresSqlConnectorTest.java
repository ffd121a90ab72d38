package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The contract in PostgreSQL, and what only a real server shows. */
class PostgresSqlConnectorTest extends SqlConnectorContract {
  private static final String URL = TestDatabase.freshUrl().replaceAll("\\?.*", "");
  private static final int AT_ONCE = 8;

  private boolean isDown;

  @Override
  SqlFixture database(Path data) {
    return new SqlFixture(data, URL, "postgres", "postgres");
  }

  @Override
  protected Connector connector() {
    return isDown ? target.lost() : target.connector();
  }

  @Override
  protected void targetGoesDown() {
    isDown = true;
  }

  @Override
  protected void targetComesBack() {
    isDown = false;
  }

  @Test
  void leavesNothingWhenItIsKilledInTheMiddleAndDeliversOnceAfterwards() {
    target.run(
        """
        create or replace function kill_me() returns trigger as $$
        begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$ language plpgsql
        """);
    target.run(
        "create trigger kill_me before insert on fahrzeug for each row execute function kill_me()");

    assertThat(connector().deliver(order())).isInstanceOf(Outcome.Later.class);
    assertThat(things()).isZero();

    target.run("drop trigger kill_me on fahrzeug");
    receipt(connector().deliver(order()));
    assertThat(things()).isEqualTo(1);
    assertThat(target.count("fahrzeug")).isEqualTo(2);
  }

  @Test
  void findsTheRowAgainWhenNobodyHeardThatItWasWritten() {
    var first = receipt(connector().deliver(order()));
    target.run("update antrag set halter = 'geändert'");

    assertThat(receipt(connector().deliver(order())).reference()).isEqualTo(first.reference());
  }

  @Test
  void insertsOnceWhenSeveralDeliverAtTheSameMoment()
      throws InterruptedException, ExecutionException {
    var barrier = new CyclicBarrier(AT_ONCE);
    var tries = new ArrayList<Future<Outcome<DeliveryReceipt>>>();
    var references = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Outcome<DeliveryReceipt>> attempt =
          () -> {
            barrier.await();
            return connector().deliver(order());
          };
      for (int i = 0; i < AT_ONCE; i++) {
        tries.add(threads.submit(attempt));
      }
      for (var one : tries) {
        references.add(receipt(one.get()).reference());
      }
    }

    assertThat(references).hasSize(AT_ONCE);
    assertThat(references.stream().distinct()).hasSize(1);
    assertThat(things()).isEqualTo(1);
    assertThat(target.count("fahrzeug")).isEqualTo(2);
  }

  @Test
  void triesLaterWhenTheDatabaseDoesNotAnswerInTime() throws SQLException {
    try (var other = target.open();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table antrag in access exclusive mode");

      assertThat(target.hurried().deliver(order())).isInstanceOf(Outcome.Later.class);
      other.rollback();
    }
    assertThat(things()).isZero();
    receipt(connector().deliver(order()));
  }

  @Test
  void saysWhichRightIsMissing() {
    target.run("drop role if exists nurlesen");
    target.run("create role nurlesen login");
    target.run("grant select on antrag, fahrzeug, anlage to nurlesen");

    assertThat(heldFor(connector().deliver(target.order().with("benutzer", "nurlesen").order())))
        .isEqualTo("sql-privilege-missing");
    target.run("drop owned by nurlesen");
  }

  @Test
  void saysThatNobodyOfThatNameMayLogIn() {
    assertThat(heldFor(connector().deliver(target.order().with("benutzer", "niemand").order())))
        .isEqualTo("sql-access-refused");
  }

  @Test
  void findsTablesInASchemaOfTheirOwn() {
    target.run("drop schema if exists einfuhr cascade");
    target.run("create schema einfuhr");
    target.run("create table einfuhr.antrag (like public.antrag including all)");
    var rows =
        SqlFixture.ROWS.substring(0, SqlFixture.ROWS.indexOf("\"children\"")) + "\"children\": []}";
    var order = target.order(rows.replace("\"antrag\"", "\"einfuhr.antrag\"")).order();

    receipt(connector().deliver(order));
    assertThat(things()).isZero();
    assertThat(
            target.database.sql("select count(*) from einfuhr.antrag").query(Long.class).single())
        .isEqualTo(1);
  }
}
