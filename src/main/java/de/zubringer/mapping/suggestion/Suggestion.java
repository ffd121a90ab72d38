package de.zubringer.mapping.suggestion;

import java.util.List;

/**
 * A source that may be the right one for a target field.
 *
 * @param source as a row would name it
 * @param title what the form calls it
 * @param reasons what speaks for it, the strongest first
 */
public record Suggestion(String source, String title, List<Reason> reasons) {

  /** Something that speaks for it; the arguments are names and codes. */
  public record Reason(Kind kind, String argument) {}

  /** What can speak for a source. */
  public enum Kind {
    /** Other municipalities with this system read it for this field; the argument counts them. */
    OTHERS,
    /** The argument lists the words both names share. */
    NAME,
    /** Codes both have; the argument lists some. */
    CODES,
    /** Every value of the source is one the target takes. */
    TYPE
  }
}
