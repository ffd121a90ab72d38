package de.zubringer.catalogue.text;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Check digits of an IBAN: ISO 13616, MOD 97-10 of ISO 7064. */
public final class Iban {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private Iban() {}

  public static boolean isValid(String iban) {
    if (!FORM.matcher(iban).matches()) {
      return false;
    }
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
  }
}
