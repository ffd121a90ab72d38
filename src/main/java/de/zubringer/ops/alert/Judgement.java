package de.zubringer.ops.alert;

import de.zubringer.ops.notice.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a measurement for a rule; computes only. A rule fires once its bound was passed
 * for long enough, and ends once all was well for as long, so that one that flutters tells once.
 *
 * @param notice what somebody is to be told now
 */
record Judgement(AlertState state, Optional<NoticeKind> notice) {

  static Judgement of(AlertRule rule, AlertState before, Optional<Reading> reading, Instant now) {
    var value = reading.map(Reading::value);
    var places = reading.map(Reading::places).orElse(List.of());
    var isPassed = value.filter(rule::isPassedBy).isPresent();
    return isPassed
        ? passed(rule, before, now, value.orElseThrow(), places)
        : well(rule, before, now, value.orElse(null), places);
  }

  private static Judgement passed(
      AlertRule rule, AlertState before, Instant now, long value, List<String> places) {
    var since = Objects.requireNonNullElse(before.since(), now);
    var firedAt = before.firedAt();
    if (firedAt == null && !since.plus(rule.lasting()).isAfter(now)) {
      firedAt = now;
    }
    var notice = firedAt == null ? Optional.<NoticeKind>empty() : due(rule, before.toldAt(), now);
    var toldAt = notice.isPresent() ? now : before.toldAt();
    return new Judgement(new AlertState(since, firedAt, null, toldAt, value, places), notice);
  }

  private static Optional<NoticeKind> due(AlertRule rule, @Nullable Instant toldAt, Instant now) {
    if (rule.to().isEmpty() || rule.isQuiet(now)) {
      return Optional.empty();
    }
    if (toldAt == null) {
      return Optional.of(NoticeKind.FIRING);
    }
    return toldAt.plus(rule.again()).isAfter(now)
        ? Optional.empty()
        : Optional.of(NoticeKind.AGAIN);
  }

  private static Judgement well(
      AlertRule rule, AlertState before, Instant now, @Nullable Long value, List<String> places) {
    var calm = Objects.requireNonNullElse(before.calmSince(), now);
    if (before.firedAt() != null && calm.plus(rule.lasting()).isAfter(now)) {
      return new Judgement(
          new AlertState(before.since(), before.firedAt(), calm, before.toldAt(), value, places),
          Optional.empty());
    }
    return new Judgement(
        new AlertState(null, null, null, null, value, places),
        before.toldAt() == null ? Optional.empty() : Optional.of(NoticeKind.RESOLVED));
  }
}
