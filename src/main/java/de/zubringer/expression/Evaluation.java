package de.zubringer.expression;

import de.zubringer.kernel.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an expression gave: a value, which may be missing, or a failure without any content. */
public sealed interface Evaluation {
  /** A value; a missing node where the expression found nothing. */
  record Value(JsonNode node) implements Evaluation {}

  /** No value; the code says whether it failed or went beyond its bounds. */
  record Failed(String code) implements Evaluation {
    public Finding finding(String place) {
      return Finding.error(code, place, place);
    }
  }

  static Evaluation of(@Nullable Object result) {
    var node = Plain.node(result);
    return node == null ? new Failed("expression-failed") : new Value(node);
  }

  /**
   * Whether the value counts as true; nothing, null, zero, an empty text or list count as false.
   */
  default boolean isTrue() {
    return this instanceof Value(var node) && Plain.isTrue(node);
  }
}
