package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.desk.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of a locked journey in one transaction: gathered first, then written by {@link
 * #write} with one statement, because the way to the database is what a step costs.
 */
public final class JourneyChange {
  private final JdbcClient sql;
  private final Journey journey;
  private final Instant now;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
  private final List<StepKind> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Findings findings;

  JourneyChange(JdbcClient sql, Journey journey, Instant now) {
    this.sql = sql;
    this.journey = journey;
    this.now = now;
  }

  /** Changes the state; throws for a change the table of states does not allow. */
  public JourneyChange move(JourneyState next) {
    if (!journey.state().allows(next)) {
      throw new IllegalStateException(
          "journey %s: %s to %s is no change there is"
              .formatted(journey.id(), journey.state(), next));
    }
    return set("state", next.name())
        .set("changed_at", column(now))
        .set("attempts", 0)
        .set("next_attempt_at", null)
        .set("held_before", next == JourneyState.HELD ? journey.state().name() : null);
  }

  /** From here on the journey runs on whatever is live. */
  public JourneyChange forgetSnapshot() {
    return set("snapshot", null);
  }

  public JourneyChange opened(Instant receivedAt, String mark, @Nullable JourneyId duplicateOf) {
    return set("received_at", column(receivedAt))
        .set("content_mark", mark)
        .set("duplicate_of", duplicateOf == null ? null : duplicateOf.value());
  }

  public JourneyChange planned(String leistung, String plan, long snapshot) {
    return set("leistung", leistung).set("plan", plan).set("snapshot", snapshot);
  }

  public JourneyChange area(String area, String areaName) {
    return set("area", area).set("area_name", areaName);
  }

  public JourneyChange addressed(Desk desk, String reasonsJson) {
    return set("unit", desk.unit())
        .set("unit_name", desk.unitName())
        .set("target", desk.target())
        .set("target_name", desk.targetName())
        .set("address", reasonsJson);
  }

  public JourneyChange delivered(String kind, String reference) {
    return set("receipt_kind", kind).set("receipt_reference", reference);
  }

  public JourneyChange accepted(Instant at) {
    return set("accepted_at", column(at));
  }

  public JourneyChange rejected(Instant at) {
    return set("rejected_at", column(at));
  }

  public JourneyChange postponed(int attempts, Instant nextAttempt) {
    return set("attempts", attempts).set("next_attempt_at", column(nextAttempt));
  }

  /** Adds an entry to the timeline, behind those there are. */
  public JourneyChange step(StepKind kind, String note) {
    steps.add(kind);
    notes.add(note);
    return this;
  }

  /** Replaces what was found before. */
  public JourneyChange findings(Findings found) {
    findings = found;
    return this;
  }

  /** Writes all of it, in the caller's transaction; new entries follow those of the timeline. */
  public void write() {
    sql.sql(
            """
            with step as (
              insert into pipeline_step (journey, municipality, seq, kind, at, note)
              select j.journey, j.municipality, n + (
                select coalesce(max(seq), 0) from pipeline_step b where b.journey = j.journey),
                kind, ?, note
              from unnest(?, ?) with ordinality as said (kind, note, n), pipeline_journey j
              where j.journey = ?)
            update pipeline_journey set %s where journey = ?
            """
                .formatted(assignments()))
        .params(arguments())
        .update();
    if (findings != null) {
      replaceFindings(findings);
    }
  }

  private String assignments() {
    return columns.keySet().stream()
        .map(name -> name + (name.equals("address") ? " = cast(? as jsonb)" : " = ?"))
        .collect(Collectors.joining(", "));
  }

  private List<@Nullable Object> arguments() {
    var arguments = new ArrayList<@Nullable Object>();
    arguments.add(column(now));
    arguments.add(steps.stream().map(StepKind::name).toArray(String[]::new));
    arguments.add(notes.toArray(String[]::new));
    arguments.add(journey.id().value());
    arguments.addAll(columns.values());
    arguments.add(journey.id().value());
    return arguments;
  }

  private void replaceFindings(Findings found) {
    sql.sql("delete from pipeline_finding where journey = ?").param(journey.id().value()).update();
    var seq = 0;
    for (var finding : found) {
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

  private JourneyChange set(String column, @Nullable Object value) {
    columns.put(column, value);
    return this;
  }
}
