package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a variation point.
 *
 * @param value text, number, boolean or list of these; money in whole cents
 * @param by a role, never a person
 */
public record Answer(Object value, String by, @Nullable LocalDate date) {
  /** How long an answer is taken as it is; then it is asked again. */
  private static final int MONTHS_MAX = 12;

  /** Whether what was answered on a day must be asked again. */
  public static boolean isOld(LocalDate answered, LocalDate today) {
    return answered.plusMonths(MONTHS_MAX).isBefore(today);
  }
}
