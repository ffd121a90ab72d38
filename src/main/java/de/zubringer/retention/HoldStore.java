package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of holds. */
@Repository
class HoldStore {
  private static final String LOCK = "retention ";

  private final JdbcClient sql;

  HoldStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Waits for erasures under way, and keeps others waiting until the transaction ends. */
  void lockOut(MunicipalityId municipality) {
    lock(municipality, "pg_advisory_xact_lock");
  }

  /** Keeps holds from being placed until the transaction ends; erasures go on beside each other. */
  void lockIn(MunicipalityId municipality) {
    lock(municipality, "pg_advisory_xact_lock_shared");
  }

  private void lock(MunicipalityId municipality, String function) {
    sql.sql("select " + function + "(hashtextextended(:key, 0))")
        .param("key", LOCK + municipality)
        .query((row, number) -> 0)
        .list();
  }

  void insert(MunicipalityId municipality, Hold hold) {
    sql.sql(
            """
            insert into retention_hold
              (municipality, hold, leistung, journey, reason, at, by_name, by_role, until)
            values (:m, :h, :l, :j, :r, :t, :n, :o, :u)
            """)
        .param("m", municipality.toString())
        .param("h", hold.id())
        .param("l", hold.about() instanceof Hold.About.OneLeistung(var one) ? one : null)
        .param(
            "j",
            hold.about() instanceof Hold.About.OneJourney(var one) ? one.value() : null,
            Types.OTHER)
        .param("r", hold.reason())
        .param("t", hold.at().atOffset(ZoneOffset.UTC))
        .param("n", hold.by().name())
        .param("o", hold.by().role())
        .param("u", hold.until().orElse(null), Types.DATE)
        .update();
  }

  /** False if there is none that still holds. */
  boolean release(MunicipalityId municipality, UUID hold, Instant at, Author by) {
    return sql.sql(
                """
                update retention_hold
                set released_at = :t, released_by_name = :n, released_by_role = :o
                where municipality = :m and hold = :h and released_at is null
                """)
            .param("t", at.atOffset(ZoneOffset.UTC))
            .param("n", by.name())
            .param("o", by.role())
            .param("m", municipality.toString())
            .param("h", hold)
            .update()
        == 1;
  }

  /** The newest first, those that hold no more behind the others. */
  List<Hold> list(MunicipalityId municipality, int max) {
    return sql.sql(
            """
            select * from retention_hold where municipality = ?
            order by released_at is not null, at desc, hold limit ?
            """)
        .param(municipality.toString())
        .param(max)
        .query((row, number) -> hold(row))
        .list();
  }

  List<Hold> open(MunicipalityId municipality) {
    return sql.sql("select * from retention_hold where municipality = ? and released_at is null")
        .param(municipality.toString())
        .query((row, number) -> hold(row))
        .list();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    var releasedAt = row.getObject("released_at", OffsetDateTime.class);
    return new Hold(
        row.getObject("hold", UUID.class),
        about(row),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        releasedAt == null
            ? Optional.empty()
            : Optional.of(
                new Hold.Released(
                    releasedAt.toInstant(),
                    new Author(
                        row.getString("released_by_name"), row.getString("released_by_role")))));
  }

  private static Hold.About about(ResultSet row) throws SQLException {
    var journey = row.getObject("journey", UUID.class);
    var leistung = row.getString("leistung");
    if (journey != null) {
      return new Hold.About.OneJourney(new JourneyId(journey));
    }
    return leistung == null ? new Hold.About.Everything() : new Hold.About.OneLeistung(leistung);
  }
}
