package de.zubringer.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class StraightTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> PATHS =
      List.of(
          "a", "a.b", "b.a.c", "c.c", "$v", "$v.a", "$v.b.c", "$w.a", " a.b ", "$sum", "$none.a");

  @Test
  void givesWhatTheEngineGives() {
    var random = new Random(5);
    for (var text : PATHS) {
      var expression = Expression.compile(text).expression().orElseThrow();
      for (int i = 0; i < 500; i++) {
        var input = tree(random, 0);
        var variables = Map.of("v", tree(random, 0), "w", tree(random, 1));

        assertThat(expression.evaluate(Scope.of(input).with(variables)))
            .as("%s of %s with %s", text, input, variables)
            .isEqualTo(expression.byEngine(Scope.of(input).with(variables)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b", "$v.a", "$v", "zahlung.mandatErteilt"})
  void readsPlainPathsItself(String text) {
    assertThat(Straight.of(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "a.null", "a or b", "a[0]", "`a b`", "a.b()", "$", "$$", "1", "a.", ""})
  void leavesTheRestToTheEngine(String text) {
    assertThat(Straight.of(text)).isNull();
  }

  private static JsonNode tree(Random random, int depth) {
    return switch (random.nextInt(depth > 2 ? 7 : 12)) {
      case 0 -> NODES.stringNode("x");
      case 1 -> NODES.stringNode("");
      case 2 -> NODES.booleanNode(random.nextBoolean());
      case 3 -> NODES.numberNode(random.nextInt(10));
      case 4 -> NODES.numberNode(random.nextLong());
      case 5 -> NODES.numberNode(random.nextInt(10) / 2.0);
      case 6 -> NODES.nullNode();
      case 7 -> NODES.arrayNode().add(tree(random, depth + 1)).add(tree(random, depth + 1));
      default -> {
        var object = NODES.objectNode();
        NAMES.stream()
            .filter(name -> random.nextInt(3) > 0)
            .forEach(name -> object.set(name, tree(random, depth + 1)));
        yield object;
      }
    };
  }
}
