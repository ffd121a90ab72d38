package de.zubringer.rollin.order;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of orders, each change one. */
@Repository
class OrderStore {
  private final JdbcClient sql;

  OrderStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Nobody else changes these orders until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "order" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  Map<OrderKind, List<OrderChange>> changes(MunicipalityId owner, String leistung) {
    var changes = new EnumMap<OrderKind, List<OrderChange>>(OrderKind.class);
    sql.sql("select * from rollin_order where municipality = ? and leistung = ? order by seq")
        .param(owner.toString())
        .param(leistung)
        .query(
            (row, number) ->
                changes
                    .computeIfAbsent(
                        OrderKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                    .add(change(row)))
        .list();
    return changes;
  }

  /** Leistungen of which something was ordered. */
  List<String> leistungen(MunicipalityId owner) {
    return sql.sql(
            "select distinct leistung from rollin_order where municipality = ? order by leistung")
        .param(owner.toString())
        .query(String.class)
        .list();
  }

  void add(MunicipalityId owner, String leistung, OrderKind kind, OrderChange change) {
    sql.sql(
            """
            insert into rollin_order (municipality, leistung, kind, seq, at, by_name, by_role,
              state, recipient, reference, said, remind_on, digest)
            select :m, :l, :k, coalesce(max(seq), 0) + 1, :at, :n, :r, :s, :to, :ref, :said, :day, :d
            from rollin_order where municipality = :m and leistung = :l and kind = :k
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("k", kind.name())
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .param("n", change.by().name())
        .param("r", change.by().role())
        .param("s", change.state().name())
        .param("to", change.recipient())
        .param("ref", change.reference())
        .param("said", change.text())
        .param("day", change.remindOn())
        .param("d", change.digest())
        .update();
  }

  private static OrderChange change(ResultSet row) throws SQLException {
    return new OrderChange(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        OrderState.valueOf(row.getString("state")),
        row.getString("recipient"),
        row.getString("reference"),
        row.getString("said"),
        row.getObject("remind_on", LocalDate.class),
        row.getString("digest"));
  }
}
