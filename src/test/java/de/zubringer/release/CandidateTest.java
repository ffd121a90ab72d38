package de.zubringer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTest {
  private static final String FOLDER = "municipalities/990000000000-musterstadt/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile.yaml",
        "responsibilities.yaml",
        "streets/nord.csv",
        "connections/hund.yaml",
        "gaps/hund.yaml"
      })
  void takesTheFilesOfItsLeistungAndThoseOfAll(String file) {
    assertThat(Candidate.belongs(FOLDER + file, "hund")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"connections/hund-abmelden.yaml", "connections/gewerbe.yaml", "gaps/gewerbe.yaml"})
  void leavesThoseOfOtherLeistungenWhereTheyAre(String file) {
    assertThat(Candidate.belongs(FOLDER + file, "hund")).isFalse();
  }

  @Test
  void isLookedAfterForFourWeeksFromItsFirstReceipt() {
    var receipt = Instant.parse("2026-11-30T12:00:00Z");

    assertThat(Phase.after(receipt, receipt.plus(Duration.ofDays(27)))).isEqualTo(Phase.LIVE);
    assertThat(Phase.after(receipt, receipt.plus(Duration.ofDays(28)))).isEqualTo(Phase.STEADY);
  }
}
