package de.zubringer.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class BoundsTest {
  private static final Evaluation UNBOUNDED = new Evaluation.Failed("expression-unbounded");
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  /** Doubles a list thirty times: thirty lists in memory, a billion members to walk through. */
  private static final String DOUBLED =
      "$reduce([1..30], function($list, $i){[[$list], [$list]]}, [1])";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "($f := function($n){$f($n + 1) + 1}; $f(0))",
        "($f := function($n){$f($n + 1)}; $f(0))",
        "($f := function($n){$g($n)}; $g := function($n){$f($n)}; $f(0))",
        "true and ($f := function(){$f()}; $f())",
        "$reduce([1..100], function($a, $b){$a & $a}, 'x')",
        "$pad('x', 2000000000)",
        "$pad('x', -2000000000)",
        "[1..9999999]",
        "$count([1..9999999])",
        "$map([1..9999], function($i){$map([1..9999], function($k){$k})})",
        "$join([1..99999].($pad('x', 1000)))",
        "($x := $pad('x', 9000); $join($map([1..9000], function(){$x})))",
        "($x := $pad('x', 19000); $join($split($x, 'x'), $x))",
        "($x := $pad('x', 19000); $replace($pad('', 19000, 'a'), 'a', $x))",
        "$round(1.5, 2000000000)",
        "$string(%s)",
        "%s = %s",
        "$distinct([%s, %s])",
        "%s",
        "$count(%s)",
        "[1..3000].[1..3000].[1..3000]",
        "($l := [1..3000]; $map($l, function($i){$map($l, function($k){$i = $k})}))",
      })
  @Timeout(10)
  void stopsWhatRunsAway(String expression) {
    var text = expression.replace("%s", DOUBLED);

    assertThat(compiled(text).evaluate(NOTHING, Map.of())).as(text).isEqualTo(UNBOUNDED);
  }

  @Test
  @Timeout(10)
  void endsSearchesOfLongTexts() {
    var long1 = "a".repeat(19_000);
    var long2 = "a".repeat(9_000) + "b";
    var variables = Map.of("text", long1, "part", long2);

    for (var search : List.of("$contains($text, $part)", "$count($split($text, $part))")) {
      assertThat(compiled(search).evaluate(NOTHING, variables))
          .isInstanceOf(Evaluation.Value.class);
    }
  }

  @Test
  void refusesTextLongerThanAnyOfAnApplication() {
    var variables = Map.of("text", "a".repeat(Bounds.TEXT_MAX + 1));

    assertThat(compiled("$uppercase($text)").evaluate(NOTHING, variables)).isEqualTo(UNBOUNDED);
  }

  @Test
  void boundsAllExpressionsOverOneApplicationTogether() {
    var scope = Scope.of(NOTHING);
    var thousands = compiled("$sum($map([1..20000], function($i){$i}))");

    assertThat(thousands.evaluate(scope)).isInstanceOf(Evaluation.Value.class);
    for (int i = 0; i < 2_000; i++) {
      thousands.evaluate(scope.with("entry", i));
      if (thousands.evaluate(scope).equals(UNBOUNDED)) {
        assertThat(compiled("1 + 1").evaluate(scope)).isEqualTo(UNBOUNDED);
        assertThat(compiled("1 + 1").evaluate(Scope.of(NOTHING))).isNotEqualTo(UNBOUNDED);
        return;
      }
    }
    throw new AssertionError("never stopped");
  }

  @Test
  @Timeout(10)
  void readsTenThousandEntries() {
    var application = JsonNodeFactory.instance.objectNode();
    var list = application.putArray("hund");
    for (int i = 0; i < 10_000; i++) {
      list.addObject().put("name", "Bello " + i).put("steuer", 4000).put("rasse", "DACKEL");
    }
    var start = System.nanoTime();

    assertThat(compiled("$sum(hund[rasse = 'DACKEL'].steuer)").evaluate(application, Map.of()))
        .isEqualTo(new Evaluation.Value(JsonNodeFactory.instance.numberNode(40_000_000)));
    assertThat(compiled("$count(hund.name)").evaluate(application, Map.of()))
        .isEqualTo(new Evaluation.Value(JsonNodeFactory.instance.numberNode(10_000)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void readsTheDeepestApplication() {
    var deep = "{\"a\":".repeat(50) + "1" + "}".repeat(50);

    assertThat(compiled("$string($)").evaluate(JsonMapper.shared().readTree(deep), Map.of()))
        .isInstanceOf(Evaluation.Value.class);
  }

  private static Expression compiled(String text) {
    return Expression.compile(text).expression().orElseThrow();
  }
}
