package de.zubringer.catalogue.xsd.quick;

import com.sun.xml.xsom.XSFacet;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and truth values of an XSD in their plainest spelling; others are unsure. */
final class QuickNumbers {
  /** As many as a long surely holds. */
  private static final int DIGITS_MAX = 18;

  /** What the kinds of integer are bounded by, beyond the digits a long holds. */
  private static final Map<String, long[]> INTEGERS =
      Map.ofEntries(
          bounds("integer", Long.MIN_VALUE, Long.MAX_VALUE),
          bounds("long", Long.MIN_VALUE, Long.MAX_VALUE),
          bounds("int", Integer.MIN_VALUE, Integer.MAX_VALUE),
          bounds("short", Short.MIN_VALUE, Short.MAX_VALUE),
          bounds("byte", Byte.MIN_VALUE, Byte.MAX_VALUE),
          bounds("nonNegativeInteger", 0, Long.MAX_VALUE),
          bounds("positiveInteger", 1, Long.MAX_VALUE),
          bounds("nonPositiveInteger", Long.MIN_VALUE, 0),
          bounds("negativeInteger", Long.MIN_VALUE, -1),
          bounds("unsignedLong", 0, Long.MAX_VALUE),
          bounds("unsignedInt", 0, 0xFFFF_FFFFL),
          bounds("unsignedShort", 0, 0xFFFF),
          bounds("unsignedByte", 0, 0xFF));

  private QuickNumbers() {}

  private static Map.Entry<String, long[]> bounds(String name, long min, long max) {
    return Map.entry(name, new long[] {min, max});
  }

  /** The rule of a built-in type; null if this class does not know it. */
  static @Nullable QuickText builtIn(String name) {
    var bounds = INTEGERS.get(name);
    if (bounds != null) {
      return text -> isInteger(text) && isWithin(Long.parseLong(text), bounds[0], bounds[1]);
    }
    return name.equals("decimal") ? QuickNumbers::isDecimal : null;
  }

  private static boolean isWithin(long number, long min, long max) {
    return number >= min && number <= max;
  }

  /** A bound or a number of digits, for texts that are numbers already; leading zeros count. */
  static QuickText facet(XSFacet facet) {
    try {
      var bound = new BigDecimal(facet.getValue().value.strip());
      return switch (facet.getName()) {
        case XSFacet.FACET_MININCLUSIVE -> text -> new BigDecimal(text).compareTo(bound) >= 0;
        case XSFacet.FACET_MAXINCLUSIVE -> text -> new BigDecimal(text).compareTo(bound) <= 0;
        case XSFacet.FACET_MINEXCLUSIVE -> text -> new BigDecimal(text).compareTo(bound) > 0;
        case XSFacet.FACET_MAXEXCLUSIVE -> text -> new BigDecimal(text).compareTo(bound) < 0;
        case XSFacet.FACET_TOTALDIGITS -> text -> digits(text).compareTo(bound) <= 0;
        case XSFacet.FACET_FRACTIONDIGITS -> text -> decimals(text).compareTo(bound) <= 0;
        default -> QuickText.UNSURE;
      };
    } catch (NumberFormatException e) {
      return QuickText.UNSURE;
    }
  }

  private static boolean isInteger(String text) {
    return isDecimal(text) && text.indexOf('.') < 0;
  }

  /** {@code -12.50}; digits on both sides of the point. */
  private static boolean isDecimal(String text) {
    var start = text.startsWith("-") ? 1 : 0;
    var point = text.indexOf('.');
    var end = point < 0 ? text.length() : point;
    return end > start
        && text.length() <= DIGITS_MAX
        && isDigits(text, start, end)
        && (point < 0 || (point + 1 < text.length() && isDigits(text, point + 1, text.length())));
  }

  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal digits(String text) {
    return BigDecimal.valueOf(text.chars().filter(letter -> letter >= '0').count());
  }

  private static BigDecimal decimals(String text) {
    var point = text.indexOf('.');
    return BigDecimal.valueOf(point < 0 ? 0 : text.length() - point - 1);
  }
}
