package de.zubringer.workspace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The core schema of YAML 1.2.2, section 10.3.2: only unquoted text can be something else. */
final class YamlScalar {
  /** Longer ones are no numbers of ours, and reading them would cost time. */
  private static final int DIGITS_MAX = 40;

  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private YamlScalar() {}

  static JsonNode node(ScalarEvent event) {
    return event.isPlain() ? plain(event.getValue()) : NODES.stringNode(event.getValue());
  }

  private static JsonNode plain(String text) {
    if (NULL.matcher(text).matches()) {
      return NODES.nullNode();
    }
    if (BOOLEAN.matcher(text).matches()) {
      return NODES.booleanNode(text.charAt(0) == 't' || text.charAt(0) == 'T');
    }
    return text.length() > DIGITS_MAX ? NODES.stringNode(text) : numberOrText(text);
  }

  private static JsonNode numberOrText(String text) {
    if (INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text));
    }
    if (OCTAL.matcher(text).matches()) {
      return integer(new BigInteger(text.substring(2), 8));
    }
    if (HEX.matcher(text).matches()) {
      return integer(new BigInteger(text.substring(2), 16));
    }
    return DECIMAL.matcher(text).matches()
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.stringNode(text);
  }

  private static JsonNode integer(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }
}
