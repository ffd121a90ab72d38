package de.zubringer.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the audit trail of a test's database away, which the database itself refuses. */
public final class EmptyTrail {
  private EmptyTrail() {}

  public static void of(JdbcClient sql) {
    for (var table : List.of("audit_entry", "audit_head")) {
      sql.sql("alter table " + table + " disable trigger user").update();
      sql.sql("delete from " + table).update();
      sql.sql("alter table " + table + " enable trigger user").update();
    }
  }
}
