package de.zubringer.catalogue.text;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the tree of one JSON document while it is parsed, and looks at names, texts and numbers as
 * they come by: a second walk through the tree would cost half as much again.
 */
final class TreeReading {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * What a NUL or half a surrogate pair can come from: an escape, UTF-16, the beginning of three
   * bytes and more, or of two where one would do.
   */
  private static final boolean[] SUSPECT = new boolean[256];

  static {
    SUSPECT[0] = true;
    SUSPECT['\\'] = true;
    Arrays.fill(SUSPECT, 0xC0, 0xC2, true);
    Arrays.fill(SUSPECT, 0xE0, 256, true);
  }

  private final JsonParser parser;
  private final boolean isPlain;
  private boolean sound = true;

  TreeReading(JsonParser parser, byte[] json) {
    this.parser = parser;
    this.isPlain = isPlain(json);
  }

  /** The document, missing if there is none; throws what the parser throws, also at a key twice. */
  JsonNode whole() {
    var first = parser.nextToken();
    if (first == null) {
      return MissingNode.getInstance();
    }
    var whole = begun(first);
    fill(whole);
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "more than one document");
    }
    return whole;
  }

  /** Whether all that was read can be written as UTF-8 and stored, and every number is one. */
  boolean isSound() {
    return sound;
  }

  private void fill(JsonNode begun) {
    if (begun instanceof ObjectNode object) {
      fill(object);
    } else if (begun instanceof ArrayNode list) {
      fill(list);
    }
  }

  private void fill(ObjectNode object) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      require(name);
      var member = begun(parser.nextToken());
      if (object.replace(name, member) != null) {
        throw new StreamReadException(parser, "a key twice");
      }
      fill(member);
    }
  }

  private void fill(ArrayNode list) {
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      var item = begun(token);
      list.add(item);
      fill(item);
    }
  }

  /** A value, if a group or list still an empty one. */
  private JsonNode begun(JsonToken token) {
    return token == JsonToken.VALUE_STRING ? text(parser.getString()) : other(token);
  }

  private JsonNode other(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> NODES.objectNode();
      case START_ARRAY -> NODES.arrayNode();
      case VALUE_NUMBER_INT -> whole(parser.getNumberType());
      case VALUE_NUMBER_FLOAT -> decimal(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "no value");
    };
  }

  private JsonNode text(String text) {
    require(text);
    return NODES.stringNode(text);
  }

  /** Half a surrogate pair or a NUL can neither be written as UTF-8 nor be stored. */
  private void require(String text) {
    sound = sound && (isPlain || areSound(text));
  }

  private JsonNode whole(JsonParser.NumberType type) {
    return switch (type) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal(double number) {
    sound &= Double.isFinite(number);
    return NODES.numberNode(number);
  }

  private static boolean areSound(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** Whether there is nothing an unsound letter could be made of, so that none needs a look. */
  private static boolean isPlain(byte[] json) {
    for (var sign : json) {
      if (SUSPECT[sign & 0xFF]) {
        return false;
      }
    }
    return true;
  }
}
