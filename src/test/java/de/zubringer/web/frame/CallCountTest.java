package de.zubringer.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallCountTest {
  private Instant now = Instant.parse("2026-11-30T10:00:59Z");
  private final CallCount calls = new CallCount(2, () -> now);

  @Test
  void letsEachClientCallSoOftenInAMinute() {
    assertThat(calls.isWithin("a")).isTrue();
    assertThat(calls.isWithin("a")).isTrue();
    assertThat(calls.isWithin("a")).isFalse();
    assertThat(calls.count("a")).isEqualTo(3);
    assertThat(calls.isWithin("b")).isTrue();

    now = now.plusSeconds(1);
    assertThat(calls.isWithin("a")).isTrue();
  }

  @Test
  void furtherClientsShareOneCount() {
    for (var client = 0; client < 10_000; client++) {
      calls.count("c" + client);
    }
    assertThat(calls.isWithin("x")).isTrue();
    assertThat(calls.isWithin("y")).isTrue();
    assertThat(calls.isWithin("z")).isFalse();
    assertThat(calls.isWithin("c1")).isTrue();
  }
}
