package de.zubringer.trial;

import de.zubringer.kernel.Wording;

/**
 * Something a trial did not try.
 *
 * @param kind rule, row, answer, area, field, bound or outside
 * @param text a sentence
 */
public record NotRehearsed(String kind, String text) {
  public static NotRehearsed of(String kind, String code, String... arguments) {
    return new NotRehearsed(kind, Wording.german().say("trial.open." + code, arguments));
  }
}
