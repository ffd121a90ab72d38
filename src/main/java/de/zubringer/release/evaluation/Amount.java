package de.zubringer.release.evaluation;

import de.zubringer.kernel.Wording;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers with their unit, as people write them. */
public final class Amount {
  private Amount() {}

  /** One decimal at most. */
  public static String text(double value, Measure.Unit unit) {
    return Wording.german().say("release.einheit." + unit.word(), number(value));
  }

  static String number(double value) {
    var format = NumberFormat.getNumberInstance(Locale.GERMANY);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }
}
