package de.zubringer.ops.alert;

import java.util.List;

/**
 * What a measurement gave.
 *
 * @param value in the unit of the measure
 * @param places where, the worst first; at most {@value #PLACES_MAX}. A place of an administration
 *     begins with its key, then comes its Leistung or installation
 */
public record Reading(long value, List<String> places) {
  /** More nobody reads in a mail. */
  public static final int PLACES_MAX = 10;

  public Reading {
    places = places.stream().limit(PLACES_MAX).toList();
  }
}
