package de.zubringer.mapping;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Makes the typed values of rows, one after the other, before their format writes them. */
final class RowValue {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  /** Longer than most names and addresses, which are what is joined. */
  private static final int JOINED = 80;

  private @Nullable String problem;

  /** The value; a missing node if there is none, or a problem. */
  JsonNode of(ReadyRow ready, Entry entry) {
    problem = null;
    if (ready.when() != null) {
      var when = evaluate(ready.when(), entry);
      if (when instanceof Evaluation.Failed(var code)) {
        return problem(code);
      }
      if (!when.isTrue()) {
        return NOTHING;
      }
    }
    var made = present(byRule(ready, entry));
    var fallback = ready.row().fallback();
    return made instanceof MissingNode
            && problem == null
            && fallback != null
            && ready.row().hasFallback()
        ? present(fallback)
        : made;
  }

  /** The code of a finding, if that is why the last row has no value. */
  @Nullable String problem() {
    return problem;
  }

  /** Whether the row is meant for this application at all. */
  static boolean applies(ReadyRow ready, Entry entry) {
    return ready.when() == null || evaluate(ready.when(), entry).isTrue();
  }

  private JsonNode problem(String code) {
    problem = code;
    return NOTHING;
  }

  /** Null and an empty text are no value. */
  private static JsonNode present(JsonNode value) {
    var isEmpty =
        value instanceof StringNode text
            ? text.stringValue().isEmpty()
            : value instanceof NullNode || value instanceof MissingNode;
    return isEmpty ? NOTHING : value;
  }

  private JsonNode byRule(ReadyRow ready, Entry entry) {
    return switch (ready.row().rule()) {
      case COPY -> single(ready, entry);
      case JOIN -> join(ready, entry);
      case SPLIT -> split(ready, single(ready, entry));
      case TABLE -> table(ready, single(ready, entry));
      case CONSTANT -> ready.row().value() == null ? NOTHING : ready.row().value();
      case EXPRESSION -> expression(ready, entry);
      case ASK -> ready.row().hasFallback() ? NOTHING : problem("target-asks");
    };
  }

  private JsonNode single(ReadyRow ready, Entry entry) {
    if (ready.sources().size() == 1) {
      var straight = ready.sources().getFirst().straight(entry);
      if (straight != null) {
        return present(straight);
      }
    }
    var hits = ready.sources().stream().flatMap(source -> source.find(entry).stream()).toList();
    return switch (hits.size()) {
      case 0 -> NOTHING;
      case 1 -> present(hits.getFirst().value());
      default -> problem("source-several");
    };
  }

  private static JsonNode join(ReadyRow ready, Entry entry) {
    var joined = new StringBuilder(JOINED);
    for (var source : ready.sources()) {
      var straight = source.straight(entry);
      if (straight != null) {
        append(joined, ready.separator(), straight);
      } else {
        source.find(entry).forEach(hit -> append(joined, ready.separator(), hit.value()));
      }
    }
    return StringNode.valueOf(joined.toString());
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

  private static JsonNode split(ReadyRow ready, JsonNode whole) {
    if (whole instanceof MissingNode) {
      return NOTHING;
    }
    var parts = ready.separators().split(whole.asString(""), -1);
    var index = ready.row().part() == null ? 0 : ready.row().part() - 1;
    return index < parts.length ? StringNode.valueOf(parts[index].strip()) : NOTHING;
  }

  private JsonNode table(ReadyRow ready, JsonNode source) {
    if (source instanceof MissingNode) {
      return NOTHING;
    }
    var table = ready.table();
    var known = table == null ? null : table.translations().get(source.asString(""));
    if (known != null) {
      return StringNode.valueOf(known);
    }
    return ready.row().hasFallback() && table != null ? NOTHING : problem("table-gap");
  }

  private JsonNode expression(ReadyRow ready, Entry entry) {
    return switch (evaluate(ready.expression(), entry)) {
      case Evaluation.Failed(var code) -> problem(code);
      case Evaluation.Value(var node) -> node;
    };
  }

  private static Evaluation evaluate(@Nullable Compilation compiled, Entry entry) {
    return compiled == null
        ? new Evaluation.Failed("expression-failed")
        : compiled.evaluate(entry.scope());
  }
}
