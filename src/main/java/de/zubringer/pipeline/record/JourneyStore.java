package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.desk.Desk;
import java.time.Instant;
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

  /** Makes the row of a new journey; false if there is one already. */
  public boolean begin(Journey journey) {
    var inserted =
        sql.sql(
                """
                insert into pipeline_journey
                  (journey, municipality, leika, channel, state, arrived_at, received_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(journey.id().value())
            .param(journey.municipality().toString())
            .param(journey.leika().digits())
            .param(journey.channel())
            .param(journey.state().name())
            .param(column(journey.arrivedAt()))
            .param(column(journey.receivedAt()))
            .param(column(journey.changedAt()))
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

  /** Changes the state; throws for a change the table of states does not allow. */
  public void move(Journey journey, JourneyState next) {
    if (!journey.state().allows(next)) {
      throw new IllegalStateException(
          "journey %s: %s to %s is no change there is"
              .formatted(journey.id(), journey.state(), next));
    }
    sql.sql(
            """
            update pipeline_journey
            set state = ?, changed_at = ?, attempts = 0, next_attempt_at = null,
                held_before = case when ? = 'HELD' then state else null end
            where journey = ?
            """)
        .param(next.name())
        .param(column(clock.instant()))
        .param(next.name())
        .param(journey.id().value())
        .update();
  }

  /** From here on the journey runs on whatever is live. */
  public void forgetSnapshot(Journey journey) {
    sql.sql("update pipeline_journey set snapshot = null where journey = ?")
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

  public void opened(
      Journey journey, Instant receivedAt, String mark, @Nullable JourneyId duplicateOf) {
    sql.sql(
            """
            update pipeline_journey set received_at = ?, content_mark = ?, duplicate_of = ?
            where journey = ?
            """)
        .param(column(receivedAt))
        .param(mark)
        .param(duplicateOf == null ? null : duplicateOf.value())
        .param(journey.id().value())
        .update();
  }

  public void planned(Journey journey, String leistung, String plan, long snapshot) {
    sql.sql("update pipeline_journey set leistung = ?, plan = ?, snapshot = ? where journey = ?")
        .param(leistung)
        .param(plan)
        .param(snapshot)
        .param(journey.id().value())
        .update();
  }

  public void area(Journey journey, String area, String areaName) {
    sql.sql("update pipeline_journey set area = ?, area_name = ? where journey = ?")
        .param(area)
        .param(areaName)
        .param(journey.id().value())
        .update();
  }

  public void addressed(Journey journey, Desk desk, String reasonsJson) {
    sql.sql(
            """
            update pipeline_journey
            set unit = ?, unit_name = ?, target = ?, target_name = ?, address = cast(? as jsonb)
            where journey = ?
            """)
        .param(desk.unit())
        .param(desk.unitName())
        .param(desk.target())
        .param(desk.targetName())
        .param(reasonsJson)
        .param(journey.id().value())
        .update();
  }

  public void delivered(Journey journey, String kind, String reference) {
    sql.sql("update pipeline_journey set receipt_kind = ?, receipt_reference = ? where journey = ?")
        .param(kind)
        .param(reference)
        .param(journey.id().value())
        .update();
  }

  public void accepted(JourneyId id, Instant at) {
    answered("update pipeline_journey set accepted_at = ? where journey = ?", id, at);
  }

  public void rejected(JourneyId id, Instant at) {
    answered("update pipeline_journey set rejected_at = ? where journey = ?", id, at);
  }

  private void answered(String statement, JourneyId id, Instant at) {
    sql.sql(statement).param(column(at)).param(id.value()).update();
  }

  public void postponed(Journey journey, int attempts, Instant nextAttempt) {
    sql.sql("update pipeline_journey set attempts = ?, next_attempt_at = ? where journey = ?")
        .param(attempts)
        .param(column(nextAttempt))
        .param(journey.id().value())
        .update();
  }

  public void step(Journey journey, StepKind kind, String note) {
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

  /** Replaces what was found before. */
  public void findings(Journey journey, Findings findings) {
    sql.sql("delete from pipeline_finding where journey = ?").param(journey.id().value()).update();
    var seq = 0;
    for (var finding : findings) {
      sql.sql("insert into pipeline_finding values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              List.of(
                  journey.id().value(),
                  journey.municipality().toString(),
                  ++seq,
                  finding.severity().name(),
                  finding.code(),
                  finding.place(),
                  finding.arguments().toArray(String[]::new)))
          .update();
    }
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
