package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.Write;
import de.zubringer.kernel.Findings;
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

/**
 * What becomes of a journey, all at once: gathered first, then written by {@link #write}, or handed
 * on as {@link #writes} where more belongs to it. A journey somebody else has changed meanwhile
 * stays as it is.
 */
public final class JourneyChange {
  static final String STEP =
      "insert into pipeline_step (journey, municipality, seq, kind, at, note) values (?, ?, ?, ?, ?, ?)";

  private static final String NO_FINDINGS = "delete from pipeline_finding where journey = ?";

  private static final String FINDING =
      "insert into pipeline_finding (journey, municipality, seq, severity, code, place, arguments)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private static final String SAME_CONTENT =
      """
      duplicate_of = (
        select other.journey from pipeline_journey other
        where other.municipality = ? and other.content_mark = ? and other.journey <> ?
          and other.state <> 'REFUSED'
        order by other.arrived_at, other.journey limit 1),
      """;

  private final GroupCommit commits;
  private final Journey journey;
  private final Instant now;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
  private final List<StepKind> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Findings findings;
  private @Nullable String same;

  JourneyChange(GroupCommit commits, Journey journey, Instant now) {
    this.commits = commits;
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

  /** Puts it aside for a person; the first finding names the reason. */
  public JourneyChange held(Findings found) {
    return move(JourneyState.HELD)
        .findings(found)
        .step(StepKind.HELD, found.list().getFirst().code());
  }

  /** From here on the journey runs on whatever is live. */
  public JourneyChange forgetSnapshot() {
    return set("snapshot", null);
  }

  /** What opening told; the earliest other journey of the same content is found on the way. */
  public JourneyChange opened(Instant receivedAt, String mark) {
    same = mark;
    return set("received_at", column(receivedAt)).set("content_mark", mark);
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

  /**
   * Writes all of it, in the transaction of the caller if there is one.
   *
   * @throws de.zubringer.commit.Overtaken if the journey has changed since it was read
   */
  public void write() {
    commits.run(new Commit().write(writes()));
  }

  /** The rows: of the journey, which must be as it was read, of its timeline, of its findings. */
  public List<Write> writes() {
    var writes = new ArrayList<Write>();
    writes.add(ofJourney());
    for (var i = 0; i < steps.size(); i++) {
      writes.add(
          Write.of(
              STEP,
              journey.id().value(),
              journey.municipality().toString(),
              journey.steps() + 1 + i,
              steps.get(i).name(),
              column(now),
              notes.get(i)));
    }
    if (findings != null) {
      writes.addAll(ofFindings(findings));
    }
    return writes;
  }

  /** How many entries its timeline then has. */
  public int stepsAfter() {
    return journey.steps() + steps.size();
  }

  private Write ofJourney() {
    var assignments =
        columns.keySet().stream()
            .map(name -> name + (name.equals("address") ? " = cast(? as jsonb), " : " = ?, "))
            .collect(Collectors.joining());
    var values = new ArrayList<@Nullable Object>(columns.values());
    if (same != null) {
      values.addAll(List.of(journey.municipality().toString(), same, journey.id().value()));
    }
    values.add(stepsAfter());
    values.add(journey.id().value());
    values.add(journey.steps());
    return Write.needed(
        "update pipeline_journey set "
            + assignments
            + (same == null ? "" : SAME_CONTENT)
            + "steps = ? where journey = ? and steps = ?",
        values.toArray());
  }

  private List<Write> ofFindings(Findings found) {
    var writes = new ArrayList<Write>();
    if (journey.steps() > 1) { // one that has just begun has none
      writes.add(Write.of(NO_FINDINGS, journey.id().value()));
    }
    var seq = 0;
    for (var finding : found) {
      writes.add(
          Write.of(
              FINDING,
              journey.id().value(),
              journey.municipality().toString(),
              ++seq,
              finding.severity().name(),
              finding.code(),
              finding.place(),
              finding.arguments().toArray(String[]::new)));
    }
    return writes;
  }

  private JourneyChange set(String column, @Nullable Object value) {
    columns.put(column, value);
    return this;
  }
}
