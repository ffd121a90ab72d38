package de.zubringer.catalogue.text;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The name of a file from its template, {@code HUND_{$journey.id}.csv}. */
public final class FileName {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([^}]*)}");

  /** Safe on every file system; no way out of the folder. */
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  /** A workspace has some ten formats; beyond that each is read anew. */
  private static final int KNOWN_MAX = 1_000;

  private static final Map<String, Compilation> KNOWN = new ConcurrentHashMap<>();

  private FileName() {}

  public static Outcome<String> of(String template, Scope scope) {
    var name = EXPRESSION.matcher(template).replaceAll(part -> value(part.group(1), scope));
    return ALLOWED.matcher(name).matches()
        ? Outcome.done(name)
        : Outcome.held(Finding.error("file-name-not-allowed", "fileName", template));
  }

  /** Anything but letters, digits and simple signs makes the name one that is not allowed. */
  private static String value(String expression, Scope scope) {
    var value = compiled(expression).expression().map(known -> known.evaluate(scope));
    return value
        .filter(Evaluation.Value.class::isInstance)
        .map(known -> ((Evaluation.Value) known).node().asString("/"))
        .filter(text -> ALLOWED.matcher(text).matches())
        .orElse("/");
  }

  /** The same few for every document there is. */
  private static Compilation compiled(String expression) {
    var known = KNOWN.get(expression);
    if (known != null) {
      return known;
    }
    var compilation = Expression.compile(expression);
    if (KNOWN.size() < KNOWN_MAX) {
      KNOWN.put(expression, compilation);
    }
    return compilation;
  }
}
