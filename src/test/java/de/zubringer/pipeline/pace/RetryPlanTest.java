package de.zubringer.pipeline.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetryPlanTest {
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final JourneyId ONE =
      JourneyId.of(UUID.fromString("11111111-1111-4111-8111-111111111111").toString());

  private final RetryPlan plan = new RetryPlan(() -> NOW);

  @Test
  void triesLessAndLessOftenAndThenAsksAPerson() {
    var before = Duration.ZERO;
    for (int failed = 0; failed < 10; failed++) {
      var gap = Duration.between(NOW, plan.after(failed, ONE).orElseThrow());
      assertThat(gap).isGreaterThanOrEqualTo(before.multipliedBy(10).dividedBy(11));
      before = gap;
    }

    assertThat(before).isBetween(Duration.ofHours(24), Duration.ofHours(27));
    assertThat(plan.after(10, ONE)).isEmpty();
    assertThat(plan.cycle("standard").attempts()).isEqualTo(11);
  }

  @Test
  void spreadsJourneysAndAlwaysTheSameWay() {
    var times = new ArrayList<Instant>();
    for (int i = 0; i < 100; i++) {
      var journey = new JourneyId(new UUID(4L << 12, (2L << 62) | i));
      times.add(plan.after("patient", 3, journey).orElseThrow());
      assertThat(plan.after("patient", 3, journey)).contains(times.getLast());
    }

    assertThat(times.stream().distinct().count()).isGreaterThan(80);
    assertThat(times)
        .allSatisfy(
            time ->
                assertThat(Duration.between(NOW, time))
                    .isBetween(Duration.ofHours(1), Duration.ofMinutes(66)));
  }

  @Test
  void takesTheStandardForANameOfAnOlderVersion() {
    assertThat(plan.cycle("long-gone")).isEqualTo(plan.cycle(null));
    assertThat(plan.cycle("quick").attempts()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "system-1.schema.json, /properties/interfaces/items/properties/retry",
    "profile-1.schema.json, /properties/systems/items/properties/retry"
  })
  void offersInTheSchemasExactlyTheCyclesThereAre(String schema, String at) throws IOException {
    var text = Files.readString(Path.of("src/main/resources/schemas", schema));
    var names =
        JsonMapper.shared()
            .readTree(text)
            .at(at)
            .path("enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(names).containsExactlyInAnyOrderElementsOf(plan.cycles().keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "systems/finanzwesen-rest/system.yaml | testSystem: true | retry: schnell",
        "systems/finanzwesen-rest/system.yaml | testSystem: true | order: immer",
        "municipalities/160510000000-erfurt/profile.yaml | operator: Rechenzentrum (Beispiel) | retry: geduldig",
      })
  void namesAnUnknownCycleAtItsLine(String file, String old, String changed) {
    var files = WorkspaceFiles.reference().replace(file, old, changed);

    assertThat(files.read().findings())
        .anySatisfy(
            (Finding finding) -> {
              assertThat(finding.spot()).isEqualTo(new Spot(file, files.lineOf(file, changed)));
              assertThat(Wording.german().text(finding)).isNotBlank();
              assertThat(Wording.german().advice(finding)).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "morgen", "PT5M PT1M", "PT0S", "PT-5M", "P20D P20D"})
  void refusesACycleThatNeverEndsOrNeverBegins(String line) {
    assertThatThrownBy(() -> RetryCycle.read("kaputt", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kaputt");
  }

  @Test
  void tellsOutageBugAndFindingApart() {
    assertThat(Trouble.of("target-unreachable")).isEqualTo(Trouble.OUTAGE);
    assertThat(Trouble.of("target-refused")).isEqualTo(Trouble.FINDING);
    assertThat(Trouble.of(List.of("receiver-held", "target-unreachable")))
        .isEqualTo(Trouble.OUTAGE);
    assertThat(Trouble.of(List.of("target-unreachable", "target-refused")))
        .isEqualTo(Trouble.FINDING);
    assertThat(Trouble.of(List.of("target-refused", "internal-error"))).isEqualTo(Trouble.BUG);
    assertThat(Trouble.of(List.of())).isEqualTo(Trouble.FINDING);
  }
}
