package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.server.DataDirectory;
import de.zubringer.cli.server.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole demo, as a power cut would, in the middle of sending, fetching, addressing and
 * delivering, and starts it again with the same data.
 */
class CrashTest {
  private static final String ALL_AT_REST = "Alle Beispielanträge sind verarbeitet: 27";

  @TempDir Path data;

  @Test
  void losesNothingAndDeliversNothingTwiceWhenKilledTwice() throws IOException, SQLException {
    killAt("gesendet: 7 von 39");
    killAt("gesendet: 34 von 39");
    everyTaskWasInHand();
    Map<String, Integer> states;
    try (var demo = DemoProcess.start(data)) {
      var url = demo.until("http://127.0.0.1:").strip();
      demo.until(ALL_AT_REST);
      states = states(url);
    }

    assertThat(states).containsEntry("delivered", 27).containsEntry("held", 10);
    assertThat(states).containsEntry("refused", 2).hasSize(3);
    assertOnceEach();
  }

  private void killAt(String message) {
    var demo = DemoProcess.start(data);
    demo.until(message);
    demo.kill();
  }

  /** The worst moment to be killed at, which a kill from outside only sometimes meets. */
  private void everyTaskWasInHand() throws SQLException {
    try (var directory = DataDirectory.open(data);
        var database = EmbeddedDatabase.start(directory);
        var sql =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = sql.createStatement()) {
      var tasks =
          statement.executeUpdate(
              "update scheduled_tasks set picked = true, picked_by = 'killed',"
                  + " last_heartbeat = now()");
      assertThat(tasks).isPositive();
    }
  }

  /** Ten of the dog tax went to a Fachverfahren; the others lie in the inbox, one row each. */
  private void assertOnceEach() throws IOException {
    try (var finanzwesen = new SimulatedFachverfahren(data, "any", InstantSource.system());
        var kommunalsteuer =
            new SimulatedKommunalsteuer(
                data, DemoSystems.SAALETAL, "hundesteuer/eingang", "hundesteuer/quittung")) {
      assertThat(finanzwesen.received()).hasSize(4);
      kommunalsteuer.scan();
      assertThat(kommunalsteuer.received()).hasSize(6).allSatisfy((id, times) -> once(times));
    }
  }

  private static void once(int times) {
    assertThat(times).isOne();
  }

  private static Map<String, Integer> states(String url) {
    var answer =
        DemoProcess.ask(
            URI.create(url + "/api/v1/journeys?limit=100"), "betrieb", DemoLogIns.PASSWORD);
    var states = new HashMap<String, Integer>();
    for (var journey : answer.path("journeys")) {
      states.merge(journey.path("state").asString(""), 1, Integer::sum);
    }
    return states;
  }
}
