package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedLogInsTest {
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final FailedLogIns failures = new FailedLogIns(() -> now);

  @Test
  void locksAfterFiveFailuresWhateverTheCase() {
    fail("kim", 4);
    assertThat(failures.isLocked("kim")).isFalse();

    fail("KIM", 1);

    assertThat(failures.isLocked("kim")).isTrue();
    assertThat(failures.isLocked("alex")).isFalse();
  }

  @Test
  void unlocksAfterAMinute() {
    fail("kim", 5);
    now = now.plus(Duration.ofSeconds(61));

    assertThat(failures.isLocked("kim")).isFalse();
    fail("kim", 1);
    assertThat(failures.isLocked("kim")).isFalse();
  }

  @Test
  void forgetsFailuresOfWhoComesIn() {
    fail("kim", 4);
    failures.succeeded("kim");
    fail("kim", 4);

    assertThat(failures.isLocked("kim")).isFalse();
  }

  @Test
  void forgetsTheOldestOfVeryManyNames() {
    fail("kim", 5);
    IntStream.range(0, 10_000).forEach(number -> failures.failed("name" + number));

    assertThat(failures.isLocked("kim")).isFalse();
  }

  private void fail(String name, int times) {
    IntStream.range(0, times).forEach(time -> failures.failed(name));
  }
}
