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

  /** Longer than most fields of a form. */
  private static final int LETTERS_FIRST = 256;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

  /** ASCII that needs no escape. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (int letter = ' '; letter < PLAIN.length; letter++) {
      PLAIN[letter] = letter != '"' && letter != '\\' && letter != '/';
    }
  }

  private byte[] bytes = new byte[BYTES_FIRST];
  private int length;

  /** Those of one text; walking through an array costs a third of walking through a text. */
  private char[] letters = new char[LETTERS_FIRST];

  /** A name with its colon, as {@link #raw} takes it. */
  static byte[] name(String name) {
    return (MAPPER.writeValueAsString(name) + ":").getBytes(StandardCharsets.UTF_8);
  }

  int length() {
    return length;
  }

  /** Takes back what was written since. */
  void cut(int to) {
    length = to;
  }

  /** The document; begins anew. */
  byte[] done() {
    var document = Arrays.copyOf(bytes, length);
    length = 0;
    return document;
  }

  /** Whether it is small enough to be kept for the next. */
  boolean isKeepable() {
    return bytes.length + letters.length <= KEPT_MAX;
  }

  void sign(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  void raw(byte[] written) {
    reserve(written.length);
    System.arraycopy(written, 0, bytes, length, written.length);
    length += written.length;
  }

  void value(JsonNode value) {
    if (value instanceof StringNode text) {
      text(text.stringValue());
    } else if (value instanceof IntNode number && number.intValue() >= 0) {
      whole(number.intValue());
    } else if (value instanceof BooleanNode flag) {
      raw(flag.booleanValue() ? TRUE : FALSE);
    } else {
      raw(MAPPER.writeValueAsBytes(value));
    }
  }

  private void text(String text) {
    reserve(text.length() * BYTES_PER_LETTER + QUOTES);
    if (letters.length < text.length()) {
      letters = new char[text.length()];
    }
    var at = plain(text, length + 1);
    if (at < 0) {
      raw(MAPPER.writeValueAsBytes(text));
    } else {
      bytes[length] = '"';
      bytes[at] = '"';
      length = at + 1;
    }
  }

  /** Writes letters that stand for themselves; tells where they end, -1 if others are among them. */
  private int plain(String text, int from) {
    var count = text.length();
    text.getChars(0, count, letters, 0);
    var at = from;
    for (int i = 0; i < count; i++) {
      var letter = letters[i];
      if (letter < PLAIN.length) {
        if (!PLAIN[letter]) {
          return -1;
        }
        bytes[at++] = (byte) letter;
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
