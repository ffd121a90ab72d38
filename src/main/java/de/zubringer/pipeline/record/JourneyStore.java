package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.Overtaken;
import de.zubringer.commit.Write;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes journeys; always inside the caller's transaction. */
@Repository
public class JourneyStore {
  private final JdbcClient sql;
  private final GroupCommit commits;
  private final InstantSource clock;

  public JourneyStore(JdbcClient sql, GroupCommit commits, InstantSource clock) {
    this.sql = sql;
    this.commits = commits;
    this.clock = clock;
  }

  /** The rows of a new journey: its own and the first entry of its timeline. */
  public List<Write> begun(Journey journey) {
    return List.of(
        Write.of(
            """
            insert into pipeline_journey
              (journey, municipality, leika, channel, state, arrived_at, received_at, changed_at, steps)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            journey.id().value(),
            journey.municipality().toString(),
            journey.leika().digits(),
            journey.channel(),
            journey.state().name(),
            column(journey.arrivedAt()),
            column(journey.receivedAt()),
            column(journey.changedAt()),
            journey.steps()),
        Write.of(
            JourneyChange.STEP,
            journey.id().value(),
            journey.municipality().toString(),
            journey.steps(),
            StepKind.ARRIVED.name(),
            column(clock.instant()),
            journey.channel()));
  }

  /** Locks the row until the transaction ends, so that two workers never act on one journey. */
  public Optional<Journey> lock(JourneyId id) {
    return sql.sql("select * from pipeline_journey where journey = ? for update")
        .param(id.value())
        .query(JourneyRows::journey)
        .optional();
  }

  /**
   * The same for one that was read before, as it is now.
   *
   * @throws Overtaken if another node brought it to another state since
   */
  public Journey lock(Journey seen) {
    return lock(seen.id())
        .filter(now -> now.state() == seen.state())
        .orElseThrow(() -> new Overtaken("journey " + seen.id() + " is not " + seen.state()));
  }

  /** Begins to gather what changes about a journey; {@link JourneyChange#write} ends it. */
  public JourneyChange change(Journey journey) {
    return new JourneyChange(commits, journey, clock.instant());
  }

  /** Adds an entry to the timeline and changes nothing else. */
  public void note(Journey journey, StepKind kind, String note) {
    change(journey).step(kind, note).write();
  }

  /** The state a held journey was in when it was held. */
  public JourneyState heldBefore(Journey journey) {
    return JourneyState.valueOf(
        sql.sql("select held_before from pipeline_journey where journey = ?")
            .param(journey.id().value())
            .query(String.class)
            .single());
  }

  /** The row of a piece of content. */
  public Write content(Journey journey, ContentItem item) {
    return Write.of(
        """
        insert into pipeline_content (journey, municipality, name, file_name, media_type, size_bytes)
        values (?, ?, ?, ?, ?, ?)
        on conflict (journey, name) do update
        set file_name = excluded.file_name, media_type = excluded.media_type,
            size_bytes = excluded.size_bytes
        """,
        journey.id().value(),
        journey.municipality().toString(),
        item.name(),
        item.fileName(),
        item.mediaType(),
        item.sizeBytes());
  }
}
