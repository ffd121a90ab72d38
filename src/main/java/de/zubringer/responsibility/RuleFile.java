package de.zubringer.responsibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a file of format {@code responsibilities/1}. */
record RuleFile(List<String> leistungen, @Nullable String area, List<Entry> rules) {

  /** One rule as it is written. */
  record Entry(
      String id,
      List<String> leistungen,
      String decides,
      @Nullable Applies applies,
      @Nullable String body,
      @Nullable String unit,
      @Nullable String destination,
      String text,
      @Nullable String legalBasis,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    Reason reason() {
      return new Reason(decides, id, text, legalBasis, validFrom, validTo);
    }
  }

  /** To which areas a rule applies; everything given must hold. */
  record Applies(
      List<String> kinds,
      @Nullable String memberOf,
      List<String> areas,
      @Nullable Integer populationMin,
      @Nullable Integer populationMax) {
    static final Applies EVERYWHERE = new Applies(List.of(), null, List.of(), null, null);
  }
}
