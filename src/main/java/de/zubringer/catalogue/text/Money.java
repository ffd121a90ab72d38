package de.zubringer.catalogue.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers as a field wants them; amounts of money are whole cents inside. */
public final class Money {
  private static final String GERMAN = "0,00";
  private static final String CENTS = "0";

  /** {@code 0,00} and {@code 0.00} in euro, {@code 0} in cents. */
  public static final Set<String> PATTERNS = Set.of(GERMAN, "0.00", CENTS);

  private Money() {}

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
