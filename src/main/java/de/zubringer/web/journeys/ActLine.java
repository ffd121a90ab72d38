package de.zubringer.web.journeys;

import java.util.List;

/**
 * What a person did to a journey.
 *
 * @param what in words, with what was chosen
 * @param reason empty for whoever may not read content, or once it was erased
 * @param digest of the signed document, short
 * @param changes what a correction changed; empty for whoever may not read it
 */
public record ActLine(
    String what, String when, String by, String reason, String digest, List<Change> changes) {

  /** A field before and after; empty where there was nothing. */
  public record Change(String field, String before, String after) {}
}
