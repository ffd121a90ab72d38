package de.zubringer.zustelldienst.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallCounterTest {
  private Instant now = Instant.parse("2026-11-23T12:00:10Z");
  private final CallCounter counter = new CallCounter(2, () -> now);

  @Test
  void countsEveryAddressForItselfAndBeginsAnewEachMinute() {
    assertThat(counter.count("a")).isEqualTo(new CallCounter.Standing(2, 1, 50));
    assertThat(counter.count("a").isExceeded()).isFalse();
    assertThat(counter.count("a").isExceeded()).isTrue();
    assertThat(counter.count("b").isExceeded()).isFalse();
    now = now.plusSeconds(50);
    assertThat(counter.count("a")).isEqualTo(new CallCounter.Standing(2, 1, 60));
  }
}
