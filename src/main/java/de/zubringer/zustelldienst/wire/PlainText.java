package de.zubringer.zustelldienst.wire;

import tools.jackson.databind.JsonNode;

/**
 * Text that every part of the service can keep: no NUL, which no column takes, no half characters.
 */
public final class PlainText {
  private PlainText() {}

  public static boolean isPlain(String text) {
    for (var place = 0; place < text.length(); place++) {
      var next = text.charAt(place);
      if (next == 0 || Character.isLowSurrogate(next)) {
        return false;
      }
      if (Character.isHighSurrogate(next)) {
        place++;
        if (place == text.length() || !Character.isLowSurrogate(text.charAt(place))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all names and texts in it are plain; its depth was bounded when it was read. */
  static boolean isPlain(JsonNode node) {
    if (node.isString()) {
      return isPlain(node.stringValue());
    }
    return node.propertyNames().stream().allMatch(PlainText::isPlain)
        && node.valueStream().allMatch(PlainText::isPlain);
  }
}
