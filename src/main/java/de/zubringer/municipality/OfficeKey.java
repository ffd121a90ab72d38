package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key under which another directory knows an administration or one of its units; the id of a
 * Zustellpunkt stands at the {@link Destination}.
 *
 * @param kind {@code ags}, {@code ars}, {@code pvog}, {@code dvdv}, {@code behoerdenkennzahl} or
 *     {@code fictive}, a key given where two offices of one seat would share the official one
 * @param unit the id of the unit it means; none = the administration
 */
public record OfficeKey(
    String kind,
    String value,
    @Nullable String unit,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean isValidOn(LocalDate day) {
    return Validity.holds(validFrom, validTo, day);
  }

  /** Whether both say the same on one day. */
  boolean collides(OfficeKey other) {
    return kind.equals(other.kind)
        && value.equals(other.value)
        && Validity.overlap(validFrom, validTo, other.validFrom, other.validTo);
  }
}
