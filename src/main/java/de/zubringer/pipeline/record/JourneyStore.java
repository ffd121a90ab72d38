package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes journeys; always inside the caller's transaction. */
@Repository
public class JourneyStore {
  private final JdbcClient sql;
  private final InstantSource clock;

  public JourneyStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Makes the row of a new journey and the first entry of its timeline; false if there is one. */
  public boolean begin(Journey journey) {
    var inserted =
        sql.sql(
                """
                with begun as (
                  insert into pipeline_journey
                    (journey, municipality, leika, channel, state, arrived_at, received_at, changed_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  returning journey, municipality, channel)
                insert into pipeline_step (journey, municipality, seq, kind, at, note)
                select journey, municipality, 1, ?, ?, channel from begun
                """)
            .param(journey.id().value())
            .param(journey.municipality().toString())
            .param(journey.leika().digits())
            .param(journey.channel())
            .param(journey.state().name())
            .param(column(journey.arrivedAt()))
            .param(column(journey.receivedAt()))
            .param(column(journey.changedAt()))
            .param(StepKind.ARRIVED.name())
            .param(column(clock.instant()))
            .update();
    return inserted == 1;
  }

  /** Locks the row until the transaction ends, so that two workers never act on one journey. */
  public Optional<Journey> lock(JourneyId id) {
    return sql.sql("select * from pipeline_journey where journey = ? for update")
        .param(id.value())
        .query(JourneyRows::journey)
        .optional();
  }

  /** Begins to gather what changes about a journey; {@link JourneyChange#write} ends it. */
  public JourneyChange change(Journey journey) {
    return new JourneyChange(sql, journey, clock.instant());
  }

  /** Adds an entry to the timeline of a journey that is locked, and changes nothing else. */
  public void note(Journey journey, StepKind kind, String note) {
    sql.sql(
            """
            insert into pipeline_step (journey, municipality, seq, kind, at, note)
            select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ? from pipeline_step where journey = ?
            """)
        .param(journey.id().value())
        .param(journey.municipality().toString())
        .param(kind.name())
        .param(column(clock.instant()))
        .param(note)
        .param(journey.id().value())
        .update();
  }

  /** The state a held journey was in when it was held. */
  public JourneyState heldBefore(Journey journey) {
    return JourneyState.valueOf(
        sql.sql("select held_before from pipeline_journey where journey = ?")
            .param(journey.id().value())
            .query(String.class)
            .single());
  }

  public void content(Journey journey, ContentItem item) {
    sql.sql(
            """
            insert into pipeline_content
              (journey, municipality, name, file_name, media_type, size_bytes)
            values (?, ?, ?, ?, ?, ?)
            on conflict (journey, name) do update
            set file_name = excluded.file_name, media_type = excluded.media_type,
                size_bytes = excluded.size_bytes
            """)
        .params(
            List.of(
                journey.id().value(),
                journey.municipality().toString(),
                item.name(),
                item.fileName(),
                item.mediaType(),
                item.sizeBytes()))
        .update();
  }

  /** The earliest other journey of this municipality with the same content, if there is one. */
  public @Nullable JourneyId sameContent(MunicipalityId municipality, JourneyId self, String mark) {
    return sql.sql(
            """
            select journey from pipeline_journey
            where municipality = ? and content_mark = ? and journey <> ? and state <> 'REFUSED'
            order by arrived_at, journey limit 1
            """)
        .param(municipality.toString())
        .param(mark)
        .param(self.value())
        .query(UUID.class)
        .optional()
        .map(JourneyId::new)
        .orElse(null);
  }
}
