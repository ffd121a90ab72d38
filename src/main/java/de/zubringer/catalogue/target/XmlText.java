package de.zubringer.catalogue.target;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Appends text to a document, its signs escaped (XML 1.0 §2.4). */
final class XmlText {
  private final StringBuilder out;

  /** Null if the charset has every character. */
  private final @Nullable CharsetEncoder encoder;

  private XmlText(StringBuilder out, @Nullable CharsetEncoder encoder) {
    this.out = out;
    this.encoder = encoder;
  }

  static XmlText unicode(StringBuilder out) {
    return new XmlText(out, null);
  }

  static XmlText of(StringBuilder out, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? unicode(out)
        : new XmlText(out, charset.newEncoder());
  }

  /**
   * Whether it surely reads the same again, each character one unit of UTF-16; what the charset
   * lacks is written as a reference.
   */
  boolean append(String text, boolean isAttribute) {
    var isPlain = true;
    var start = 0;
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter >= ' ' && letter <= '~' && !isSign(letter)) {
        continue;
      }
      isPlain &= isPlain(letter, isAttribute);
      var instead = instead(text, i, isAttribute);
      if (instead != null) {
        out.append(text, start, i).append(instead);
        start = i + 1;
      }
    }
    out.append(text, start, text.length());
    return isPlain;
  }

  private static boolean isSign(char letter) {
    return letter == '<' || letter == '>' || letter == '&' || letter == '"';
  }

  private boolean isPlain(char letter, boolean isAttribute) {
    if (letter <= '~') {
      return letter >= ' ' || (!isAttribute && (letter == '\n' || letter == '\t'));
    }
    return letter > '\u009F' && letter < '\uFFFE' && !Character.isSurrogate(letter) && has(letter);
  }

  private boolean has(char letter) {
    return encoder == null || encoder.canEncode(letter);
  }

  private @Nullable String instead(String text, int at, boolean isAttribute) {
    var letter = text.charAt(at);
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> isAttribute ? "&quot;" : null;
      default -> letter <= '~' ? null : reference(text, at);
    };
  }

  /** Null if the charset has the character; of two halves the first is written for both. */
  private @Nullable String reference(String text, int at) {
    var letter = text.charAt(at);
    if (!Character.isSurrogate(letter)) {
      return has(letter) ? null : "&#x%x;".formatted((int) letter);
    }
    var isSecond = Character.isLowSurrogate(letter) && at > 0;
    if (isSecond && Character.isHighSurrogate(text.charAt(at - 1))) {
      return encoder == null ? null : "";
    }
    var point = text.codePointAt(at);
    return encoder == null && point > letter ? null : "&#x%x;".formatted(point);
  }
}
