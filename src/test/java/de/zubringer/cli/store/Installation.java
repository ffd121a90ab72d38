package de.zubringer.cli.store;

import de.zubringer.audit.Audits;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.Vaults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with something of every kind in it, and the folder with its keys. */
record Installation(String url, Path data) {
  static final MunicipalityId HERE = MunicipalityId.of("990010001001");
  static final SubmissionId FIRST = SubmissionId.of("0f8a6f6e-1111-4222-8333-444455556666");
  static final byte[] PLAIN = "Familienname: Beispiel".getBytes(StandardCharsets.UTF_8);

  private static final Author KIM = new Author("kim", "head");

  static Installation filled(Path data) {
    return filled(data, "hund");
  }

  /**
   * @param about what the entries of the audit chain are about
   */
  static Installation filled(Path data, String about) {
    var made = new Installation(TestDatabase.freshUrl(), data);
    made.fill(about);
    return made;
  }

  private void fill(String about) {
    Flyway.configure().dataSource(source()).outOfOrder(true).load().migrate();
    var vault = Vaults.over(source(), data);
    vault.keep(HERE, FIRST, Map.of("intake/submission", Content.of(PLAIN)));
    for (var action : List.of("trial-signed", "released", "went-live")) {
      Audits.over(source(), vault).append(HERE, KIM, action, about, "00ff");
    }
    sql("insert into pipeline_journey (journey, municipality, leika, channel, state, arrived_at,"
            + " received_at, changed_at, steps) values (?, ?, 'x', 'rest', 'HELD', now(), now(),"
            + " now(), 1)")
        .params(List.of(FIRST.value(), HERE.toString()))
        .update();
    sql("insert into pipeline_step values (?, ?, 1, 'ARRIVED', now(), 'Größe')")
        .params(List.of(FIRST.value(), HERE.toString()))
        .update();
    sql("insert into connection_snapshot (digest, taken_at, taken_by, files)"
            + " values ('d', now(), 'operator', '\\x00ff')")
        .update();
    sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
            + " version) values ('journey', 'one', now(), true, 'gone', 1)")
        .update();
  }

  DataSource source() {
    return new DriverManagerDataSource(url);
  }

  JdbcClient.StatementSpec sql(String statement) {
    return JdbcClient.create(source()).sql(statement);
  }

  /** What was sealed, opened by the key in the folder. */
  byte[] opened() {
    return Vaults.over(source(), data)
        .content(HERE, FIRST, "intake/submission")
        .orElseThrow()
        .bytes();
  }
}
