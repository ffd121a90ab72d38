package de.zubringer.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows, tasks and files that belong to nothing any more, once nothing moves. */
final class Orphans {
  /** Journeys that rest. */
  private static final String AT_REST = "j.state not in ('ARRIVED', 'ADDRESSED')";

  /** A scheduler that lives says so every second. */
  private static final String ABANDONED = "picked and last_heartbeat < now() - interval '1 minute'";

  private static final Map<String, String> QUERIES = queries();

  private Orphans() {}

  private static Map<String, String> queries() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "Aufgaben von Durchläufen, die es nicht gibt",
        """
        select task_instance from scheduled_tasks t where task_name = 'journey' and not exists
          (select 1 from pipeline_journey j where j.journey::text = left(t.task_instance, 36))
        """);
    all.put(
        "Aufgaben von Durchläufen, die ruhen",
        """
        select task_instance from scheduled_tasks t join pipeline_journey j
          on j.journey::text = left(t.task_instance, 36) where task_name = 'journey' and
        """
            + AT_REST);
    all.put(
        "Aufgaben, die nur einmal laufen sollten und noch da sind",
        "select task_name || ' ' || task_instance from scheduled_tasks"
            + " where task_instance <> 'recurring' and task_name <> 'journey'");
    all.put(
        "Aufgaben, die jemand genommen hat, den es nicht mehr gibt",
        "select task_name || ' ' || task_instance from scheduled_tasks where " + ABANDONED);
    all.put(
        "Einreichungen ohne Durchlauf",
        """
        select submission::text from intake_submission s
        where not exists (select 1 from pipeline_journey j where j.journey = s.submission)
        """);
    all.put(
        "Durchläufe ohne Einreichung",
        """
        select journey::text from pipeline_journey j
        where not exists (select 1 from intake_submission s where s.submission = j.journey)
        """);
    ofVault(all);
    ofWaiting(all);
    return all;
  }

  private static void ofVault(Map<String, String> all) {
    all.put(
        "Einreichungen ohne Schlüssel",
        """
        select submission::text from intake_submission s where not exists (select 1 from vault_key k
          where k.municipality = s.municipality and k.submission = s.submission)
        """);
    all.put(
        "Schlüssel ohne Einreichung",
        """
        select submission::text from vault_key k
        where not exists (select 1 from intake_submission s where s.submission = k.submission)
        """);
    all.put(
        "Einreichungen ohne versiegeltes Original",
        """
        select submission::text from intake_submission s where not exists (select 1 from vault_piece p
          where p.submission = s.submission and starts_with(p.name, 'intake/'))
        """);
    all.put(
        "Stücke ohne Einreichung oder Inhalt",
        """
        select p.submission || ' ' || p.name from vault_piece p
        where not exists (select 1 from intake_submission s where s.submission = p.submission)
          or (starts_with(p.name, 'journey/') and not exists (select 1 from pipeline_content c
            where c.journey = p.submission and 'journey/' || c.name = p.name))
        """);
    all.put(
        "Inhalte ohne Stücke",
        """
        select c.journey || ' ' || c.name from pipeline_content c where not exists
          (select 1 from vault_piece p
            where p.submission = c.journey and p.name = 'journey/' || c.name)
        """);
  }

  private static void ofWaiting(Map<String, String> all) {
    all.put(
        "Wartevermerke von Durchläufen, die ruhen",
        "select w.journey::text from pipeline_waiting w join pipeline_journey j using (journey)"
            + " where "
            + AT_REST);
    all.put(
        "nächste Versuche von Durchläufen, die ruhen",
        "select journey::text from pipeline_journey j where next_attempt_at is not null and "
            + AT_REST);
    all.put(
        "als wartend vermerkt, obwohl abgeholt",
        """
        select submission::text from intake_waiting w
        where exists (select 1 from intake_submission s where s.submission = w.submission)
        """);
    all.put("offene Antworten", "select submission::text from backchannel_open_answer");
    all.put(
        "Zeitleisten mit Lücken",
        """
        select j.journey::text from pipeline_journey j where j.steps <> (select count(*)
          from pipeline_step s where s.journey = j.journey and s.seq between 1 and j.steps)
        """);
    all.put(
        "Dateien, die nie an ihren Ort kamen",
        """
        select f.journey::text from delivery_file f join pipeline_journey j using (journey)
        where written_at is null and j.state = 'DELIVERED'
        """);
    all.put(
        "Vorgänge im Posteingang ohne übergebenen Durchlauf",
        """
        select v.journey::text from inbox_vorgang v where not exists (select 1
          from pipeline_journey j where j.journey = v.journey and j.state = 'DELIVERED')
        """);
    all.put("mehr als ein Wurzelschlüssel", "select generation::text from vault_root offset 1");
  }

  /** What there is of each kind; kinds of which there is none are missing. */
  static Map<String, List<String>> rows(JdbcClient sql) {
    var found = new LinkedHashMap<String, List<String>>();
    QUERIES.forEach(
        (what, query) -> {
          var rows = sql.sql(query).query(String.class).list();
          if (!rows.isEmpty()) {
            found.put(what, rows);
          }
        });
    return found;
  }

  /** Downloads and files that were begun and never finished, below the folders of the nodes. */
  static List<String> files(List<Path> folders) throws IOException {
    var found = new ArrayList<String>();
    for (var folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .filter(Orphans::isUnfinished)
            .map(Path::toString)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isUnfinished(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(".")
        || name.endsWith(".part")
        || file.toString().contains("/downloads/");
  }
}
