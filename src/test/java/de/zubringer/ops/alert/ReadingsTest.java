package de.zubringer.ops.alert;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.ops.situation.Certificate;
import de.zubringer.ops.situation.Node;
import de.zubringer.ops.situation.Queue;
import de.zubringer.ops.situation.Situation;
import de.zubringer.pipeline.flow.ConnectionFlow;
import de.zubringer.pipeline.pace.TargetHealth;
import de.zubringer.pipeline.pace.TargetKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final MunicipalityId ERFURT = MunicipalityId.of("160510000000");
  private static final MunicipalityId SAALETAL = MunicipalityId.of("160745011000");

  private static final Situation TROUBLE =
      new Situation(
          NOW,
          List.of(
              flow(ERFURT, "hund", 2, 3, hours(5), hours(8)),
              flow(ERFURT, "gewerbe", 0, 0, null, hours(1)),
              flow(SAALETAL, "hund", 7, 1, hours(30), hours(40))),
          List.of(new Queue("journey", 12, 4, hours(1)), new Queue("alerts", 1, 0, hours(2))),
          List.of(
              target(ERFURT, "finanzwesen", true, hours(3)),
              target(SAALETAL, "kasse", false, null)),
          List.of(
              new Certificate(ERFURT, Certificate.KEY, "test", NOW.plus(Duration.ofDays(20))),
              new Certificate(SAALETAL, "zertifikat", "kasse", NOW.plus(Duration.ofDays(90)))),
          List.of(node("a", hours(0), 40), node("b", hours(1), 3)),
          new Situation.Outside(hours(2), hours(26), 3),
          9,
          1);

  private static final Map<Measure, Reading> EXPECTED =
      Map.ofEntries(
          Map.entry(Measure.QUEUE_AGE, reading(7200, "alerts", "journey")),
          Map.entry(Measure.QUEUE_LENGTH, reading(13, "journey", "alerts")),
          Map.entry(Measure.HELD_COUNT, reading(9, SAALETAL + "/hund", ERFURT + "/hund")),
          Map.entry(Measure.HELD_AGE, reading(30 * 3600, SAALETAL + "/hund", ERFURT + "/hund")),
          Map.entry(
              Measure.OPEN_AGE,
              reading(40 * 3600, SAALETAL + "/hund", ERFURT + "/hund", ERFURT + "/gewerbe")),
          Map.entry(Measure.RETRYING_COUNT, reading(4, ERFURT + "/hund", SAALETAL + "/hund")),
          Map.entry(Measure.ESCALATED_COUNT, reading(9)),
          Map.entry(Measure.TARGET_OPEN, reading(3 * 3600, ERFURT + "/finanzwesen")),
          Map.entry(
              Measure.CERTIFICATE_DAYS,
              reading(20, ERFURT + "/test/key", SAALETAL + "/kasse/zertifikat")),
          Map.entry(Measure.INTAKE_AGE, reading(7200)),
          Map.entry(Measure.UNANSWERED_AGE, reading(26 * 3600)),
          Map.entry(Measure.ANSWERS_ENDED, reading(3)),
          Map.entry(Measure.AUDIT_BREAKS, reading(1)),
          Map.entry(Measure.DISK_FREE, reading(40, "a")),
          Map.entry(Measure.NODES_MISSING, reading(1, "b")),
          Map.entry(Measure.NODES_ALIVE, reading(1, "a")));

  @ParameterizedTest
  @EnumSource
  void measuresWhatItNames(Measure measure) {
    assertThat(new Readings(TROUBLE).of(rule(measure, null, "")))
        .isEqualTo(Optional.ofNullable(EXPECTED.get(measure)));
  }

  @Test
  void looksOnlyWhereTheRuleLooks() {
    var readings = new Readings(TROUBLE);
    assertThat(readings.of(rule(Measure.HELD_COUNT, ERFURT, "")).orElseThrow().value())
        .isEqualTo(2);
    assertThat(readings.of(rule(Measure.HELD_COUNT, null, "hund")).orElseThrow().value())
        .isEqualTo(9);
    assertThat(readings.of(rule(Measure.HELD_AGE, ERFURT, "gewerbe"))).isEmpty();
    assertThat(readings.of(rule(Measure.TARGET_OPEN, SAALETAL, ""))).isEmpty();
    assertThat(readings.of(rule(Measure.CERTIFICATE_DAYS, SAALETAL, "")).orElseThrow().value())
        .isEqualTo(90);
  }

  @Test
  void hasNothingToMeasureWhereNothingIs() {
    var quiet =
        new Situation(
            NOW,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Situation.Outside.QUIET,
            0,
            null);
    for (var measure : Measure.values()) {
      var reading = new Readings(quiet).of(rule(measure, null, ""));
      assertThat(reading.map(Reading::value).orElse(0L)).as(measure.word()).isZero();
    }
    assertThat(new Readings(quiet).of(rule(Measure.CERTIFICATE_DAYS, null, ""))).isEmpty();
    assertThat(new Readings(quiet).of(rule(Measure.AUDIT_BREAKS, null, ""))).isEmpty();
  }

  private static Reading reading(long value, String... places) {
    return new Reading(value, List.of(places));
  }

  private static Instant hours(int ago) {
    return NOW.minus(Duration.ofHours(ago));
  }

  private static ConnectionFlow flow(
      MunicipalityId municipality,
      String leistung,
      long held,
      long retrying,
      @Nullable Instant heldSince,
      Instant oldest) {
    return new ConnectionFlow(
        municipality, leistung, 0, 0, 0, retrying, retrying, held, heldSince, oldest);
  }

  private static TargetHealth target(
      MunicipalityId municipality, String name, boolean open, @Nullable Instant since) {
    var key = new TargetKey(municipality, name, "");
    return new TargetHealth(key, open, 5, 0, null, null, since, null, 0, "");
  }

  private static Node node(String name, Instant beat, int free) {
    return new Node(name, "0.1.0", "25", hours(10), beat, 16, 0, "", free);
  }

  private static AlertRule rule(
      Measure measure, @Nullable MunicipalityId municipality, String leistung) {
    return new AlertRule(
        "r",
        "R",
        measure,
        1,
        Duration.ZERO,
        municipality,
        leistung,
        List.of(),
        Duration.ofDays(1),
        null);
  }
}
