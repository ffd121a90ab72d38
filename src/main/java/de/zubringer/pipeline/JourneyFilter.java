package de.zubringer.pipeline;

import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which journeys a list shows; null means any. Areas, units and business keys are those of one
 * administration and need it named.
 *
 * @param area 12-digit key
 * @param from the first moment of arrival that counts
 * @param until the first that no longer does
 * @param id the whole id of a journey or its beginning
 * @param keys one of these business keys; empty: any
 */
public record JourneyFilter(
    @Nullable MunicipalityId municipality,
    @Nullable JourneyState state,
    @Nullable String leistung,
    @Nullable String area,
    @Nullable String unit,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable IdBeginning id,
    List<KeyMark> keys) {

  public JourneyFilter {
    if (municipality == null && (area != null || unit != null || !keys.isEmpty())) {
      throw new IllegalArgumentException("area, unit and business key need the municipality");
    }
  }

  /**
   * What a business key is found by.
   *
   * @param name {@code <Leistung>:<id>}; empty: whatever field it stands in
   * @param hex of the keyed hash
   */
  public record KeyMark(String name, String hex) {}

  /** What can be chosen among what there has been. */
  public enum Kind {
    AREA,
    UNIT
  }

  /** A key and the name it had when it first came. */
  public record Choice(String id, String name) {}

  /** All ids that begin alike, from the lowest to the highest. */
  public record IdBeginning(UUID low, UUID high) {
    /** Of five million journeys some seventy begin with the same four digits. */
    private static final int DIGITS_MIN = 4;

    private static final int DIGITS = 32;

    /** Empty if the text cannot begin an id, or too many would begin so. */
    public static Optional<IdBeginning> of(String text) {
      var digits = text.strip().replace("-", "").toLowerCase(Locale.ROOT);
      if (digits.length() < DIGITS_MIN || !digits.matches("[0-9a-f]{1,32}")) {
        return Optional.empty();
      }
      var missing = DIGITS - digits.length();
      return Optional.of(
          new IdBeginning(id(digits + "0".repeat(missing)), id(digits + "f".repeat(missing))));
    }

    private static UUID id(String hex) {
      return new UUID(
          Long.parseUnsignedLong(hex, 0, DIGITS / 2, 16),
          Long.parseUnsignedLong(hex, DIGITS / 2, DIGITS, 16));
    }
  }

  public static JourneyFilter of(@Nullable MunicipalityId municipality) {
    return new JourneyFilter(municipality, null, null, null, null, null, null, null, List.of());
  }

  public JourneyFilter inState(@Nullable JourneyState wanted) {
    return new JourneyFilter(municipality, wanted, leistung, area, unit, from, until, id, keys);
  }

  public JourneyFilter ofLeistung(@Nullable String wanted) {
    return new JourneyFilter(municipality, state, wanted, area, unit, from, until, id, keys);
  }
}
