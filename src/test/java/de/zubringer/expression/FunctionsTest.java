package de.zubringer.expression;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FunctionsTest {
  private static final JsonNode INPUT =
      JsonMapper.shared()
          .readTree("{\"a\": \"Am Markt 3\", \"n\": 2.345, \"list\": [\"x\", \"y\"]}");

  @ParameterizedTest
  @ValueSource(
      strings = {"$now()", "1 + $millis()", "$random()", "$shuffle([1])", "$eval('1')", "$x:=$now"})
  void refusesClockChanceAndEval(String expression) {
    assertRefused(expression, "expression-forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hund.$foo()",
        "$error('Bello')",
        "$match(a, 'x')",
        "$toMillis('12:00', '[H]:[m]')",
        "$fromMillis(0)",
        "$formatInteger(999999999, 'I')",
        "list ~> $clone",
        "$map(list, $base64encode)",
        "$map(list, $pad(?, 10000))",
        "$ ~> |list|{'x': 1}|",
        "list()",
        "(list)()",
        "{'a': 1}('a')",
        "($x := a; $x())",
        "($f := function(){1}; $f := a; $f())",
        "$map(list, function($f){$f()})",
        "(λ($x){$x})(1)",
        "($match := 1; $match)",
      })
  void refusesFunctionsThatAreNotOnTheList(String expression) {
    assertRefused(expression, "expression-function");
  }

  @Test
  void callsWhatTheExpressionItselfDefines() {
    assertThat(value("($twice := function($x){$x & $x}; $twice(a))")).contains("Am Markt 3Am");
    assertThat(value("(1 + 2) * (2) & (a ? (3) : (4)) & (list.($ & '!'))[0]"))
        .isEqualTo("\"63x!\"");
    assertThat(value("list^($)[0]")).isEqualTo("\"x\"");
    assertThat(value("list ~> $map(function($x){$uppercase($x)}) ~> $join('-')")).contains("X-Y");
  }

  @Test
  void letsNoNameReachTheEnginesOwnTable() {
    assertThat(value("$exists($somethingOfTheEngine)")).isEqualTo("false");
    assertThat(value("$type($$) & $type($)")).isEqualTo("\"objectobject\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$join(list) | \"xy\"",
        "$join(list, '; ') | \"x; y\"",
        "$join('x') | \"x\"",
        "$join(fehlt) |",
        "$pad('x', 3) | \"x  \"",
        "$pad('x', -3, '#') | \"##x\"",
        "$pad(fehlt, 3) |",
        "a.$pad(12, '.') | \"Am Markt 3..\"",
        "$replace(a, 'M', 'm') | \"Am markt 3\"",
        "$replace('aaa', 'a', 'bb', 2) | \"bbbba\"",
        "$replace(fehlt, 'a', 'b') |",
        "$round(n) | 2",
        "$round(n, 2) | 2.34",
        "$round(125, -1) | 120",
        "$round(fehlt) |",
        "$split(a, ' ')[1] | \"Markt\"",
        "$substringBefore(a, ' ') | \"Am\"",
      })
  void boundedFunctionsGiveWhatTheEngineGives(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void readsVariablesInTheOrderOfTheirNames() {
    var one = new LinkedHashMap<String, Object>();
    var other = new HashMap<String, Object>();
    for (var name : new String[] {"zwei", "eins", "drei"}) {
      one.put(name, name.length());
    }
    for (var name : new String[] {"drei", "zwei", "eins"}) {
      other.put(name, name.length());
    }

    assertThat(value("$string($answers)", Map.of("answers", one)))
        .isEqualTo(value("$string($answers)", Map.of("answers", other)));
  }

  private static void assertRefused(String expression, String code) {
    assertThat(Expression.compile(expression).broken())
        .as(expression)
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.code()).isEqualTo(code);
              assertThat(Wording.german().text(broken.finding("x"))).contains("Spalte");
            });
  }

  private static String value(String expression) {
    return value(expression, Map.of());
  }

  private static String value(String expression, Map<String, ?> variables) {
    var evaluation = Expression.compile(expression).expression().orElseThrow();
    return ((Evaluation.Value) evaluation.evaluate(INPUT, variables)).node().toString();
  }
}
