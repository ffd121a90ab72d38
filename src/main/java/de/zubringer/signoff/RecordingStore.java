package de.zubringer.signoff;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of proposals. */
@Repository
class RecordingStore {
  private static final String COLUMNS =
      """
      journey, leistung, at, by_name, by_role, reason, approved, decided_at, decided_by_name,
      decided_by_role, decided_reason
      """;

  private final JdbcClient sql;

  RecordingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False if it was proposed before. */
  boolean insert(MunicipalityId owner, Recording recording) {
    return sql.sql(
                """
                insert into signoff_recording
                  (municipality, journey, leistung, at, by_name, by_role, reason)
                values (:m, :j, :l, :t, :bn, :br, :r)
                on conflict (municipality, journey) do nothing
                """)
            .param("m", owner.toString())
            .param("j", recording.journey().value())
            .param("l", recording.leistung())
            .param("t", recording.at().atOffset(ZoneOffset.UTC))
            .param("bn", recording.by().name())
            .param("br", recording.by().role())
            .param("r", recording.reason())
            .update()
        > 0;
  }

  /** The newest first. */
  List<Recording> list(MunicipalityId owner, String leistung) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from signoff_recording where municipality = ? and leistung = ?"
                + " order by at desc")
        .param(owner.toString())
        .param(leistung)
        .query((row, number) -> recording(row))
        .list();
  }

  Optional<Recording> one(MunicipalityId owner, JourneyId journey) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from signoff_recording where municipality = ? and journey = ? for update")
        .param(owner.toString())
        .param(journey.value())
        .query((row, number) -> recording(row))
        .optional();
  }

  void decide(MunicipalityId owner, JourneyId journey, Recording.Decision decision) {
    sql.sql(
            """
            update signoff_recording set approved = :a, decided_at = :t, decided_by_name = :bn,
              decided_by_role = :br, decided_reason = :r
            where municipality = :m and journey = :j
            """)
        .param("a", decision.approved())
        .param("t", decision.at().atOffset(ZoneOffset.UTC))
        .param("bn", decision.by().name())
        .param("br", decision.by().role())
        .param("r", decision.reason())
        .param("m", owner.toString())
        .param("j", journey.value())
        .update();
  }

  private static Recording recording(ResultSet row) throws SQLException {
    var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Recording(
        new JourneyId(row.getObject("journey", UUID.class)),
        row.getString("leistung"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getString("reason"),
        decidedAt == null ? Optional.empty() : Optional.of(decision(row, decidedAt.toInstant())));
  }

  private static Recording.Decision decision(ResultSet row, Instant at) throws SQLException {
    return new Recording.Decision(
        row.getBoolean("approved"),
        at,
        new Author(row.getString("decided_by_name"), row.getString("decided_by_role")),
        row.getString("decided_reason"));
  }
}
