package de.zubringer.expression;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions an expression may call: what they give depends on their arguments alone, and they
 * take no more time and room than these. No clock and no chance, because the same application must
 * give the same result for ever; no {@code $eval}, because what is checked must be what runs.
 */
final class Functions {
  static final Set<String> ALLOWED =
      Set.of(
          "abs",
          "append",
          "average",
          "boolean",
          "ceil",
          "contains",
          "count",
          "distinct",
          "each",
          "exists",
          "filter",
          "floor",
          "formatNumber",
          "join",
          "keys",
          "length",
          "lookup",
          "lowercase",
          "map",
          "max",
          "merge",
          "min",
          "not",
          "number",
          "pad",
          "power",
          "reduce",
          "replace",
          "reverse",
          "round",
          "sift",
          "single",
          "sort",
          "split",
          "spread",
          "sqrt",
          "string",
          "substring",
          "substringAfter",
          "substringBefore",
          "sum",
          "trim",
          "type",
          "uppercase",
          "zip");

  /** Asking for the clock, for chance or for another expression gets a finding of its own. */
  static final Set<String> NEVER = Set.of("now", "millis", "random", "shuffle", "eval");

  /** The engine's other functions, so that one which is only named is found too. */
  private static final Set<String> ELSE =
      Set.of(
          "assert",
          "base64decode",
          "base64encode",
          "clone",
          "decodeUrl",
          "decodeUrlComponent",
          "encodeUrl",
          "encodeUrlComponent",
          "error",
          "formatBase",
          "formatInteger",
          "fromMillis",
          "match",
          "parseInteger",
          "toMillis");

  /** A number has no more digits. */
  private static final int DIGITS_MAX = 30;

  /** Ours where the engine's own would fill the memory before anybody could look. */
  private static final Map<String, JFunction> BOUNDED =
      Map.of(
          "join", new JFunction((input, arguments) -> join(arguments), "<a<s>s?:s>"),
          "pad", new JFunction((input, arguments) -> pad(arguments), "<s-ns?:s>"),
          "replace", new JFunction((input, arguments) -> replace(arguments), "<s-ssn?:s>"),
          "round", new JFunction((input, arguments) -> round(arguments), "<n-n?:n>"));

  private Functions() {}

  static boolean isKnown(String name) {
    return ALLOWED.contains(name) || NEVER.contains(name) || ELSE.contains(name);
  }

  /**
   * Makes a name mean ours, or nothing if the engine has a function of that name we do not want.
   */
  static void bind(Jsonata.Frame frame, String name) {
    var bounded = BOUNDED.get(name);
    if (bounded != null) {
      frame.bind(name, bounded);
    } else if (!ALLOWED.contains(name)) {
      frame.bind(name, (Object) null);
    }
  }

  private static @Nullable String join(List<?> arguments) {
    if (!(at(arguments, 0) instanceof List<?> texts)) {
      return null;
    }
    var separator = at(arguments, 1) instanceof String given ? given : "";
    var length = 0L;
    for (var text : texts) {
      length += String.valueOf(text).length() + separator.length();
    }
    require((double) length);
    return String.join(separator, texts.stream().map(String::valueOf).toList());
  }

  private static @Nullable String pad(List<?> arguments) {
    if (!(at(arguments, 0) instanceof String text) || !(at(arguments, 1) instanceof Number width)) {
      return null;
    }
    require(Math.abs(width.doubleValue()));
    return com.dashjoin.jsonata.Functions.pad(text, width, (String) at(arguments, 2));
  }

  private static @Nullable String replace(List<?> arguments) {
    if (!(at(arguments, 0) instanceof String text)
        || !(at(arguments, 1) instanceof String old)
        || !(at(arguments, 2) instanceof String replacement)) {
      return null;
    }
    var times = text.length() / Math.max(1, old.length());
    require(text.length() + (double) times * replacement.length());
    var limit = at(arguments, 3) instanceof Number given ? given.intValue() : null;
    return com.dashjoin.jsonata.Functions.replace(text, old, replacement, limit);
  }

  private static @Nullable Number round(List<?> arguments) {
    if (!(at(arguments, 0) instanceof Number number)) {
      return null;
    }
    var digits = at(arguments, 1) instanceof Number given ? given : 0;
    if (Math.abs(digits.doubleValue()) > DIGITS_MAX) {
      throw new Bounds.Exceeded();
    }
    return com.dashjoin.jsonata.Functions.round(number, digits.intValue());
  }

  private static void require(double characters) {
    if (characters > Bounds.TEXT_MAX) {
      throw new Bounds.Exceeded();
    }
  }

  private static @Nullable Object at(List<?> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }
}
