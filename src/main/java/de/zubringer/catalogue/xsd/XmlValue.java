package de.zubringer.catalogue.xsd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the text of a simple type becomes a value (XML Schema Part 2). */
enum XmlValue {
  /** Kept as it stands. */
  TEXT,
  /** Without white space around it, single spaces within. */
  TOKEN,
  BOOLEAN,
  INTEGER,
  DECIMAL;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");

  /** Longer ones are no numbers of a form, and reading them would cost time. */
  private static final int DIGITS_MAX = 40;

  /** What cannot be read stays text: the XSD has refused it already. */
  JsonNode node(String text) {
    if (this == TEXT) {
      return NODES.stringNode(text);
    }
    var token = SPACE.matcher(text).replaceAll(" ").strip();
    try {
      return switch (this) {
        case BOOLEAN -> NODES.booleanNode(token.equals("true") || token.equals("1"));
        case INTEGER -> integer(token);
        case DECIMAL -> decimal(token);
        default -> NODES.stringNode(token);
      };
    } catch (NumberFormatException e) {
      return NODES.stringNode(token);
    }
  }

  private static JsonNode integer(String token) {
    if (token.length() > DIGITS_MAX) {
      return NODES.stringNode(token);
    }
    var number = new BigInteger(token);
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  private static JsonNode decimal(String token) {
    return token.length() > DIGITS_MAX
        ? NODES.stringNode(token)
        : NODES.numberNode(new BigDecimal(token));
  }
}
