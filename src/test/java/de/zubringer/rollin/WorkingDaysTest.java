package de.zubringer.rollin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25",
        "2027-09-20", "2028-10-03", "2028-10-31", "2026-12-25", "2028-12-26", "2026-11-28",
        "2026-11-29"
      })
  void isFree(String day) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-04", "2026-11-18", "2026-12-24", "2026-12-31", "2026-11-30"})
  void isWorkedOn(String day) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void countsOverChristmas() {
    var before = LocalDate.of(2026, 12, 23);

    assertThat(WorkingDays.after(before, 3)).isEqualTo("2026-12-29");
    assertThat(WorkingDays.after(LocalDate.of(2026, 12, 29), -3)).isEqualTo(before);
    assertThat(WorkingDays.after(before, 0)).isEqualTo(before);
  }

  @Test
  void knowsEaster() {
    assertThat(WorkingDays.easter(2000)).isEqualTo("2000-04-23");
    assertThat(WorkingDays.easter(2025)).isEqualTo("2025-04-20");
    assertThat(WorkingDays.easter(2038)).isEqualTo("2038-04-25");
  }
}
