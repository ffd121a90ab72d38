package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.TargetDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What ships keeps its word: every sample, in every place that has a plan for its Leistung. */
class SamplesTest {
  /** Fewer would not show what a Leistung takes and what it does not. */
  private static final int SAMPLES_MIN = 12;

  private static final int POINTS_MIN = 8;

  private static final SampleRun RUN = new SampleRun();

  @Test
  void everySampleMeetsItsExpectationWhereverThereIsAPlan() {
    var failures = new ArrayList<String>();
    var runs = 0;
    for (var plan : RUN.book().plans()) {
      for (var area : RUN.areas(plan)) {
        for (var sample : RUN.samples(plan)) {
          runs++;
          compare(plan, sample, area).ifPresent(failures::add);
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(runs).isGreaterThan(400);
  }

  @Test
  void everyPackageHasSamplesOfAllClassesAndEnoughVariationPoints() {
    for (var plan : RUN.book().plans()) {
      var classes =
          RUN.samples(plan).stream()
              .map(sample -> RUN.expectation(plan, sample).path("class").asString(""))
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      assertThat(classes).as(plan.label()).containsOnlyKeys("valid", "border", "invalid");
      assertThat(RUN.samples(plan)).hasSizeGreaterThanOrEqualTo(SAMPLES_MIN);
      assertThat(plan.leistung().variationPoints().stream().map(VariationPoint::id))
          .hasSizeGreaterThanOrEqualTo(POINTS_MIN);
    }
  }

  @Test
  void everyInvalidSampleIsToldInPlainGerman() {
    var told = 0;
    for (var plan : RUN.book().plans()) {
      for (var area : RUN.areas(plan)) {
        for (var sample : RUN.samples(plan)) {
          if (RUN.expectation(plan, sample).path("class").asString("").equals("invalid")
              && !RUN.expected(plan, sample, area)
                  .path("outcome")
                  .asString("")
                  .equals("delivered")) {
            told++;
            assertThat(errors(RUN.document(plan, sample, area)))
                .as(plan.label() + " " + sample)
                .isNotEmpty()
                .allSatisfy(SamplesTest::isPlainGerman);
          }
        }
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  /** A sentence and an advice, which may be the hint of a field; names in code are for machines. */
  private static void isPlainGerman(Finding finding) {
    assertThat(Wording.german().text(finding)).matches("(?s)[A-ZÄÖÜ„].+[.!?“)]");
    for (var words : List.of(Wording.german().text(finding), Wording.german().advice(finding))) {
      assertThat(words)
          .matches("(?s)[A-ZÄÖÜ„0-9].+")
          .doesNotContain("{")
          .doesNotContainPattern("\\b[a-z]+[A-Z]|\\[\\d");
    }
  }

  private static List<Finding> errors(Outcome<TargetDocument> outcome) {
    return switch (outcome) {
      case Outcome.Held<TargetDocument>(var findings) -> findings.list();
      case Outcome.Refused<TargetDocument>(var findings) -> findings.list();
      default -> List.of();
    };
  }

  @Test
  void everyFieldHasAGermanTitle() {
    for (var plan : RUN.book().plans()) {
      for (var field : plan.leistung().schema().fields()) {
        var name = field.path().substring(field.path().lastIndexOf('.') + 1).replace("[]", "");
        assertThat(field.title()).as(field.path()).isNotEqualTo(name).hasSizeGreaterThan(2);
      }
    }
  }

  private static Optional<String> compare(ConnectionPlan plan, String sample, Ars area) {
    var expected = RUN.expected(plan, sample, area);
    var outcome = RUN.document(plan, sample, area);
    var wanted = findings(expected);
    var found = marks(outcome);
    var same = expected.path("outcome").asString("").equals(word(outcome));
    var decided = decisions(plan, sample, area, expected);
    return same && found.containsAll(wanted) && decided.equals(wantedDecisions(expected))
        ? Optional.empty()
        : Optional.of(
            "%s %s @%s: expected %s, was %s %s %s"
                .formatted(
                    plan.leistung().id(), sample, area, expected, word(outcome), found, decided));
  }

  private static Map<String, String> wantedDecisions(JsonNode expected) {
    return expected.path("decisions").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString("")));
  }

  /** What the sample came to by the tables the expectation names. */
  private static Map<String, String> decisions(
      ConnectionPlan plan, String sample, Ars area, JsonNode expected) {
    return wantedDecisions(expected).keySet().stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table -> RUN.decision(plan, sample, area, table).orElse("(keine)")));
  }

  private static List<String> findings(JsonNode expected) {
    return expected.path("findings").values().stream().map(JsonNode::asString).toList();
  }

  private static String word(Outcome<TargetDocument> outcome) {
    return switch (outcome) {
      case Outcome.Done<TargetDocument> done -> "delivered";
      case Outcome.Held<TargetDocument> held -> "held";
      case Outcome.Refused<TargetDocument> refused -> "refused";
      case Outcome.Later<TargetDocument> later -> "later";
    };
  }

  /** As expectations name them: all breaches of the schema are one problem to the sender. */
  private static List<String> marks(Outcome<TargetDocument> outcome) {
    return switch (outcome) {
      case Outcome.Held<TargetDocument>(var findings) -> marks(findings).toList();
      case Outcome.Refused<TargetDocument>(var findings) ->
          marks(findings)
              .map(mark -> mark.replaceFirst("^schema-[a-z-]+@", "schema-violation@"))
              .toList();
      default -> List.of();
    };
  }

  private static Stream<String> marks(Findings findings) {
    return findings.list().stream()
        .filter(finding -> finding.severity() != Severity.HINT)
        .map(finding -> finding.code() + "@" + finding.place());
  }
}
