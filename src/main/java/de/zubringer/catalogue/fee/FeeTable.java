package de.zubringer.catalogue.fee;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of {@code fees/1}. The same id may stand several times, for periods that do not overlap.
 *
 * @param per what the amount is for: once, year, month, item
 * @param forEach list of the application whose entries are charged one by one
 * @param as what expressions call such an entry
 */
public record FeeTable(
    String id,
    String name,
    @Nullable String per,
    @Nullable String forEach,
    @Nullable String as,
    List<Row> rows,
    @Nullable Rounding rounding,
    @Nullable String legalBasis,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * One line; the first whose condition holds counts.
   *
   * @param condition expression; missing = always
   * @param cents whole cents, or an expression that gives them
   */
  public record Row(
      String id,
      String name,
      @JsonProperty("when") @Nullable String condition,
      @JsonProperty("amount") String cents) {
    /** An expression that always holds where the file gives no condition. */
    public String when() {
      return condition == null ? "true" : condition;
    }
  }

  /** How an amount becomes a multiple of so many cents. */
  public record Rounding(@Nullable Integer to, String mode) {
    BigDecimal round(BigDecimal cents) {
      var unit = BigDecimal.valueOf(to == null ? 1 : to);
      var how = RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
      return cents.divide(unit, 0, how).multiply(unit);
    }
  }

  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether there is a day on which both are valid. */
  public boolean overlaps(FeeTable other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(FeeTable other) {
    return validFrom == null || other.validTo == null || !validFrom.isAfter(other.validTo);
  }

  public Optional<Row> row(String rowId) {
    return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
  }
}
