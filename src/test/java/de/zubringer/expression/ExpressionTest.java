package de.zubringer.expression;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExpressionTest {
  private static final JsonNode APPLICATION =
      json(
          """
          {"hund": [{"name": "Bello", "gefaehrlich": "JA"}, {"name": "Cora", "gefaehrlich": "NEIN"}],
           "haltung": {"hundeImHaushalt": 0, "beginn": null}, "leer": "", "zahlung": {"mandatErteilt": true}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'JA' in hund.gefaehrlich | true",
        "zahlung.mandatErteilt | true",
        "fehlt.ganz |",
        "haltung.beginn |",
        "$count(hund) | 2",
        "hund[gefaehrlich='NEIN'].name | \"Cora\"",
        "hund.name | [\"Bello\",\"Cora\"]",
        "$sum([haltung.hundeImHaushalt, $index]) = 1 ? $answers.erster : $answers.zweiter | 4000",
        "1 / 4 | 0.25",
        "$pad('7', -3, '0') | \"007\"",
        "{'a': [1, null]} | {\"a\":[1,null]}",
      })
  void evaluatesOverInputAndVariables(String expression, String expected) {
    var variables = Map.of("index", 1, "answers", Map.of("erster", 4000, "zweiter", 6000));

    var value = compiled(expression).evaluate(APPLICATION, variables);

    assertThat(value).isInstanceOf(Evaluation.Value.class);
    assertThat(((Evaluation.Value) value).node().toString())
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'x' - 1", "$number('abc')", "$sum(hund.name)", "$count(hund) ~> hund", "1/0"})
  void answersWithFailureInsteadOfException(String expression) {
    var value = compiled(expression).evaluate(APPLICATION, Map.of());

    assertThat(value).isEqualTo(new Evaluation.Failed("expression-failed"));
    assertThat(value.isTrue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$sum", "function($a){$a}"})
  void doesNotTakeFunctionForValue(String expression) {
    assertThat(compiled(expression).evaluate(APPLICATION, Map.of()))
        .isInstanceOf(Evaluation.Failed.class);
  }

  @Test
  void namesPositionOfSyntaxError() {
    var broken = Expression.compile("$sum(1)\n  = = 2").broken().orElseThrow();

    assertThat(broken).isEqualTo(new Compilation.Broken("expression-syntax", 2, 6));
    assertThat(Wording.german().text(broken.finding("rows[0].expression")))
        .isEqualTo("Der Ausdruck ist nicht lesbar (Zeile 2, Spalte 6 des Ausdrucks).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "(", "a b", "'offen", "{", "a.", "`x", "/* offen", "$.$$.."})
  void refusesBrokenText(String text) {
    assertThat(Expression.compile(text).expression()).isEmpty();
  }

  @Test
  void refusesEndlessNestingAndLength() {
    assertThat(Expression.compile("(".repeat(5_000) + "1" + ")".repeat(5_000)).broken())
        .hasValueSatisfying(broken -> assertThat(broken.code()).isEqualTo("expression-too-long"));
    assertThat(Expression.compile("1" + "+1".repeat(5_000)).broken()).isPresent();
    assertThat(Expression.compile("-".repeat(7_000) + "1").broken()).isPresent();
  }

  @Test
  void refusesRegularExpressionButNotDivision() {
    assertThat(Expression.compile("$contains(a, /(x+)+$/)").broken())
        .hasValueSatisfying(broken -> assertThat(broken.code()).isEqualTo("expression-regex"));
    assertThat(Expression.compile("a / b / (c) / 2").expression()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'JA' in hund.gefaehrlich | hund.gefaehrlich",
        "$hund.gefaehrlich = 'JA' ? $answers.a : $sum([haltung.hunde, $hundIndex]) |"
            + " $answers.a $hund.gefaehrlich $hundIndex haltung.hunde",
        "hund[rasse='X'].name | hund.name hund.rasse",
        "hund[0] | hund",
        "halter.(vorname & ' ' & familienname) | halter.familienname halter.vorname",
        "$map(hund, function($h){$h.name & a.b}) | a.b hund",
        "($x := a.b; $x.c & $x) | a.b",
        "hund.$string(name) | hund",
        "hund^(>alter).name | hund.alter hund.name",
        "/* a.b */ c.`d e` and true | c.d e",
        "$exists(a) and $not(b) | a b",
        "{'k': a.b} | a.b",
        "hund.{'n': name} | hund.name",
        "$. a | a",
      })
  void knowsWhatItReads(String expression, String expected) {
    assertThat(
            compiled(expression).references().stream()
                .map(Reference::path)
                .sorted()
                .collect(joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void servesManyThreadsAtOnce() throws Exception {
    var expression = compiled("$sum(hund.alter) + $plus");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var tasks =
          IntStream.range(0, 400)
              .mapToObj(i -> (Callable<String>) () -> sumOf(expression, i))
              .toList();
      assertThat(threads.invokeAll(tasks).stream().map(done -> done.resultNow()).toList())
          .isEqualTo(IntStream.range(0, 400).mapToObj(i -> "" + (2 + i + i)).toList());
    }
  }

  private static String sumOf(Expression expression, int i) {
    var input = json("{\"hund\": [{\"alter\": 2}, {\"alter\": %d}]}".formatted(i));
    return ((Evaluation.Value) expression.evaluate(input, Map.of("plus", i))).node().toString();
  }

  private static Expression compiled(String text) {
    return Expression.compile(text).expression().orElseThrow();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void treatsNothingAsFalse() {
    assertThat(
            List.of("fehlt", "leer", "haltung.beginn", "haltung.hundeImHaushalt", "[]").stream()
                .map(text -> compiled(text).evaluate(APPLICATION, Map.of()).isTrue()))
        .containsOnly(false);
  }
}
