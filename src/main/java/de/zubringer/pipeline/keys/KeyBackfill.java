package de.zubringer.pipeline.keys;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.pipeline.record.JourneyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives journeys that were opened before there were business keys theirs, the newest first: reads
 * the application as it counts, keeps its keyed hashes and notes how far it came, a stretch in one
 * transaction. Doing a stretch twice changes nothing.
 */
@Component
class KeyBackfill {
  private static final Logger LOG = LoggerFactory.getLogger(KeyBackfill.class);

  /** Those among them that get keys are locked until all are done. */
  static final int STRETCH = 100;

  private final JdbcClient sql;
  private final JourneyStore store;
  private final Decisions decisions;
  private final Connections connections;
  private final KeyIndex keys;
  private final GroupCommit commits;

  KeyBackfill(
      JdbcClient sql,
      JourneyStore store,
      Decisions decisions,
      Connections connections,
      KeyIndex keys,
      GroupCommit commits) {
    this.sql = sql;
    this.store = store;
    this.decisions = decisions;
    this.connections = connections;
    this.keys = keys;
    this.commits = commits;
  }

  /** How far an administration is: what lies behind this place waits. */
  private record Place(String municipality, Instant arrivedAt, UUID journey) {}

  /** A journey on the way; one with keys, without a Leistung or erased is passed by. */
  private record Passed(UUID journey, Instant arrivedAt, boolean isWithout) {}

  /** Does the next stretch; false if nothing is left, or somebody else is at it. */
  @Transactional
  public boolean next() {
    var place = place();
    place.ifPresent(this::from);
    return place.isPresent();
  }

  private Optional<Place> place() {
    return sql.sql(
            """
            select * from pipeline_key_backfill order by municipality limit 1
            for update skip locked
            """)
        .query(
            (row, number) ->
                new Place(
                    row.getString("municipality"),
                    row.getTimestamp("arrived_at").toInstant(),
                    row.getObject("journey", UUID.class)))
        .optional();
  }

  private void from(Place place) {
    var stretch = stretch(place);
    stretch.stream().filter(Passed::isWithout).map(Passed::journey).forEach(this::fill);
    if (stretch.size() < STRETCH) {
      sql.sql("delete from pipeline_key_backfill where municipality = ?")
          .param(place.municipality())
          .update();
      return;
    }
    sql.sql("update pipeline_key_backfill set arrived_at = ?, journey = ? where municipality = ?")
        .param(column(stretch.getLast().arrivedAt()))
        .param(stretch.getLast().journey())
        .param(place.municipality())
        .update();
  }

  private List<Passed> stretch(Place place) {
    return sql.sql(
            """
            select journey, arrived_at,
              leistung is not null and erased_at is null
                and not exists (select from pipeline_key k where k.journey = j.journey) as without
            from pipeline_journey j
            where municipality = ? and (arrived_at, journey) < (?, ?)
            order by arrived_at desc, journey desc limit ?
            """)
        .param(place.municipality())
        .param(column(place.arrivedAt()))
        .param(place.journey())
        .param(STRETCH)
        .query(
            (row, number) ->
                new Passed(
                    row.getObject("journey", UUID.class),
                    row.getTimestamp("arrived_at").toInstant(),
                    row.getBoolean("without")))
        .list();
  }

  /** Locked, so that neither a correction nor an erasure comes between reading and writing. */
  private void fill(UUID id) {
    var journey = store.lock(new JourneyId(id)).filter(this::hasNone);
    var leistung = journey.flatMap(this::leistung);
    if (leistung.isEmpty()) {
      return;
    }
    try {
      decisions
          .application(journey.get())
          .map(application -> BusinessKeys.of(leistung.get(), application))
          .ifPresent(found -> write(journey.get(), found));
    } catch (DataAccessException e) {
      throw e; // an outage of the database: the stretch is done again
    } catch (RuntimeException e) {
      // the message may quote what was worked on: only its kind goes out
      LOG.error("journey {} gets no business keys by a bug: {}", id, e.getClass().getName());
    }
  }

  private boolean hasNone(Journey journey) {
    return sql.sql("select count(*) from pipeline_key where journey = ?")
            .param(journey.id().value())
            .query(Long.class)
            .single()
        == 0;
  }

  private void write(Journey journey, BusinessKeys found) {
    commits.run(new Commit().write(keys.keeping(keys.keyed(journey, found), true)));
  }

  private Optional<LeistungPackage> leistung(Journey journey) {
    var book = connections.current();
    return book.plan(journey.municipality(), journey.leika())
        .map(plan -> plan.leistung())
        .or(
            () ->
                Optional.ofNullable(journey.leistung())
                    .flatMap(id -> Adaptation.newest(book.catalogue(), id)))
        .filter(found -> !found.businessKeys().isEmpty());
  }
}
