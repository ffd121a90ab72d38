package de.zubringer.mapping.exchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Text of a cell as a spreadsheet may hold it: what would be a formula there stands behind an
 * apostrophe, text that looks like a number or hides blanks stands in quotation marks.
 */
final class CellText {
  private static final String FORMULA = "=+-@\t\r'";

  private CellText() {}

  /** Safe to open in a spreadsheet (CSV injection, OWASP). */
  static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /** A value so that {@link #value} gives the same again. */
  static @Nullable String typed(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return value.isString() && value(value.stringValue()).equals(value)
        ? value.stringValue()
        : value.toString();
  }

  /** A number, true, false, text in quotation marks, or else the text itself. */
  static JsonNode value(String cell) {
    try {
      var read = JsonMapper.shared().readTree(cell);
      return read.isNumber() || read.isBoolean() || read.isString() ? read : text(cell);
    } catch (JacksonException e) {
      return text(cell);
    }
  }

  static @Nullable String quotedIfBlank(@Nullable String text) {
    return text == null || (text.strip().equals(text) && !text.startsWith("\""))
        ? text
        : text(text).toString();
  }

  static String text(JsonNode value) {
    return value.asString("");
  }

  private static JsonNode text(String text) {
    return StringNode.valueOf(text);
  }
}
