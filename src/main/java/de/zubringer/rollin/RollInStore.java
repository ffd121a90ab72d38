package de.zubringer.rollin;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of plans, of what is noted about their steps, and of every change. */
@Repository
class RollInStore {
  private final JdbcClient sql;

  RollInStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A plan that was begun. */
  record Begun(MunicipalityId owner, String leistung, LocalDate startsOn) {}

  /** Nobody else writes to this plan until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "rollin" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  Optional<LocalDate> startsOn(MunicipalityId owner, String leistung) {
    return sql.sql("select starts_on from rollin_plan where municipality = ? and leistung = ?")
        .param(owner.toString())
        .param(leistung)
        .query(LocalDate.class)
        .optional();
  }

  /** Of one administration, or of all where it is null. */
  List<Begun> begun(@Nullable MunicipalityId owner) {
    return sql.sql(
            """
            select municipality, leistung, starts_on from rollin_plan
            where (cast(:m as text) is null or municipality = :m)
            order by municipality, leistung
            """)
        .param("m", owner == null ? null : owner.toString())
        .query(
            (row, number) ->
                new Begun(
                    MunicipalityId.of(row.getString("municipality")),
                    row.getString("leistung"),
                    row.getObject("starts_on", LocalDate.class)))
        .list();
  }

  void begin(MunicipalityId owner, String leistung, LocalDate day, OffsetDateTime at, Author by) {
    sql.sql(
            """
            insert into rollin_plan (municipality, leistung, starts_on, at, by_name, by_role)
            values (:m, :l, :d, :at, :n, :r)
            on conflict (municipality, leistung) do update set
              starts_on = :d, at = :at, by_name = :n, by_role = :r
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("d", day)
        .param("at", at)
        .param("n", by.name())
        .param("r", by.role())
        .update();
  }

  Map<String, StepFacts> facts(MunicipalityId owner, String leistung) {
    var changes = changes(owner, leistung);
    var facts = new HashMap<String, StepFacts>();
    changes.forEach((step, all) -> facts.put(step, new StepFacts("", null, "", null, all)));
    sql.sql("select * from rollin_step where municipality = ? and leistung = ?")
        .param(owner.toString())
        .param(leistung)
        .query(
            (row, number) ->
                facts.put(
                    row.getString("step"),
                    new StepFacts(
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class),
                        row.getString("note"),
                        row.getObject("minutes", Integer.class),
                        changes.getOrDefault(row.getString("step"), List.of()))))
        .list();
    return facts;
  }

  private Map<String, List<StepChange>> changes(MunicipalityId owner, String leistung) {
    var changes = new HashMap<String, List<StepChange>>();
    sql.sql("select * from rollin_change where municipality = ? and leistung = ? order by seq")
        .param(owner.toString())
        .param(leistung)
        .query(
            (row, number) ->
                changes
                    .computeIfAbsent(row.getString("step"), step -> new ArrayList<>())
                    .add(change(row)))
        .list();
    return changes;
  }

  private static StepChange change(ResultSet row) throws SQLException {
    return new StepChange(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        StepState.valueOf(row.getString("state")),
        row.getString("said"));
  }

  void add(MunicipalityId owner, String leistung, String step, StepChange change) {
    sql.sql(
            """
            insert into rollin_change
              (municipality, leistung, step, seq, at, by_name, by_role, state, said)
            select :m, :l, :s, coalesce(max(seq), 0) + 1, :at, :n, :r, :state, :said
            from rollin_change where municipality = :m and leistung = :l and step = :s
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("s", step)
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .param("n", change.by().name())
        .param("r", change.by().role())
        .param("state", change.state().name())
        .param("said", change.text())
        .update();
  }

  /** The same for a step in work, whoever writes meanwhile; nothing if it is none any more. */
  @Transactional
  void finish(MunicipalityId owner, String leistung, String step, StepChange change) {
    lock(owner, leistung);
    if (facts(owner, leistung).getOrDefault(step, StepFacts.NONE).state() == StepState.IN_WORK) {
      add(owner, leistung, step, change);
    }
  }

  void note(MunicipalityId owner, String leistung, String step, StepFacts facts) {
    sql.sql(
            """
            insert into rollin_step (municipality, leistung, step, owner, due, note, minutes)
            values (:m, :l, :s, :o, :d, :n, :min)
            on conflict (municipality, leistung, step) do update set
              owner = :o, due = :d, note = :n, minutes = :min
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("s", step)
        .param("o", facts.owner())
        .param("d", facts.due())
        .param("n", facts.note())
        .param("min", facts.minutes())
        .update();
  }

  /** Every step somebody worked on, of one administration or of all, without what was said. */
  List<StepTime> times(@Nullable MunicipalityId owner) {
    return sql.sql(
            """
            select c.municipality, c.leistung, c.step, coalesce(s.minutes, 0) as minutes,
              min(c.at) filter (where c.state = 'IN_WORK') as started,
              max(c.at) filter (where c.state = 'DONE') as done,
              (array_agg(c.state order by c.seq desc))[1] as state
            from rollin_change c
            left join rollin_step s using (municipality, leistung, step)
            where (cast(:m as text) is null or c.municipality = :m)
            group by c.municipality, c.leistung, c.step, s.minutes
            order by c.municipality, c.leistung, c.step
            """)
        .param("m", owner == null ? null : owner.toString())
        .query(RollInStore::time)
        .list();
  }

  private static StepTime time(ResultSet row, int number) throws SQLException {
    var started = row.getObject("started", OffsetDateTime.class);
    var done = row.getObject("done", OffsetDateTime.class);
    var isDone = row.getString("state").equals(StepState.DONE.name());
    return new StepTime(
        MunicipalityId.of(row.getString("municipality")),
        row.getString("leistung"),
        row.getString("step"),
        started == null ? null : started.toInstant(),
        done == null || !isDone ? null : done.toInstant(),
        row.getInt("minutes"));
  }
}
