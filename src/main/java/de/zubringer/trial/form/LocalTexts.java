package de.zubringer.trial.form;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an online service tells in one place: fees of its statute and the texts of the package. */
public final class LocalTexts {
  private static final String GERMAN = "de";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private LocalTexts() {}

  /** Sentences; a text that asks for an answer nobody gave is left out. */
  public static List<String> of(LeistungPackage leistung, Map<String, ?> answers) {
    var fees = leistung.variationPoints().stream().flatMap(point -> fee(point, answers).stream());
    var texts =
        leistung.texts().stream().flatMap(text -> filled(text.in(GERMAN), answers).stream());
    return Stream.concat(fees, texts).toList();
  }

  private static Optional<String> fee(VariationPoint point, Map<String, ?> answers) {
    var isFee =
        point.type().equals("money")
            && point.effects().stream().anyMatch(effect -> effect.kind().equals("fee"));
    return isFee
        ? cents(answers.get(point.id()))
            .map(
                amount ->
                    Wording.german()
                        .say("trial.form.gebuehr", point.question(), German.money(amount)))
        : Optional.empty();
  }

  private static Optional<Long> cents(@Nullable Object answer) {
    return switch (answer) {
      case Number number -> Optional.of(number.longValue());
      case JsonNode node -> node.asLongOpt().stream().boxed().findFirst();
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> filled(String text, Map<String, ?> answers) {
    var out = new StringBuilder();
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      var value = value(matcher.group(1), answers);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(matcher.appendTail(out).toString());
  }

  private static Optional<String> value(String expression, Map<String, ?> answers) {
    return Expression.compile(expression)
        .expression()
        .map(one -> one.evaluate(JsonNodeFactory.instance.objectNode(), Map.of("answers", answers)))
        .flatMap(
            evaluation ->
                evaluation instanceof Evaluation.Value(var node) && node.isValueNode()
                    ? Optional.of(node.asString(""))
                    : Optional.empty())
        .filter(text -> !text.isEmpty());
  }
}
