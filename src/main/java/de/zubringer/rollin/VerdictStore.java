package de.zubringer.rollin;

import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of verdicts, one for each administration, Leistung and code. */
@Repository
class VerdictStore {
  private final JdbcClient sql;

  VerdictStore(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, KeptVerdict> of(MunicipalityId owner, String leistung) {
    var found = new HashMap<String, KeptVerdict>();
    sql.sql("select * from rollin_verdict where municipality = ? and leistung = ?")
        .param(owner.toString())
        .param(leistung)
        .query((row, number) -> found.put(row.getString("code"), kept(row)))
        .list();
    return found;
  }

  void keep(MunicipalityId owner, String leistung, String code, Verdict verdict, Instant at) {
    sql.sql(
            """
            insert into rollin_verdict
              (municipality, leistung, code, state, said, evidence, checked_at, good_since)
            values (:m, :l, :c, :s, :t, :e, :at, case when :s = 'GOOD' then :at end)
            on conflict (municipality, leistung, code) do update set
              state = :s, said = :t, evidence = :e, checked_at = :at,
              good_since = case when :s = 'GOOD'
                then coalesce(rollin_verdict.good_since, :at) end
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("c", code)
        .param("s", verdict.state().name())
        .param("t", verdict.text())
        .param("e", verdict.evidence())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static KeptVerdict kept(ResultSet row) throws SQLException {
    return new KeptVerdict(
        new Verdict(
            Verdict.State.valueOf(row.getString("state")),
            row.getString("said"),
            row.getString("evidence")),
        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("good_since", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
