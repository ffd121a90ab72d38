package de.zubringer.mapping;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Makes the typed value of a row, before its format writes it. */
final class RowValue {
  /** A value or none, or the code of a finding instead. */
  record Made(JsonNode value, @Nullable String problem) {
    static final Made NOTHING = new Made(MissingNode.getInstance(), null);

    static Made of(JsonNode value) {
      var isEmpty =
          value instanceof StringNode text
              ? text.stringValue().isEmpty()
              : value instanceof NullNode || value instanceof MissingNode;
      return isEmpty ? NOTHING : new Made(value, null);
    }

    static Made text(String text) {
      return of(StringNode.valueOf(text));
    }

    static Made problem(String code) {
      return new Made(MissingNode.getInstance(), code);
    }

    boolean isMissing() {
      return problem == null && value instanceof MissingNode;
    }
  }

  /** Longer than most names and addresses, which are what is joined. */
  private static final int JOINED = 80;

  private RowValue() {}

  static Made of(ReadyRow ready, Entry entry) {
    if (ready.when() != null) {
      var when = evaluate(ready.when(), entry);
      if (when instanceof Evaluation.Failed(var code)) {
        return Made.problem(code);
      }
      if (!when.isTrue()) {
        return Made.NOTHING;
      }
    }
    var made = byRule(ready, entry);
    var fallback = ready.row().fallback();
    return made.isMissing() && fallback != null && ready.row().hasFallback()
        ? Made.of(fallback)
        : made;
  }

  /** Whether the row is meant for this application at all. */
  static boolean applies(ReadyRow ready, Entry entry) {
    return ready.when() == null || evaluate(ready.when(), entry).isTrue();
  }

  private static Made byRule(ReadyRow ready, Entry entry) {
    return switch (ready.row().rule()) {
      case COPY -> single(ready, entry);
      case JOIN -> join(ready, entry);
      case SPLIT -> split(ready, single(ready, entry));
      case TABLE -> table(ready, single(ready, entry));
      case CONSTANT ->
          Made.of(Objects.requireNonNullElse(ready.row().value(), MissingNode.getInstance()));
      case EXPRESSION -> expression(ready, entry);
      case ASK -> ready.row().hasFallback() ? Made.NOTHING : Made.problem("target-asks");
    };
  }

  private static Made single(ReadyRow ready, Entry entry) {
    if (ready.sources().size() == 1) {
      var straight = ready.sources().getFirst().straight(entry);
      if (straight != null) {
        return Made.of(straight);
      }
    }
    var hits = ready.sources().stream().flatMap(source -> source.find(entry).stream()).toList();
    return switch (hits.size()) {
      case 0 -> Made.NOTHING;
      case 1 -> Made.of(hits.getFirst().value());
      default -> Made.problem("source-several");
    };
  }

  private static Made join(ReadyRow ready, Entry entry) {
    var joined = new StringBuilder(JOINED);
    for (var source : ready.sources()) {
      var straight = source.straight(entry);
      if (straight != null) {
        append(joined, ready.separator(), straight);
      } else {
        source.find(entry).forEach(hit -> append(joined, ready.separator(), hit.value()));
      }
    }
    return Made.text(joined.toString());
  }

  private static void append(StringBuilder joined, String separator, JsonNode value) {
    var text = value instanceof StringNode own ? own.stringValue() : value.asString("");
    if (!text.isEmpty()) {
      if (!joined.isEmpty()) {
        joined.append(separator);
      }
      joined.append(text);
    }
  }

  private static Made split(ReadyRow ready, Made whole) {
    if (whole.isMissing() || whole.problem() != null) {
      return whole;
    }
    var parts = ready.separators().split(whole.value().asString(""), -1);
    var index = Objects.requireNonNullElse(ready.row().part(), 1) - 1;
    return index < parts.length ? Made.text(parts[index].strip()) : Made.NOTHING;
  }

  private static Made table(ReadyRow ready, Made source) {
    var table = ready.table();
    if (source.isMissing() || source.problem() != null) {
      return source;
    }
    var known = table == null ? null : table.translations().get(source.value().asString(""));
    if (known != null) {
      return Made.text(known);
    }
    return ready.row().hasFallback() && table != null ? Made.NOTHING : Made.problem("table-gap");
  }

  private static Made expression(ReadyRow ready, Entry entry) {
    return switch (evaluate(ready.expression(), entry)) {
      case Evaluation.Failed(var code) -> Made.problem(code);
      case Evaluation.Value(var node) -> Made.of(node);
    };
  }

  private static Evaluation evaluate(@Nullable Compilation compiled, Entry entry) {
    return compiled instanceof Compilation.Compiled(var expression)
        ? expression.evaluate(entry.scope())
        : new Evaluation.Failed("expression-failed");
  }
}
