package de.zubringer.signoff;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of own inputs, without their content. */
@Repository
class InputStore {
  private static final String COLUMNS =
      "id, leistung, name, recorded, at, by_name, by_role, until, expected";

  private final JdbcClient sql;

  InputStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** One whose time has passed, and whose it is. */
  record Passed(MunicipalityId owner, UUID id) {}

  /** Nobody else writes for this Leistung until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "signoff-input" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  void insert(MunicipalityId owner, OwnInput input) {
    sql.sql(
            "insert into signoff_input (municipality, "
                + COLUMNS
                + ") values (:m, :i, :l, :n, :r, :t, :bn, :br, :u, :e)")
        .param("m", owner.toString())
        .param("i", input.id())
        .param("l", input.leistung())
        .param("n", input.name())
        .param("r", input.recorded())
        .param("t", input.at().atOffset(ZoneOffset.UTC))
        .param("bn", input.by().name())
        .param("br", input.by().role())
        .param("u", input.until().orElse(null))
        .param(
            "e",
            input
                .expected()
                .map(expected -> JsonMapper.shared().writeValueAsString(expected))
                .orElse(null))
        .update();
  }

  /** In the order of their names; whose time has passed is there no more. */
  List<OwnInput> list(MunicipalityId owner, String leistung, LocalDate today) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from signoff_input where municipality = ? and leistung = ?"
                + " and (until is null or until >= ?) order by name")
        .param(owner.toString())
        .param(leistung)
        .param(today)
        .query((row, number) -> input(row))
        .list();
  }

  boolean delete(MunicipalityId owner, String leistung, UUID id) {
    return sql.sql("delete from signoff_input where municipality = ? and leistung = ? and id = ?")
            .param(owner.toString())
            .param(leistung)
            .param(id)
            .update()
        > 0;
  }

  /** Of all administrations: what nobody needs to ask for. */
  List<Passed> passed(LocalDate today) {
    return sql.sql("select municipality, id from signoff_input where until < ?")
        .param(today)
        .query(
            (row, number) ->
                new Passed(
                    MunicipalityId.of(row.getString("municipality")),
                    row.getObject("id", UUID.class)))
        .list();
  }

  void delete(Passed passed) {
    sql.sql("delete from signoff_input where municipality = ? and id = ?")
        .param(passed.owner().toString())
        .param(passed.id())
        .update();
  }

  private static OwnInput input(ResultSet row) throws SQLException {
    return new OwnInput(
        row.getObject("id", UUID.class),
        row.getString("leistung"),
        row.getString("name"),
        row.getBoolean("recorded"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        Optional.ofNullable(row.getString("expected"))
            .map(json -> JsonMapper.shared().readValue(json, Expected.class)));
  }
}
