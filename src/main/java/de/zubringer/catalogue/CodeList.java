package de.zubringer.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codeliste ({@code codelist/1}): URN and version as in the XRepository, days inclusive. */
public record CodeList(
    String id,
    String urn,
    String version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<Code> codes) {

  /** One value of the list; its own validity lies within that of the list. */
  public record Code(
      String code, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Whether a value may be used on a day. */
  public enum Standing {
    VALID,
    EXPIRED,
    UNKNOWN
  }

  public Optional<Code> code(String value) {
    return codes.stream().filter(code -> code.code().equals(value)).findFirst();
  }

  public Standing standing(String value, LocalDate day) {
    return code(value)
        .map(
            code ->
                within(day, validFrom, validTo) && within(day, code.validFrom(), code.validTo())
                    ? Standing.VALID
                    : Standing.EXPIRED)
        .orElse(Standing.UNKNOWN);
  }

  private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
