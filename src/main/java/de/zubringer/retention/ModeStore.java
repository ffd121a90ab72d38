package de.zubringer.retention;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether an administration erases by itself; until somebody decides, a person approves. */
@Repository
class ModeStore {
  private final JdbcClient sql;
  private final AuditTrail trail;
  private final InstantSource clock;

  ModeStore(JdbcClient sql, AuditTrail trail, InstantSource clock) {
    this.sql = sql;
    this.trail = trail;
    this.clock = clock;
  }

  boolean isAutomatic(MunicipalityId municipality) {
    return sql.sql("select automatic from retention_mode where municipality = ?")
        .param(municipality.toString())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<MunicipalityId> automatic() {
    return sql
        .sql("select municipality from retention_mode where automatic order by municipality")
        .query(String.class)
        .list()
        .stream()
        .map(MunicipalityId::of)
        .toList();
  }

  @Transactional
  public void decide(MunicipalityId municipality, boolean automatic, Author by) {
    sql.sql(
            """
            insert into retention_mode (municipality, automatic, at, by_name, by_role)
            values (:m, :a, :t, :n, :o)
            on conflict (municipality) do update
            set automatic = :a, at = :t, by_name = :n, by_role = :o
            """)
        .param("m", municipality.toString())
        .param("a", automatic)
        .param("t", clock.instant().atOffset(ZoneOffset.UTC))
        .param("n", by.name())
        .param("o", by.role())
        .update();
    trail.append(municipality, by, Retentions.MODE, automatic ? "automatic" : "approved", "");
  }
}
