package de.zubringer.municipality;

import de.zubringer.kernel.LeikaKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Satzung with the answers it gives, valid on both {@code validFrom} and {@code validTo}.
 *
 * @param date of the resolution
 * @param leistungen keys, or their beginning with a star such as {@code 99102013*}
 * @param answers by the id of the variation point
 */
public record Statute(
    String id,
    String title,
    @Nullable LocalDate date,
    List<String> leistungen,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Map<String, Answer> answers) {

  public boolean isValidOn(LocalDate day) {
    return Validity.holds(validFrom, validTo, day);
  }

  /** Whether both are valid on one day for one Leistung. */
  boolean overlaps(Statute other) {
    return Validity.overlap(validFrom, validTo, other.validFrom, other.validTo)
        && leistungen.stream()
            .anyMatch(one -> other.leistungen.stream().anyMatch(two -> meet(one, two)));
  }

  private static boolean meet(String one, String two) {
    var first = one.replace("*", "");
    var second = two.replace("*", "");
    return one.equals(two)
        || (one.endsWith("*") && second.startsWith(first))
        || (two.endsWith("*") && first.startsWith(second));
  }

  public boolean covers(LeikaKey leistung) {
    return leistungen.stream().anyMatch(leistung::matches);
  }
}
