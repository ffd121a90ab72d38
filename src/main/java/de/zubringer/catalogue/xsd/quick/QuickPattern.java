package de.zubringer.catalogue.xsd.quick;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of an XSD in the words of Java, as far as both mean the same or Java's takes less.
 * Every quantifier is possessive: that never takes more, needs no stack and no second try.
 */
final class QuickPattern {
  /** Deeper than any pattern of a form. */
  private static final int DEPTH_MAX = 20;

  /** Longer than the patterns for DIN SPEC 91379, the longest in use. */
  private static final int LENGTH_MAX = 5_000;

  /** Longest number in braces, so that it is no large one. */
  private static final int DIGITS_MAX = 4;

  private static final String META = ".\\?*+()|[]{}^$";
  private static final String META_IN_SET = "\\[]^";
  private static final String ESCAPED = "\\|.-?*+()[]{}";

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private int at;

  private QuickPattern(String text) {
    this.text = text;
  }

  /** Empty if it is not sure that both would mean the same. */
  static Optional<Pattern> of(String text) {
    var pattern = new QuickPattern(text);
    if (text.length() > LENGTH_MAX || !pattern.branches(0) || pattern.at < text.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern.java.toString()));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean is(char letter) {
    return at < text.length() && text.charAt(at) == letter;
  }

  private boolean take(char letter) {
    if (!is(letter)) {
      return false;
    }
    java.append(letter);
    at++;
    return true;
  }

  private boolean branches(int depth) {
    while (at < text.length() && !is(')')) {
      if (!take('|') && !(atom(depth) && quantifier())) {
        return false;
      }
    }
    return true;
  }

  private boolean atom(int depth) {
    if (is('(')) {
      at++;
      java.append("(?:");
      return depth < DEPTH_MAX && branches(depth + 1) && take(')');
    }
    if (take('[')) {
      return letters();
    }
    if (is('\\')) {
      return kind("[0-9]", "[ \\t\\n\\r]") || literal();
    }
    return take('.') || literal();
  }

  /** Digits and blanks; Java is given fewer of them than XML Schema has. */
  private boolean kind(String digits, String blanks) {
    var kind = text.startsWith("\\d", at) ? digits : text.startsWith("\\s", at) ? blanks : null;
    if (kind != null) {
      at += 2;
      java.append(kind);
    }
    return kind != null;
  }

  /**
   * A set of letters behind its bracket; in one that excludes, only what means exactly the same.
   */
  private boolean letters() {
    var excludes = take('^');
    var start = at;
    while (at < text.length() && (!is(']') || at == start)) {
      var isKind = !excludes && is('\\') && kind("0-9", " \\t\\n\\r");
      if (!isKind && !(is('-') ? dash(start) : range())) {
        return false;
      }
    }
    return at > start && take(']');
  }

  /** A dash is a letter at the beginning and at the end only. */
  private boolean dash(int start) {
    var isLetter = at == start || text.startsWith("-]", at);
    return isLetter && !text.startsWith("--", at) && letter(META_IN_SET) >= 0;
  }

  private boolean range() {
    var from = letter(META_IN_SET);
    if (from < 0) {
      return false;
    }
    if (!is('-') || text.startsWith("-]", at)) {
      return true;
    }
    take('-');
    var to = is('-') ? -1 : letter(META_IN_SET);
    return to >= from;
  }

  private boolean literal() {
    return letter(META) >= 0;
  }

  /** One letter, escaped or not; -1 if it is none. */
  private int letter(String meta) {
    if (at >= text.length()) {
      return -1;
    }
    var letter = text.charAt(at++);
    if (letter == '\\') {
      if (at >= text.length() || ESCAPED.indexOf(text.charAt(at)) < 0) {
        return -1;
      }
      letter = text.charAt(at++);
    } else if (meta.indexOf(letter) >= 0) {
      return -1;
    }
    if (letter < ' ' || Character.isSurrogate(letter)) {
      return -1;
    }
    var isPlain = letter > '~' || Character.isLetterOrDigit(letter);
    java.append(isPlain ? "" : "\\").append(letter);
    return letter;
  }

  private boolean quantifier() {
    if (take('?') || take('*') || take('+') || (is('{') && times())) {
      java.append('+');
      return at == text.length() || "?*+{".indexOf(text.charAt(at)) < 0;
    }
    return !is('{');
  }

  private boolean times() {
    take('{');
    var sound = number() && (!take(',') || is('}') || number());
    return sound && take('}');
  }

  private boolean number() {
    var start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      java.append(text.charAt(at++));
    }
    return at > start && at - start <= DIGITS_MAX;
  }
}
