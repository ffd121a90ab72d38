package de.zubringer.delivery.pull;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deliveries that wait to be fetched. */
@Repository
class PullStore {
  private static final String OF_ONE =
      """
       where municipality = :municipality and journey = :journey and system = :system
        and receiver = :receiver
      """;

  private final JdbcClient sql;

  PullStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** What lies ready of an erased journey cannot be opened by anybody. */
  void forget(MunicipalityId municipality, JourneyId journey) {
    sql.sql("delete from delivery_pull where municipality = ? and journey = ?")
        .param(municipality.toString())
        .param(journey.value())
        .update();
  }

  /** A row with its head still sealed. */
  record Row(
      long seq,
      JourneyId journey,
      String receiver,
      byte[] head,
      String sha256,
      Instant readyAt,
      @Nullable Instant fetchedAt,
      @Nullable Instant confirmedAt,
      @Nullable String receipt) {
    private static Row of(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getLong("seq"),
          new JourneyId(row.getObject("journey", UUID.class)),
          row.getString("receiver"),
          row.getBytes("head"),
          row.getString("sha256"),
          row.getTimestamp("ready_at").toInstant(),
          instant(row, "fetched_at"),
          instant(row, "confirmed_at"),
          row.getString("receipt"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
      var at = row.getTimestamp(column);
      return at == null ? null : at.toInstant();
    }
  }

  /** False if there is one already. */
  boolean add(DeliveryOrder order, byte[] head, String sha256, Instant at) {
    return sql.sql(
                """
                insert into delivery_pull
                  (municipality, journey, system, receiver, head, sha256, ready_at)
                values (:municipality, :journey, :system, :receiver, :head, :sha256, :at)
                on conflict (municipality, journey, system, receiver) do nothing
                """)
            .param("municipality", order.municipality().toString())
            .param("journey", order.journey().value())
            .param("system", order.system())
            .param("receiver", order.receiver())
            .param("head", head)
            .param("sha256", sha256)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Puts another content in the place of one nobody has fetched, at the end of the list. */
  void replace(DeliveryOrder order, byte[] head, String sha256, Instant at) {
    sql.sql(
            "update delivery_pull set seq = default, head = :head, sha256 = :sha256, ready_at = :at"
                + OF_ONE)
        .param("municipality", order.municipality().toString())
        .param("journey", order.journey().value())
        .param("system", order.system())
        .param("receiver", order.receiver())
        .param("head", head)
        .param("sha256", sha256)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Row> lock(
      MunicipalityId municipality, JourneyId journey, String system, String receiver) {
    return find(municipality, journey, system, receiver, " for update");
  }

  Optional<Row> find(
      MunicipalityId municipality, JourneyId journey, String system, String receiver) {
    return find(municipality, journey, system, receiver, "");
  }

  private Optional<Row> find(
      MunicipalityId municipality,
      JourneyId journey,
      String system,
      String receiver,
      String locking) {
    return sql.sql("select * from delivery_pull" + OF_ONE + locking)
        .param("municipality", municipality.toString())
        .param("journey", journey.value())
        .param("system", system)
        .param("receiver", receiver)
        .query(Row::of)
        .optional();
  }

  /** Not confirmed, in the order in which they came. */
  List<Row> open(Fetcher fetcher, long after, int limit) {
    return sql.sql(
            """
            select * from delivery_pull
            where municipality = ? and system = ? and seq > ? and confirmed_at is null
            order by seq limit ?
            """)
        .param(fetcher.municipality().toString())
        .param(fetcher.system())
        .param(after)
        .param(limit)
        .query(Row::of)
        .list();
  }

  void fetched(long seq, Instant at) {
    sql.sql("update delivery_pull set fetched_at = ? where seq = ? and fetched_at is null")
        .param(Timestamp.from(at))
        .param(seq)
        .update();
  }

  void confirmed(long seq, String receipt, Instant at) {
    sql.sql("update delivery_pull set confirmed_at = ?, receipt = ? where seq = ?")
        .param(Timestamp.from(at))
        .param(receipt)
        .param(seq)
        .update();
  }

  /** How many wait for each installation of an administration, and since when. */
  List<PullCount> counts(MunicipalityId municipality) {
    return sql.sql(
            """
            select system, count(*), min(ready_at) from delivery_pull
            where municipality = ? and confirmed_at is null group by system order by system
            """)
        .param(municipality.toString())
        .query(
            (row, number) ->
                new PullCount(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  /** How many of all administrations wait since then or longer. */
  long countSince(Instant then) {
    return sql.sql(
            "select count(*) from delivery_pull where confirmed_at is null and ready_at <= ?")
        .param(Timestamp.from(then))
        .query(Long.class)
        .single();
  }
}
