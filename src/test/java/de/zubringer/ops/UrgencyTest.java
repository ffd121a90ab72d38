package de.zubringer.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UrgencyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void growsWithTheAge() {
    assertThat(after(Duration.ofMinutes(15).minusSeconds(1))).isEqualTo(Urgency.IN_TIME);
    assertThat(after(Duration.ofMinutes(15))).isEqualTo(Urgency.LATE);
    assertThat(after(Duration.ofDays(1))).isEqualTo(Urgency.ALARM);
    assertThat(after(Duration.ofDays(3))).isEqualTo(Urgency.ESCALATION);
    assertThat(after(Duration.ofDays(14).minusSeconds(1))).isEqualTo(Urgency.ESCALATION);
    assertThat(after(Duration.ofDays(14))).isEqualTo(Urgency.WALL);
    assertThat(after(Duration.ofHours(-1))).isEqualTo(Urgency.IN_TIME);
  }

  @Test
  void growsAsACertificateComesToItsEnd() {
    assertThat(TermUrgency.of(null, NOW)).isEqualTo(TermUrgency.LONG);
    assertThat(left(Duration.ofDays(61))).isEqualTo(TermUrgency.LONG);
    assertThat(left(Duration.ofDays(60))).isEqualTo(TermUrgency.SIXTY_DAYS);
    assertThat(left(Duration.ofDays(30))).isEqualTo(TermUrgency.THIRTY_DAYS);
    assertThat(left(Duration.ofDays(7))).isEqualTo(TermUrgency.SEVEN_DAYS);
    assertThat(left(Duration.ZERO)).isEqualTo(TermUrgency.OVER);
    assertThat(left(Duration.ofDays(-400))).isEqualTo(TermUrgency.OVER);
  }

  private static Urgency after(Duration age) {
    return Urgency.of(NOW.minus(age), NOW);
  }

  private static TermUrgency left(Duration left) {
    return TermUrgency.of(NOW.plus(left), NOW);
  }
}
