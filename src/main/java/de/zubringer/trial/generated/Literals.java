package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.mapping.analysis.FormValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Values worth trying in a field that an expression or a rule reads. */
final class Literals {
  private static final Pattern TEXT = Pattern.compile("'([^']{0,200})'|\"([^\"]{0,200})\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,9}(?![\\w.])");

  private Literals() {}

  /**
   * What stands in the expressions, then what the form allows, then texts by their first letter,
   * and nothing at all.
   */
  static Stream<Optional<JsonNode>> values(
      DataField field, FormValues.Allowed allowed, List<String> texts) {
    var isText = allowed.examples().stream().anyMatch(JsonNode::isString);
    Stream<JsonNode> written =
        texts.stream()
            .flatMap(
                text ->
                    isText
                        ? found(TEXT, text, Literals::quoted).map(StringNode::valueOf)
                        : found(NUMBER, text, MatchResult::group).flatMap(Literals::near));
    var letters =
        allowed.complete() || !isText
            ? Stream.<JsonNode>of()
            : IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> (char) letter + "muster")
                .filter(allowed.allows())
                .<JsonNode>map(StringNode::valueOf);
    var all = Stream.concat(Stream.concat(written, allowed.examples().stream()), letters);
    var left =
        field.required() ? Stream.<Optional<JsonNode>>of() : Stream.of(Optional.<JsonNode>empty());
    return Stream.concat(left, all.distinct().map(Optional::of));
  }

  private static String quoted(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static Stream<String> found(
      Pattern pattern, String text, Function<MatchResult, String> part) {
    return pattern.matcher(text).results().map(part).toList().stream();
  }

  /** The number, and those beside it: expressions compare. */
  private static Stream<JsonNode> near(String digits) {
    var number = new BigDecimal(digits);
    return Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))
        .map(DecimalNode::valueOf);
  }
}
