package de.zubringer.mapping;

import static java.util.stream.Collectors.joining;

import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Makes the typed value of a row, before its format writes it. */
final class RowValue {
  /** A value or none, or the code of a finding instead. */
  record Made(JsonNode value, @Nullable String problem) {
    static final Made NOTHING = new Made(MissingNode.getInstance(), null);

    static Made of(JsonNode value) {
      var empty = value.isNull() || (value.isString() && value.stringValue().isEmpty());
      return empty ? NOTHING : new Made(value, null);
    }

    static Made text(String text) {
      return of(StringNode.valueOf(text));
    }

    static Made problem(String code) {
      return new Made(MissingNode.getInstance(), code);
    }

    boolean isMissing() {
      return value.isMissingNode() && problem == null;
    }
  }

  private RowValue() {}

  static Made of(ReadyRow ready, Entry entry) {
    var when = evaluate(ready.when().expression().orElse(null), entry);
    if (when instanceof Evaluation.Failed(var code)) {
      return Made.problem(code);
    }
    if (!when.isTrue()) {
      return Made.NOTHING;
    }
    var made = byRule(ready, entry);
    var fallback = ready.row().fallback();
    return made.isMissing() && ready.row().hasFallback() && fallback != null
        ? Made.of(fallback)
        : made;
  }

  /** Whether the row is meant for this application at all. */
  static boolean applies(ReadyRow ready, Entry entry) {
    return evaluate(ready.when().expression().orElse(null), entry).isTrue();
  }

  private static Made byRule(ReadyRow ready, Entry entry) {
    return switch (ready.row().rule()) {
      case COPY -> single(ready, entry);
      case JOIN -> join(ready, entry);
      case SPLIT -> split(ready.row(), single(ready, entry));
      case TABLE -> table(ready, single(ready, entry));
      case CONSTANT ->
          Made.of(Objects.requireNonNullElse(ready.row().value(), MissingNode.getInstance()));
      case EXPRESSION -> expression(ready, entry);
      case ASK -> ready.row().hasFallback() ? Made.NOTHING : Made.problem("target-asks");
    };
  }

  private static Made single(ReadyRow ready, Entry entry) {
    var hits = hits(ready, entry);
    return switch (hits.size()) {
      case 0 -> Made.NOTHING;
      case 1 -> Made.of(hits.getFirst().value());
      default -> Made.problem("source-several");
    };
  }

  private static List<Hit> hits(ReadyRow ready, Entry entry) {
    return ready.sources().stream().flatMap(source -> entry.find(source).stream()).toList();
  }

  private static Made join(ReadyRow ready, Entry entry) {
    return Made.text(
        hits(ready, entry).stream()
            .map(hit -> hit.value().asString(""))
            .filter(text -> !text.isEmpty())
            .collect(joining(separator(ready.row()))));
  }

  private static Made split(Row row, Made whole) {
    if (whole.isMissing() || whole.problem() != null) {
      return whole;
    }
    var parts = List.of(whole.value().asString("").split(Pattern.quote(separator(row)), -1));
    var index = Objects.requireNonNullElse(row.part(), 1) - 1;
    return index < parts.size() ? Made.text(parts.get(index).strip()) : Made.NOTHING;
  }

  private static String separator(Row row) {
    return Objects.requireNonNullElse(row.separator(), " ");
  }

  private static Made table(ReadyRow ready, Made source) {
    var table = ready.table();
    if (source.isMissing() || source.problem() != null) {
      return source;
    }
    var gap = ready.row().hasFallback() ? Made.NOTHING : Made.problem("table-gap");
    return table == null
        ? Made.problem("table-gap")
        : table.translate(source.value().asString("")).map(Made::text).orElse(gap);
  }

  private static Made expression(ReadyRow ready, Entry entry) {
    return switch (evaluate(ready.expression().expression().orElse(null), entry)) {
      case Evaluation.Failed(var code) -> Made.problem(code);
      case Evaluation.Value(var node) -> Made.of(node);
    };
  }

  private static Evaluation evaluate(@Nullable Expression expression, Entry entry) {
    return expression == null
        ? new Evaluation.Failed("expression-failed")
        : expression.evaluate(entry.scope());
  }
}
