package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.erasure.Rested;
import de.zubringer.pipeline.erasure.Resting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of runs and what became of each journey; always inside the caller's transaction. */
@Repository
class RunStore {
  private final JdbcClient sql;

  RunStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** What a run is begun with. */
  record Begun(LocalDate day, Instant at, Author by, boolean automatic, String rules) {}

  boolean isOpen(MunicipalityId municipality) {
    return sql.sql(
                "select count(*) from retention_run where municipality = ? and finished_at is null")
            .param(municipality.toString())
            .query(Long.class)
            .single()
        > 0;
  }

  int begin(MunicipalityId municipality, Begun begun) {
    return sql.sql(
            """
            insert into retention_run (municipality, run, day, at, by_name, by_role, automatic, rules)
            select :m, coalesce(max(run), 0) + 1, :d, :t, :n, :o, :a, :r
            from retention_run where municipality = :m
            returning run
            """)
        .param("m", municipality.toString())
        .param("d", begun.day())
        .param("t", begun.at().atOffset(ZoneOffset.UTC))
        .param("n", begun.by().name())
        .param("o", begun.by().role())
        .param("a", begun.automatic())
        .param("r", begun.rules())
        .query(Integer.class)
        .single();
  }

  void add(
      MunicipalityId municipality, int run, Resting resting, boolean handOver, List<Rested> all) {
    sql.sql(
            """
            insert into retention_item
              (municipality, run, journey, leistung, ending, rested, before, hand_over)
            select :m, :r, journey, :l, :e, rested, :b, :h
            from unnest(:j, cast(:s as timestamptz[])) as due (journey, rested)
            """)
        .param("m", municipality.toString())
        .param("r", run)
        .param("l", resting.leistung())
        .param("e", resting.end().name())
        .param("b", resting.before().atOffset(ZoneOffset.UTC))
        .param("h", handOver)
        .param("j", all.stream().map(one -> one.journey().value()).toArray(UUID[]::new))
        .param("s", all.stream().map(one -> one.since().toString()).toArray(String[]::new))
        .update();
  }

  /** The longest at rest first. */
  List<RunItem> pending(MunicipalityId municipality, int run, int limit) {
    return items(
        municipality, run, "and outcome = 'PENDING' order by rested, journey limit ?", limit);
  }

  List<RunItem> items(MunicipalityId municipality, int run, int limit) {
    return items(municipality, run, "order by leistung, ending, rested, journey limit ?", limit);
  }

  /** Locks it, if nobody has decided about it meanwhile. */
  Optional<RunItem> lock(MunicipalityId municipality, int run, JourneyId journey) {
    return sql.sql(
            """
            select * from retention_item where municipality = ? and run = ? and journey = ?
              and outcome = 'PENDING' for update
            """)
        .param(municipality.toString())
        .param(run)
        .param(journey.value())
        .query((row, number) -> item(row))
        .optional();
  }

  void decided(MunicipalityId municipality, int run, RunItem item, Instant at) {
    sql.sql(
            """
            update retention_item set outcome = :o, cause = :c, receipt = :p, at = :t
            where municipality = :m and run = :r and journey = :j
            """)
        .param("o", item.outcome().name())
        .param("c", item.cause())
        .param("p", item.receipt())
        .param("t", at.atOffset(ZoneOffset.UTC))
        .param("m", municipality.toString())
        .param("r", run)
        .param("j", item.journey().value())
        .update();
  }

  /** Kept at once: a crash between hand-over and erasure must not lose the receipt. */
  void receipt(MunicipalityId municipality, int run, JourneyId journey, String receipt) {
    sql.sql(
            """
            update retention_item set receipt = ?
            where municipality = ? and run = ? and journey = ?
            """)
        .param(receipt)
        .param(municipality.toString())
        .param(run)
        .param(journey.value())
        .update();
  }

  /** Keeps others from closing it at the same time. */
  void lock(MunicipalityId municipality, int run) {
    sql.sql("select run from retention_run where municipality = ? and run = ? for update")
        .param(municipality.toString())
        .param(run)
        .query(Integer.class)
        .list();
  }

  void finish(MunicipalityId municipality, int run, Instant at, String digest, byte[] protocol) {
    sql.sql(
            """
            update retention_run set finished_at = :t, digest = :d, protocol = :p
            where municipality = :m and run = :r
            """)
        .param("t", at.atOffset(ZoneOffset.UTC))
        .param("d", digest)
        .param("p", protocol)
        .param("m", municipality.toString())
        .param("r", run)
        .update();
  }

  /** The newest first. */
  List<ErasureRun> list(MunicipalityId municipality, int max) {
    return sql.sql("select * from retention_run where municipality = ? order by run desc limit ?")
        .param(municipality.toString())
        .param(max)
        .query((row, number) -> run(municipality, row))
        .list();
  }

  Optional<ErasureRun> one(MunicipalityId municipality, int run) {
    return sql.sql("select * from retention_run where municipality = ? and run = ?")
        .param(municipality.toString())
        .param(run)
        .query((row, number) -> run(municipality, row))
        .optional();
  }

  String rules(MunicipalityId municipality, int run) {
    return sql.sql("select rules from retention_run where municipality = ? and run = ?")
        .param(municipality.toString())
        .param(run)
        .query(String.class)
        .single();
  }

  Optional<byte[]> protocol(MunicipalityId municipality, int run) {
    return sql.sql(
            """
            select protocol from retention_run
            where municipality = ? and run = ? and protocol is not null
            """)
        .param(municipality.toString())
        .param(run)
        .query(byte[].class)
        .optional();
  }

  private ErasureRun run(MunicipalityId municipality, ResultSet row) throws SQLException {
    var number = row.getInt("run");
    return new ErasureRun(
        number,
        row.getObject("day", LocalDate.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getBoolean("automatic"),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("digest")),
        counts(municipality, number));
  }

  private Map<ErasedAs, Long> counts(MunicipalityId municipality, int run) {
    var counts = new EnumMap<ErasedAs, Long>(ErasedAs.class);
    sql.sql(
            """
            select outcome, count(*) as n from retention_item
            where municipality = ? and run = ? group by outcome
            """)
        .param(municipality.toString())
        .param(run)
        .query(
            (row, number) ->
                counts.put(ErasedAs.valueOf(row.getString("outcome")), row.getLong("n")))
        .list();
    return counts;
  }

  private List<RunItem> items(MunicipalityId municipality, int run, String rest, int limit) {
    return sql.sql("select * from retention_item where municipality = ? and run = ? " + rest)
        .param(municipality.toString())
        .param(run)
        .param(limit)
        .query((row, number) -> item(row))
        .list();
  }

  private static RunItem item(ResultSet row) throws SQLException {
    return new RunItem(
        new JourneyId(row.getObject("journey", UUID.class)),
        new Resting(
            row.getString("leistung"),
            Resting.End.valueOf(row.getString("ending")),
            row.getObject("before", OffsetDateTime.class).toInstant()),
        row.getBoolean("hand_over"),
        ErasedAs.valueOf(row.getString("outcome")),
        row.getString("cause"),
        row.getString("receipt"));
  }
}
