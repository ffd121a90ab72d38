package de.zubringer.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * The bytes of a JSON document as they grow: the same Jackson would write. What is more than plain
 * letters, whole numbers and truth values is left to Jackson itself.
 */
final class JsonBytes {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** A letter of a text takes three bytes at most, half a pair included. */
  private static final int BYTES_PER_LETTER = 3;

  private static final int QUOTES = 2;

  /** A form of a hundred fields. */
  private static final int BYTES_FIRST = 4096;

  /** Beyond that the room is left to the collector: large documents are rare. */
  private static final int KEPT_MAX = 256 * 1024;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

  /** ASCII that needs no escape. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (int letter = ' '; letter < PLAIN.length; letter++) {
      PLAIN[letter] = letter != '"' && letter != '\\';
    }
  }

  private byte[] bytes = new byte[BYTES_FIRST];
  private int length;

  /** A name with its colon and the comma before it, as {@link #name} takes it. */
  static byte[] named(String name) {
    return ("," + MAPPER.writeValueAsString(name) + ":").getBytes(StandardCharsets.UTF_8);
  }

  int length() {
    return length;
  }

  /** Takes back what was written since. */
  void cut(int to) {
    length = to;
  }

  /** The document; begins anew, and keeps nothing of it. */
  byte[] done() {
    var document = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    length = 0;
    return document;
  }

  /** Whether it is small enough to be kept for the next. */
  boolean isKeepable() {
    return bytes.length <= KEPT_MAX;
  }

  void sign(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  /** The first of a group stands without its comma. */
  void name(byte[] named, boolean isFirst) {
    raw(named, isFirst ? 1 : 0);
  }

  private void raw(byte[] written, int from) {
    var count = written.length - from;
    reserve(count);
    System.arraycopy(written, from, bytes, length, count);
    length += count;
  }

  void value(JsonNode value) {
    if (value instanceof StringNode text) {
      text(text.stringValue());
    } else if (value instanceof IntNode number && number.intValue() >= 0) {
      whole(number.intValue());
    } else if (value instanceof BooleanNode flag) {
      raw(flag.booleanValue() ? TRUE : FALSE, 0);
    } else {
      raw(MAPPER.writeValueAsBytes(value), 0);
    }
  }

  private void text(String text) {
    reserve(text.length() * BYTES_PER_LETTER + QUOTES);
    var at = plain(text, length + 1);
    if (at < 0) {
      raw(MAPPER.writeValueAsBytes(text), 0);
    } else {
      bytes[length] = '"';
      bytes[at] = '"';
      length = at + 1;
    }
  }

  /**
   * Writes letters that stand for themselves; tells where they end, -1 if others are among them.
   */
  private int plain(String text, int start) {
    var count = text.length();
    var out = bytes;
    var at = start;
    for (int i = 0; i < count; i++) {
      var letter = text.charAt(i);
      if (letter < PLAIN.length) {
        if (!PLAIN[letter]) {
          return -1;
        }
        out[at++] = (byte) letter;
      } else if (Character.isSurrogate(letter)) {
        return -1;
      } else {
        at = beyondAscii(letter, at);
      }
    }
    return at;
  }

  private int beyondAscii(char letter, int from) {
    var at = from;
    if (letter < 0x800) {
      bytes[at++] = (byte) (0xC0 | (letter >> 6));
    } else {
      bytes[at++] = (byte) (0xE0 | (letter >> 12));
      bytes[at++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
    }
    bytes[at++] = (byte) (0x80 | (letter & 0x3F));
    return at;
  }

  private void whole(int number) {
    var digits = 1;
    for (int rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    reserve(digits);
    length += digits;
    var rest = number;
    for (int i = 1; i <= digits; i++) {
      bytes[length - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
