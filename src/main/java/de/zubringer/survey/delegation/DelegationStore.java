package de.zubringer.survey.delegation;

import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of delegations. */
@Repository
class DelegationStore {
  private static final String COLUMNS =
      "id, municipality, leistung, recipient, note, questions, created_at, created_by,"
          + " valid_until, revoked_at";

  private final JdbcClient sql;

  DelegationStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Delegation delegation, String linkHash) {
    sql.sql(
            """
            insert into survey_delegation
              (id, municipality, leistung, link_hash, recipient, note, questions, created_at,
               created_by, valid_until)
            values (:id, :municipality, :leistung, :hash, :recipient, :note, :questions, :at,
               :by, :until)
            """)
        .param("id", delegation.id())
        .param("municipality", delegation.municipality().toString())
        .param("leistung", delegation.leistung())
        .param("hash", linkHash)
        .param("recipient", delegation.recipient())
        .param("note", delegation.note())
        .param("questions", delegation.questions().toArray(String[]::new))
        .param("at", delegation.createdAt().atOffset(ZoneOffset.UTC))
        .param("by", delegation.createdBy())
        .param("until", delegation.validUntil())
        .update();
  }

  /** Without the administration, which only the row names: the link is all a stranger has. */
  Optional<Delegation> byHash(String linkHash) {
    return sql.sql("select " + COLUMNS + " from survey_delegation where link_hash = ?")
        .param(linkHash)
        .query((row, number) -> delegation(row))
        .optional();
  }

  List<Delegation> of(MunicipalityId municipality, String leistung) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from survey_delegation where municipality = ? and leistung = ?"
                + " order by created_at desc, id")
        .param(municipality.toString())
        .param(leistung)
        .query((row, number) -> delegation(row))
        .list();
  }

  boolean revoke(MunicipalityId municipality, UUID id, Instant at) {
    return sql.sql(
                """
                update survey_delegation set revoked_at = :at
                where municipality = :municipality and id = :id and revoked_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("municipality", municipality.toString())
            .param("id", id)
            .update()
        == 1;
  }

  /** Removes those that opened last before a day. */
  void forget(MunicipalityId municipality, LocalDate before) {
    sql.sql("delete from survey_delegation where municipality = ? and valid_until < ?")
        .param(municipality.toString())
        .param(before)
        .update();
  }

  private static Delegation delegation(ResultSet row) throws SQLException {
    return new Delegation(
        row.getObject("id", UUID.class),
        MunicipalityId.of(row.getString("municipality")),
        row.getString("leistung"),
        row.getString("recipient"),
        row.getString("note"),
        List.of((String[]) row.getArray("questions").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getObject("valid_until", LocalDate.class),
        instant(row.getObject("revoked_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
