package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of criteria, remarks and decisions; none is ever changed. */
@Repository
class SheetStore {
  private final JdbcClient sql;

  SheetStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Nobody else writes for this Leistung until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "release-sheet" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  /** The newest first. */
  List<Criteria> criteria(MunicipalityId owner, String leistung) {
    return of(
            owner,
            leistung,
            "select * from release_criteria where municipality = :m and leistung = :l"
                + " order by version desc")
        .query(SheetStore::criteria)
        .list();
  }

  void insert(MunicipalityId owner, String leistung, Criteria criteria, Author by, Instant at) {
    signed(
            of(
                owner,
                leistung,
                """
                insert into release_criteria
                  (municipality, leistung, version, at, by_name, by_role, reason, measures, targets)
                values (:m, :l, :v, :t, :n, :r, :why, :names, :targets)
                """),
            by,
            at)
        .param("v", criteria.version())
        .param("why", criteria.reason())
        .param("names", criteria.measures().map(Measure::name).toArray(String[]::new))
        .param("targets", criteria.list().stream().map(Criterion::target).toArray(Double[]::new))
        .update();
  }

  /** The newest first. */
  List<Remark> remarks(MunicipalityId owner, String leistung) {
    return of(
            owner,
            leistung,
            "select * from release_remark where municipality = :m and leistung = :l"
                + " order by remark desc")
        .query(
            (row, number) ->
                new Remark(
                    row.getInt("remark"),
                    Measure.valueOf(row.getString("measure")),
                    Optional.ofNullable(row.getObject("counted", Double.class)),
                    row.getString("text"),
                    at(row),
                    by(row)))
        .list();
  }

  void insert(MunicipalityId owner, String leistung, Remark remark) {
    signed(
            of(
                owner,
                leistung,
                """
                insert into release_remark
                  (municipality, leistung, remark, measure, counted, text, at, by_name, by_role)
                values (:m, :l, :number, :measure, :counted, :text, :t, :n, :r)
                """),
            remark.by(),
            remark.at())
        .param("number", remark.number())
        .param("measure", remark.measure().name())
        .param("counted", remark.counted().orElse(null))
        .param("text", remark.text())
        .update();
  }

  /** The newest first. */
  List<Decision> decisions(MunicipalityId owner, String leistung) {
    return of(
            owner,
            leistung,
            "select * from release_decision where municipality = :m and leistung = :l"
                + " order by decision desc")
        .query(
            (row, number) ->
                new Decision(
                    row.getInt("decision"),
                    row.getBoolean("go"),
                    row.getString("reason"),
                    row.getInt("criteria"),
                    row.getString("protocol"),
                    row.getString("sheet"),
                    at(row),
                    by(row)))
        .list();
  }

  void insert(MunicipalityId owner, String leistung, Decision decision) {
    signed(
            of(
                owner,
                leistung,
                """
                insert into release_decision
                  (municipality, leistung, decision, go, reason, criteria, protocol, sheet, at,
                   by_name, by_role)
                values (:m, :l, :number, :go, :why, :c, :p, :s, :t, :n, :r)
                """),
            decision.by(),
            decision.at())
        .param("number", decision.number())
        .param("go", decision.go())
        .param("why", decision.reason())
        .param("c", decision.criteria())
        .param("p", decision.protocol())
        .param("s", decision.sheet())
        .update();
  }

  private StatementSpec of(MunicipalityId owner, String leistung, String statement) {
    return sql.sql(statement).param("m", owner.toString()).param("l", leistung);
  }

  private static StatementSpec signed(StatementSpec statement, Author by, Instant at) {
    return statement
        .param("t", at.atOffset(ZoneOffset.UTC))
        .param("n", by.name())
        .param("r", by.role());
  }

  private static Criteria criteria(ResultSet row, int number) throws SQLException {
    var names = (String[]) row.getArray("measures").getArray();
    var targets = (Double[]) row.getArray("targets").getArray();
    var list = new ArrayList<Criterion>();
    for (var i = 0; i < names.length; i++) {
      list.add(new Criterion(Measure.valueOf(names[i]), targets[i]));
    }
    return new Criteria(
        row.getInt("version"), at(row), by(row), row.getString("reason"), List.copyOf(list));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static Author by(ResultSet row) throws SQLException {
    return new Author(row.getString("by_name"), row.getString("by_role"));
  }
}
