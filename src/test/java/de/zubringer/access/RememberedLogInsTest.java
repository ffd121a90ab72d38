package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedLogInsTest {
  private static final Person PROGRAM = new Person("anlage", Role.OPERATOR, null);

  private Instant now = Instant.parse("2026-12-01T08:00:00Z");
  private final RememberedLogIns logIns = new RememberedLogIns(() -> now);

  @Test
  void remembersOnlyThisNameWithThisPassword() {
    logIns.remember("anlage", "geheim", PROGRAM);

    assertThat(logIns.find("anlage", "geheim")).contains(PROGRAM);
    assertThat(logIns.find("anlage", "geheim ")).isEmpty();
    assertThat(logIns.find("anlag", "egeheim")).isEmpty();
  }

  @Test
  void forgetsAfterTenSeconds() {
    logIns.remember("anlage", "geheim", PROGRAM);

    now = now.plus(RememberedLogIns.FOR);

    assertThat(logIns.find("anlage", "geheim")).isEmpty();
  }

  @Test
  void forgetsTheOldestOfVeryMany() {
    logIns.remember("anlage", "geheim", PROGRAM);
    for (var i = 0; i < 1000; i++) {
      logIns.remember("anlage" + i, "geheim", PROGRAM);
    }

    assertThat(logIns.find("anlage", "geheim")).isEmpty();
    assertThat(logIns.find("anlage999", "geheim")).contains(PROGRAM);
  }
}
