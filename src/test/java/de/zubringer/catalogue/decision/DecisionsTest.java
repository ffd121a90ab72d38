package de.zubringer.catalogue.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.decision.DecisionTable.Row;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DecisionsTest {
  private static final List<Row> ROWS =
      List.of(
          row("zu-lang", "laenge > $answers.laengeMax", "refuse"),
          row("unbezahlt", "$fees.ausweis.cents > 0 and $not(bezahlt)", "review"),
          row("sonst", null, "grant"));

  @ParameterizedTest
  @CsvSource({
    "5201, true, zu-lang, refuse",
    "5201, false, zu-lang, refuse",
    "5200, false, unbezahlt, review",
    "5200, true, sonst, grant"
  })
  void theFirstRowThatHoldsDecides(int length, boolean isPaid, String row, String result) {
    assertThat(decide(ROWS, "{\"laenge\": %d, \"bezahlt\": %s}".formatted(length, isPaid)))
        .isEqualTo(
            Outcome.done(
                Map.of(
                    "erteilung",
                    Map.of("result", result, "row", row, "name", row, "text", "Grund " + row))));
  }

  @Test
  void whatIsMissingMakesARowNotHold() {
    assertThat(decide(ROWS, "{\"bezahlt\": true}"))
        .asString()
        .contains("row=sonst")
        .doesNotContain("zu-lang");
  }

  @Test
  void withoutTablesNothingIsDecided() {
    assertThat(Decisions.NONE.decide(JsonMapper.shared().readTree("{}"), Map.of()))
        .isEqualTo(Outcome.done(Map.of()));
  }

  @Test
  void noRowHoldsTheJourneyInsteadOfGuessing() {
    assertThat(findings(List.of(row("nie", "1 = 2", "grant"))))
        .containsExactly("decision-without-row");
  }

  @Test
  void aConditionThatFailsHoldsTheJourneyEvenBeforeARowThatWouldHold() {
    assertThat(
            findings(
                List.of(row("kaputt", "bezahlt + 1 > 1", "refuse"), row("sonst", null, "grant"))))
        .containsExactly("decision-failed");
  }

  private static List<String> findings(List<Row> rows) {
    assertThat(decide(rows, "{\"bezahlt\": true}")).isInstanceOf(Outcome.Held.class);
    var held = (Outcome.Held<?>) decide(rows, "{\"bezahlt\": true}");
    assertThat(held.findings().list())
        .allSatisfy(finding -> assertThat(Wording.german().text(finding)).contains("„Erteilung“"))
        .allSatisfy(finding -> assertThat(Wording.german().advice(finding)).contains("von Hand"));
    return held.findings().list().stream().map(Finding::code).toList();
  }

  private static Outcome<Map<String, Object>> decide(List<Row> rows, String application) {
    var variables =
        Map.of(
            "answers", Map.of("laengeMax", 5200), "fees", Map.of("ausweis", Map.of("cents", 3000)));
    return Decisions.of(List.of(new DecisionTable("erteilung", "Erteilung", rows, null)))
        .decide(JsonMapper.shared().readTree(application), variables);
  }

  private static Row row(String id, @Nullable String when, String result) {
    return new Row(id, id, when, result, "Grund " + id);
  }
}
