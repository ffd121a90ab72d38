package de.zubringer.catalogue.fee;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.fee.FeeTable.Rounding;
import de.zubringer.catalogue.fee.FeeTable.Row;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Map<String, Object> ANSWERS =
      Map.of("answers", Map.of("erster", 4000, "zweiter", 6000, "gefaehrlich", 60000));
  private static final JsonNode DOGS =
      JsonMapper.shared()
          .readTree(
              """
              {"hund": [{"art": "klein"}, {"art": "klein"}, {"art": "gefaehrlich"}], "monate": 7}
              """);
  private static final List<Row> PER_DOG =
      List.of(
          new Row(
              "gefaehrlich",
              "Gefährlicher Hund",
              "$hund.art = 'gefaehrlich'",
              "$answers.gefaehrlich"),
          new Row("erster", "Erster Hund", "$hundIndex = 1", "$answers.erster"),
          new Row("weiterer", "Weiterer Hund", null, "$answers.zweiter"));

  @Test
  void chargesEveryEntryByTheFirstRowThatHolds() {
    var amounts = compute(table("steuer", "hund", PER_DOG, null));

    assertThat(amounts)
        .isEqualTo(
            Map.of(
                "steuer",
                Map.of(
                    "cents",
                    70000L,
                    "row",
                    "erster",
                    "name",
                    "Erster Hund",
                    "each",
                    List.of(
                        Map.of("cents", 4000L, "row", "erster", "name", "Erster Hund"),
                        Map.of("cents", 6000L, "row", "weiterer", "name", "Weiterer Hund"),
                        Map.of(
                            "cents", 60000L, "row", "gefaehrlich", "name", "Gefährlicher Hund")))));
  }

  @Test
  void roundsAsTheTableSays() {
    var rows = List.of(new Row("anteilig", "Anteilig", null, "$answers.erster * monate / 12"));

    assertThat(cents(table("a", null, rows, new Rounding(null, "half-up")))).isEqualTo(2333L);
    assertThat(cents(table("a", null, rows, new Rounding(100, "down")))).isEqualTo(2300L);
    assertThat(cents(table("a", null, rows, new Rounding(100, "up")))).isEqualTo(2400L);
    assertThat(findings(table("a", null, rows, null))).containsExactly("fee-not-whole-cents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "0.5", "'40'", "true", "$answers.fehlt", "10000000000000", "1/0", "null"})
  void neverTakesAnAmountThatIsNoWholeCents(String amount) {
    var rows = List.of(new Row("x", "X", null, amount));

    assertThat(findings(table("a", null, rows, null))).containsExactly("fee-not-whole-cents");
  }

  @Test
  void holdsWhereNoRowHoldsAndWhereAConditionFails() {
    var never = List.of(new Row("x", "X", "false", "1"));
    var broken = List.of(new Row("x", "X", "$number('drei') > 1", "1"));

    assertThat(findings(table("a", null, never, null))).containsExactly("fee-without-row");
    assertThat(findings(table("a", "hund", never, null)))
        .containsExactly("fee-without-row", "fee-without-row", "fee-without-row");
    assertThat(findings(table("a", null, broken, null))).containsExactly("fee-failed");
  }

  @Test
  void takesTheTableThatIsInForceOnTheFactDay() {
    var old = List.of(new Row("x", "X", null, "2500"));
    var present = List.of(new Row("x", "X", null, "2600"));
    var fees =
        Fees.of(
            List.of(
                dated("a", old, null, LocalDate.of(2026, 6, 30)),
                dated("a", present, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31))));

    assertThat(cents(fees, LocalDate.of(2026, 6, 30))).isEqualTo(2500L);
    assertThat(cents(fees, DAY)).isEqualTo(2600L);
    assertThat(fees.compute(DOGS, ANSWERS, LocalDate.of(2027, 1, 1)))
        .isEqualTo(Outcome.held(Finding.error("fee-not-in-force", "", "Tabelle")));
  }

  @Test
  void isBoundedInTheNumberOfEntries() {
    var many = JsonMapper.shared().createObjectNode();
    var list = many.putArray("hund");
    for (int i = 0; i < 10_000; i++) {
      list.addObject();
    }
    var outcome = Fees.of(List.of(table("a", "hund", PER_DOG, null))).compute(many, ANSWERS, DAY);

    assertThat(codes(outcome)).containsExactly("fee-too-many-entries");
  }

  @Test
  void costsNothingWhereNothingIsListed() {
    var nothing = JsonMapper.shared().createObjectNode();
    var outcome =
        Fees.of(List.of(table("a", "hund", PER_DOG, null))).compute(nothing, ANSWERS, DAY);

    assertThat(cents(outcome)).isEqualTo(0L);
  }

  private static FeeTable table(
      String id, @Nullable String forEach, List<Row> rows, @Nullable Rounding rounding) {
    return new FeeTable(
        id,
        "Tabelle",
        "year",
        forEach,
        forEach == null ? null : "hund",
        rows,
        rounding,
        null,
        null,
        null);
  }

  private static FeeTable dated(
      String id, List<Row> rows, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new FeeTable(id, "Tabelle", null, null, null, rows, null, null, from, to);
  }

  private static Map<String, Object> compute(FeeTable table) {
    return done(Fees.of(List.of(table)).compute(DOGS, ANSWERS, DAY));
  }

  private static long cents(FeeTable table) {
    return cents(Fees.of(List.of(table)), DAY);
  }

  private static long cents(Fees fees, LocalDate day) {
    return cents(fees.compute(DOGS, ANSWERS, day));
  }

  private static long cents(Outcome<Map<String, Object>> outcome) {
    return JsonMapper.shared().valueToTree(done(outcome)).at("/a/cents").longValue();
  }

  private static List<String> findings(FeeTable table) {
    return codes(Fees.of(List.of(table)).compute(DOGS, ANSWERS, DAY));
  }

  private static Map<String, Object> done(Outcome<Map<String, Object>> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Map<String, Object>>) outcome).value();
  }

  private static List<String> codes(Outcome<Map<String, Object>> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<Map<String, Object>>) outcome)
        .findings().list().stream().map(Finding::code).toList();
  }
}
