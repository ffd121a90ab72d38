package de.zubringer.responsibility;

import de.zubringer.responsibility.content.WrittenCondition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a file of format {@code responsibilities/1}. */
record RuleFile(List<String> leistungen, @Nullable String area, List<Entry> rules) {

  /**
   * One rule as it is written.
   *
   * @param evidence {@code open} = nothing is known for sure, so the rule answers nothing
   * @param recordedOn since when we know it, as {@code recordedTo} the last day we believed it
   * @param state {@code planned}, {@code active} or {@code revoked}; none = active
   */
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
      @Nullable String evidence,
      @Nullable Ask ask,
      @Nullable String state,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable LocalDate recordedOn,
      @Nullable LocalDate recordedTo) {

    Reason reason() {
      return new Reason(decides, id, text, legalBasis, validFrom, validTo);
    }

    boolean isActive() {
      return state == null || state.equals("active");
    }

    boolean isPlanned() {
      return "planned".equals(state);
    }

    boolean isOpen() {
      return "open".equals(evidence);
    }
  }

  /** Whom to ask what, so that an open rule can answer one day. */
  record Ask(String whom, String what) {}

  /** To which areas and applications a rule applies; everything given must hold. */
  record Applies(
      List<String> kinds,
      @Nullable String memberOf,
      List<String> areas,
      @Nullable Integer populationMin,
      @Nullable Integer populationMax,
      List<WrittenCondition> content,
      @Nullable String when) {
    static final Applies EVERYWHERE =
        new Applies(List.of(), null, List.of(), null, null, List.of(), null);

    /** The same conditions, wherever they hold. */
    Applies anywhere() {
      return new Applies(kinds, memberOf, List.of(), populationMin, populationMax, content, when);
    }
  }
}
