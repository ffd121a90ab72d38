package de.zubringer.catalogue.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as a field wants them; amounts of money are whole cents inside. */
public final class Money {
  private static final String GERMAN = "0,00";
  private static final String CENTS = "0";

  /** {@code 0,00} and {@code 0.00} in euro, {@code 0} in cents. */
  public static final Set<String> PATTERNS = Set.of(GERMAN, "0.00", CENTS);

  /** Decimals without a separator; V stands where one would be, as COBOL writes it. */
  private static final Pattern IMPLIED = Pattern.compile("0V(0{0,6})");

  private Money() {}

  /** Whether numbers or amounts can be written so. */
  public static boolean isPattern(@Nullable String pattern) {
    return pattern == null || PATTERNS.contains(pattern) || impliedPlaces(pattern).isPresent();
  }

  /** How many decimals a pattern such as {@code 0V00} implies; empty if it is no such pattern. */
  public static OptionalInt impliedPlaces(@Nullable String pattern) {
    var found = IMPLIED.matcher(pattern == null ? "" : pattern);
    return found.matches() ? OptionalInt.of(found.group(1).length()) : OptionalInt.empty();
  }

  /** Digits without a separator; empty if there are more decimals than places: none are lost. */
  public static Optional<String> implied(BigDecimal number, int places) {
    try {
      return Optional.of(number.movePointRight(places).toBigIntegerExact().toString());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  public static String text(long cents, @Nullable String pattern) {
    if (CENTS.equals(pattern)) {
      return Long.toString(cents);
    }
    var euro = BigDecimal.valueOf(cents, 2).toPlainString();
    return "0.00".equals(pattern) ? euro : euro.replace('.', ',');
  }

  /** A number with a comma if the pattern has one, never with an exponent. */
  public static String number(BigDecimal number, @Nullable String pattern) {
    var plain = number.toPlainString();
    return GERMAN.equals(pattern) ? plain.replace('.', ',') : plain;
  }
}
