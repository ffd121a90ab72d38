package de.zubringer.catalogue.text;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The name of a file from its template, {@code HUND_{$journey.id}.csv}. */
public final class FileName {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([^}]*)}");

  /** Beside letters and digits; safe on every file system. */
  private static final String SIGNS = "._-";

  private static final int LENGTH_MAX = 200;

  /** A workspace has some ten formats; beyond that each is read anew. */
  private static final int KNOWN_MAX = 1_000;

  private static final Map<String, FileName> KNOWN = new ConcurrentHashMap<>();

  private final String template;

  /** Text, expression, text and so on; one text more than expressions. */
  private final List<String> texts = new ArrayList<>();

  private final List<Compilation> expressions = new ArrayList<>();

  private FileName(String template) {
    this.template = template;
    var part = EXPRESSION.matcher(template);
    var end = 0;
    while (part.find()) {
      texts.add(template.substring(end, part.start()));
      expressions.add(Expression.compile(part.group(1)));
      end = part.end();
    }
    texts.add(template.substring(end));
  }

  public static Outcome<String> of(String template, Scope scope) {
    return known(template).name(scope);
  }

  /** The same few for every document there is. */
  private static FileName known(String template) {
    var known = KNOWN.get(template);
    if (known != null) {
      return known;
    }
    var read = new FileName(template);
    if (KNOWN.size() < KNOWN_MAX) {
      KNOWN.put(template, read);
    }
    return read;
  }

  private Outcome<String> name(Scope scope) {
    var name = new StringBuilder(texts.getFirst());
    for (int i = 0; i < expressions.size(); i++) {
      name.append(value(expressions.get(i), scope)).append(texts.get(i + 1));
    }
    return isAllowed(name)
        ? Outcome.done(name.toString())
        : Outcome.held(Finding.error("file-name-not-allowed", "fileName", template));
  }

  /** Anything but letters, digits and simple signs makes the name one that is not allowed. */
  private static String value(Compilation compiled, Scope scope) {
    return compiled instanceof Compilation.Compiled(var expression)
            && expression.evaluate(scope) instanceof Evaluation.Value(var node)
            && isAllowed(node.asString(""))
        ? node.asString("")
        : "/";
  }

  /** Begins with a letter or digit; no way out of the folder. */
  private static boolean isAllowed(CharSequence name) {
    if (name.isEmpty() || name.length() > LENGTH_MAX || !isAlphanumeric(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      if (!isAlphanumeric(name.charAt(i)) && SIGNS.indexOf(name.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }
}
