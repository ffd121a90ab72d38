package de.zubringer.torture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until nothing moves any more: no longer than something still does. */
final class Rest {
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** Work that is on its way somewhere; each counts what is left of it. */
  private static final Map<String, String> LEFT = left();

  /** What is done once in a while anyway is done now: an hour need not pass. */
  private static final String NOW =
      """
      update scheduled_tasks set execution_time = now()
      where task_instance = 'recurring' and not picked
        and task_name in ('journey-pace-tidy', 'pipeline-step-seals', 'fit-connect-poll')
      """;

  private final JdbcClient sql;
  private final Service service;
  private final Duration patience;
  private List<String> stuck = List.of();

  Rest(JdbcClient sql, Service service, Duration patience) {
    this.sql = sql;
    this.service = service;
    this.patience = patience;
  }

  private static Map<String, String> left() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "Durchläufe",
        "select count(*) from pipeline_journey where state in ('ARRIVED', 'ADDRESSED')");
    all.put("Aufgaben", "select count(*) from scheduled_tasks where task_instance <> 'recurring'");
    all.put("beim Zustelldienst Wartende", "select count(*) from intake_waiting");
    all.put("offene Antworten", "select count(*) from backchannel_open_answer where not ended");
    return all;
  }

  /** What was waited for. */
  String await() {
    var start = System.nanoTime();
    var last = Map.<String, Long>of();
    var moved = start;
    while (true) {
      var now = counts();
      if (now.values().stream().allMatch(count -> count == 0)) {
        tidy();
        return "Ruhe nach " + Plan.number((System.nanoTime() - start) / 1e9) + " s";
      }
      if (!now.equals(last)) {
        moved = System.nanoTime();
        last = now;
      } else if (System.nanoTime() - moved > patience.toNanos()) {
        stuck = List.of(now.toString());
        tidy();
        return "Es bewegt sich nichts mehr: " + now;
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    LEFT.forEach((what, query) -> counts.put(what, sql.sql(query).query(Long.class).single()));
    counts.put("beim Zustelldienst Unentschiedene", service.undecided());
    return counts;
  }

  /** Steps are sealed and notes tidied away, as they are every minute and every hour. */
  private void tidy() {
    var end = System.nanoTime() + patience.toNanos();
    do {
      sql.sql(NOW).update();
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    } while (System.nanoTime() < end
        && sql.sql(
                    """
                    select (select count(*) from pipeline_unsealed)
                      + (select count(*) from pipeline_waiting w join pipeline_journey j
                          using (journey) where j.next_attempt_at is null)
                    """)
                .query(Long.class)
                .single()
            > 0);
  }

  /** What was left when nothing moved any more. */
  List<String> stuck() {
    return stuck;
  }
}
