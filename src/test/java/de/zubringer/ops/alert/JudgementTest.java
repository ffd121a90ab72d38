package de.zubringer.ops.alert;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.ops.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
  private static final QuietTime NIGHT = new QuietTime(LocalTime.of(22, 0), LocalTime.of(6, 0));

  private AlertRule rule = rule(Measure.HELD_COUNT, 5, Duration.ofMinutes(10), null);
  private AlertState state = AlertState.CALM;
  private Instant now = NOON;
  private final List<NoticeKind> told = new ArrayList<>();

  @Test
  void tellsOnceThatSomethingLastsAndOnceThatItIsOver() {
    look(5);
    assertThat(state.isFiring()).isFalse();
    after(Duration.ofMinutes(9), 7);
    assertThat(told).isEmpty();
    after(Duration.ofMinutes(1), 7);
    after(Duration.ofMinutes(1), 6);

    assertThat(told).containsExactly(NoticeKind.FIRING);
    assertThat(state.since()).isEqualTo(NOON);
    assertThat(state.value()).isEqualTo(6);

    after(Duration.ofMinutes(1), 4);
    assertThat(state.isFiring()).as("still counts").isTrue();
    after(Duration.ofMinutes(10), 4);
    assertThat(told).containsExactly(NoticeKind.FIRING, NoticeKind.RESOLVED);
    assertThat(state.isFiring()).isFalse();
    assertThat(state.since()).isNull();
  }

  @Test
  void doesNotFireForWhatIsOverBeforeItLasts() {
    look(5);
    after(Duration.ofMinutes(9), 4);
    after(Duration.ofMinutes(9), 5);
    after(Duration.ofMinutes(9), 5);

    assertThat(told).isEmpty();
    assertThat(state.since()).isEqualTo(NOON.plus(Duration.ofMinutes(18)));
  }

  @Test
  void tellsOneThatFluttersOnce() {
    look(5);
    after(Duration.ofMinutes(10), 5);
    for (var i = 0; i < 20; i++) {
      after(Duration.ofMinutes(5), i % 2 == 0 ? 4 : 5);
    }

    assertThat(told).containsExactly(NoticeKind.FIRING);
  }

  @Test
  void tellsAgainAfterTheTimeOfTheRule() {
    look(5);
    after(Duration.ofMinutes(10), 5);
    after(Duration.ofHours(11), 5);
    assertThat(told).hasSize(1);
    after(Duration.ofHours(1), 5);
    after(Duration.ofHours(12), 5);

    assertThat(told).containsExactly(NoticeKind.FIRING, NoticeKind.AGAIN, NoticeKind.AGAIN);
  }

  @Test
  void waitsForTheEndOfTheQuietTimeAndTellsOnlyWhatIsStillTrue() {
    rule = rule(Measure.HELD_COUNT, 5, Duration.ZERO, NIGHT);
    now = Instant.parse("2026-11-23T21:30:00Z"); // half past ten in Berlin
    look(5);
    assertThat(state.isFiring()).isTrue();
    after(Duration.ofHours(2), 4);
    assertThat(told).as("nobody heard of it, nobody hears of its end").isEmpty();

    after(Duration.ofHours(1), 5);
    after(Duration.ofHours(4).plusMinutes(29), 5);
    assertThat(told).isEmpty();
    after(Duration.ofMinutes(1), 5);
    assertThat(told).containsExactly(NoticeKind.FIRING);
  }

  @Test
  void looksFromBelowWhereLittleIsTrouble() {
    rule = rule(Measure.CERTIFICATE_DAYS, 30, Duration.ZERO, null);
    look(30);
    assertThat(told).isEmpty();
    look(29);
    assertThat(told).containsExactly(NoticeKind.FIRING);
  }

  @Test
  void isCalmWhereThereIsNothingToMeasure() {
    rule = rule(Measure.CERTIFICATE_DAYS, 30, Duration.ZERO, null);
    look(-3);
    judge(Optional.empty());

    assertThat(told).containsExactly(NoticeKind.FIRING, NoticeKind.RESOLVED);
    assertThat(state.value()).isNull();
  }

  @Test
  void tellsNobodyWhereTheRuleNamesNobody() {
    rule =
        new AlertRule(
            "r",
            "R",
            Measure.HELD_COUNT,
            5,
            Duration.ZERO,
            null,
            "",
            List.of(),
            Duration.ofDays(1),
            null);
    look(5);
    look(4);

    assertThat(told).isEmpty();
  }

  @Test
  void knowsTheEndOfAQuietTimeOverMidnightAndWithin() {
    var evening = Instant.parse("2026-11-23T21:30:00Z");
    var morning = Instant.parse("2026-11-24T04:59:00Z");
    var six = Instant.parse("2026-11-24T05:00:00Z");
    assertThat(NIGHT.after(evening)).isEqualTo(six);
    assertThat(NIGHT.after(morning)).isEqualTo(six);
    assertThat(NIGHT.covers(six)).isFalse();
    assertThat(NIGHT.after(NOON)).isEqualTo(NOON);

    var lunch = new QuietTime(LocalTime.of(11, 30), LocalTime.of(13, 0));
    assertThat(lunch.after(NOON)).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    assertThat(lunch.covers(evening)).isFalse();
  }

  private void after(Duration passed, long value) {
    now = now.plus(passed);
    look(value);
  }

  private void look(long value) {
    judge(Optional.of(new Reading(value, List.of())));
  }

  private void judge(Optional<Reading> reading) {
    var judged = Judgement.of(rule, state, reading, now);
    state = judged.state();
    judged.notice().ifPresent(told::add);
  }

  private static AlertRule rule(
      Measure measure, long threshold, Duration lasting, @Nullable QuietTime quiet) {
    return new AlertRule(
        "r",
        "R",
        measure,
        threshold,
        lasting,
        null,
        "",
        List.of("bereitschaft"),
        Duration.ofHours(12),
        quiet);
  }
}
