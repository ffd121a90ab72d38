package de.zubringer.pipeline.erasure;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.record.JourneyRows;
import de.zubringer.pipeline.record.JourneyStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds journeys whose retention has passed, and takes everything about a person out of them. */
@Component
public class Erasures {
  /** Beyond it nobody needs the number to the last, and counting would take seconds. */
  public static final long COUNT_MAX = 100_000;

  /** Neither on its way to somebody nor without the answer its sender waits for. */
  private static final String RESTS =
      """
       from pipeline_journey j
      where municipality = :municipality and erased_at is null and changed_at < :before
        and (state = 'HELD' or channel <> 'fit-connect' or accepted_at is not null
             or rejected_at is not null)
        and not exists (select 1 from pipeline_receiver w
                        where w.journey = j.journey and w.state = 'WAITING')
      """;

  private final JdbcClient sql;
  private final JourneyStore store;
  private final InstantSource clock;

  Erasures(JdbcClient sql, JourneyStore store, InstantSource clock) {
    this.sql = sql;
    this.store = store;
    this.clock = clock;
  }

  /** Ids of the Leistungen an administration has something left of; null stands for no Leistung. */
  public List<String> leistungen(MunicipalityId municipality) {
    return sql.sql(
            """
            with recursive known as (
              (select leistung from pipeline_journey
               where municipality = :municipality and erased_at is null
                 and state in ('DELIVERED', 'HELD', 'REFUSED', 'FORWARDED') and leistung is not null
               order by leistung limit 1)
              union all
              select (select j.leistung from pipeline_journey j
                      where j.municipality = :municipality and j.erased_at is null
                        and j.state in ('DELIVERED', 'HELD', 'REFUSED', 'FORWARDED')
                        and j.leistung > known.leistung
                      order by j.leistung limit 1)
              from known where known.leistung is not null)
            select leistung from known where leistung is not null
            """)
        .param("municipality", municipality.toString())
        .query(String.class)
        .list();
  }

  /** How many there are, up to {@link #COUNT_MAX}. */
  public long count(MunicipalityId municipality, Resting resting) {
    return of(municipality, resting, "select count(*) from (select 1", " limit :most) as counted")
        .param("most", COUNT_MAX)
        .query(Long.class)
        .single();
  }

  /** How many of these are among them. */
  public long countOf(
      MunicipalityId municipality, Resting resting, Collection<JourneyId> journeys) {
    return journeys.isEmpty()
        ? 0
        : of(municipality, resting, "select count(*)", " and journey = any(:journeys)")
            .param("journeys", journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
            .query(Long.class)
            .single();
  }

  /** The longest at rest first; those after one, or from the beginning. */
  public List<Rested> list(
      MunicipalityId municipality, Resting resting, @Nullable Rested after, int limit) {
    return of(
            municipality,
            resting,
            "select journey, changed_at",
            """
             and (cast(:at as timestamptz) is null
                  or (changed_at, journey) > (:at, cast(:id as uuid)))
            order by changed_at, journey limit :limit
            """)
        .param("at", after == null ? null : column(after.since()))
        .param("id", after == null ? null : after.journey().value())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Rested(
                    new JourneyId(row.getObject("journey", UUID.class)),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** Locks a journey until the end of the transaction, if it rests still. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Journey> lock(MunicipalityId municipality, Resting resting, JourneyId journey) {
    return of(municipality, resting, "select j.*", " and journey = :journey for update of j")
        .param("journey", journey.value())
        .query(JourneyRows::journey)
        .optional();
  }

  /**
   * Takes out what names a person or leads to one; place, unit, Leistung, state and times stay. A
   * held journey ends with it.
   *
   * @param note what the timeline says of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void erased(Journey journey, String note) {
    if (journey.state() == JourneyState.HELD) {
      store.change(journey).move(JourneyState.ERASED).write();
    }
    run(
        journey,
        """
        update pipeline_journey set erased_at = :at, content_mark = null, address = null,
          receipt_reference = null where journey = :journey
        """);
    run(journey, "delete from pipeline_content where journey = :journey");
    run(journey, "delete from pipeline_key where journey = :journey");
    run(
        journey,
        "update pipeline_act set choice = '' where journey = :journey and deed = 'GIVE_AWAY'");
    run(
        journey,
        """
        update pipeline_step set note = '' where journey = :journey and kind <> 'ARRIVED'
        """);
    run(
        journey,
        """
        update pipeline_finding
        set arguments = array_fill('–'::text, array[cardinality(arguments)])
        where journey = :journey and cardinality(arguments) > 0
        """);
    run(
        journey,
        """
        update pipeline_receiver set cause = '', receipt_reference = '',
          arguments = case when cardinality(arguments) > 0
            then array_fill('–'::text, array[cardinality(arguments)]) else arguments end
        where journey = :journey
        """);
    store.note(journey, StepKind.ERASED, note);
  }

  private void run(Journey journey, String statement) {
    var prepared = sql.sql(statement).param("journey", journey.id().value());
    if (statement.contains(":at")) {
      prepared.param("at", column(clock.instant()));
    }
    prepared.update();
  }

  private JdbcClient.StatementSpec of(
      MunicipalityId municipality, Resting resting, String what, String rest) {
    var condition =
        resting.end().condition()
            + (resting.leistung() == null ? " and leistung is null" : " and leistung = :leistung");
    var statement =
        sql.sql(what + RESTS + " and " + condition + rest)
            .param("municipality", municipality.toString())
            .param("before", column(resting.before()));
    return resting.leistung() == null ? statement : statement.param("leistung", resting.leistung());
  }
}
