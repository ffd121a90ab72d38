package de.zubringer.pipeline.bulk;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of acts for many journeys; writes only inside the caller's transaction. */
@Repository
class BulkStore {
  /** Whoever looks further has a list of their own. */
  private static final int SHOWN_MAX = 20;

  private final JdbcClient sql;
  private final InstantSource clock;

  BulkStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(UUID run, MunicipalityId owner, Actor actor, BulkOrder order, List<JourneyId> journeys) {
    var now = column(clock.instant());
    sql.sql("insert into pipeline_bulk values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            run,
            owner.toString(),
            order.deed().name(),
            order.choice(),
            order.target(),
            order.reason().strip(),
            BulkState.RUNNING.name(),
            actor.author().name(),
            actor.author().role(),
            now,
            now)
        .update();
    sql.sql(
            """
            insert into pipeline_bulk_item (run, municipality, seq, journey)
            select ?, ?, n, journey from unnest(?) with ordinality as chosen (journey, n)
            """)
        .params(run, owner.toString(), journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
        .update();
  }

  /** Locked until the end of the transaction. */
  Optional<BulkState> lock(UUID run) {
    return sql.sql("select state from pipeline_bulk where run = ? for update")
        .param(run)
        .query(String.class)
        .optional()
        .map(BulkState::valueOf);
  }

  Optional<BulkState> state(UUID run) {
    return sql.sql("select state from pipeline_bulk where run = ?")
        .param(run)
        .query(String.class)
        .optional()
        .map(BulkState::valueOf);
  }

  /** Once it is over its words stand, sealed, with each journey only. */
  void move(UUID run, BulkState next) {
    sql.sql(
            """
            update pipeline_bulk set state = ?, changed_at = ?,
              reason = case when ? then '' else reason end
            where run = ?
            """)
        .params(next.name(), column(clock.instant()), next.isOver(), run)
        .update();
  }

  /** What is to be done and by whom. */
  record Work(Actor actor, BulkOrder order) {}

  Work work(UUID run) {
    return sql.sql("select * from pipeline_bulk where run = ?")
        .param(run)
        .query((row, number) -> work(row))
        .single();
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        new Actor(author(row), MunicipalityId.of(row.getString("municipality"))),
        new BulkOrder(
            Deed.valueOf(row.getString("deed")),
            row.getString("choice"),
            row.getString("target"),
            row.getString("reason")));
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(row.getString("by_name"), row.getString("by_role"));
  }

  /** A journey that is still to be done. */
  record Open(int seq, JourneyId journey) {}

  /** The next one nobody else is at, locked until the end of the transaction. */
  Optional<Open> next(UUID run) {
    return sql.sql(
            """
            select seq, journey from pipeline_bulk_item where run = ? and answer = ''
            order by seq limit 1 for update skip locked
            """)
        .param(run)
        .query(
            (row, number) ->
                new Open(row.getInt("seq"), new JourneyId(row.getObject("journey", UUID.class))))
        .optional();
  }

  /** Whether any has no answer yet, those others are at included. */
  boolean isOpen(UUID run) {
    return sql.sql("select exists (select from pipeline_bulk_item where run = ? and answer = '')")
        .param(run)
        .query(Boolean.class)
        .single();
  }

  /** Unless somebody else has answered it. */
  void answered(UUID run, int seq, String answer) {
    sql.sql("update pipeline_bulk_item set answer = ? where run = ? and seq = ? and answer = ''")
        .params(answer, run, seq)
        .update();
  }

  Optional<BulkRun> run(UUID run) {
    return sql.sql("select * from pipeline_bulk where run = ?")
        .param(run)
        .query((row, number) -> run(row))
        .optional();
  }

  /** The newest of an administration. */
  List<BulkRun> of(MunicipalityId municipality) {
    return sql.sql(
            "select * from pipeline_bulk where municipality = ? order by began_at desc limit ?")
        .params(municipality.toString(), SHOWN_MAX)
        .query((row, number) -> run(row))
        .list();
  }

  private BulkRun run(ResultSet row) throws SQLException {
    var id = row.getObject("run", UUID.class);
    var answers = answers(id);
    var open = answers.remove("");
    var done = answers.values().stream().mapToLong(Long::longValue).sum();
    return new BulkRun(
        id,
        MunicipalityId.of(row.getString("municipality")),
        Deed.valueOf(row.getString("deed")),
        BulkState.valueOf(row.getString("state")),
        author(row),
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        done + (open == null ? 0 : open),
        Map.copyOf(answers));
  }

  private Map<String, Long> answers(UUID run) {
    var answers = new HashMap<String, Long>();
    sql.sql("select answer, count(*) as n from pipeline_bulk_item where run = ? group by answer")
        .param(run)
        .query((row, number) -> answers.put(row.getString("answer"), row.getLong("n")))
        .list();
    return answers;
  }

  /** Lines behind one, in the order they are done. */
  List<BulkLine> lines(UUID run, int after, int limit) {
    return sql.sql(
            """
            select journey, answer from pipeline_bulk_item where run = ? and seq > ?
            order by seq limit ?
            """)
        .params(run, after, limit)
        .query(
            (row, number) ->
                new BulkLine(
                    new JourneyId(row.getObject("journey", UUID.class)), row.getString("answer")))
        .list();
  }
}
