package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stages a journey is looked at by; the words are those of addresses and of the audit chain.
 */
enum Stage {
  OVERVIEW("ueberblick"),
  ARRIVAL("eingang"),
  /** The application as it was opened, with its files. */
  APPLICATION("antrag"),
  CHECK("pruefung"),
  ADDRESS("zuordnung"),
  /** The target documents as they were made. */
  TARGET("zieldokument"),
  DELIVERY("uebergabe"),
  ANSWERS("rueckmeldung");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  static Optional<Stage> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  String label() {
    return say("stufe." + word);
  }

  /** Whether it holds what applicants wrote: masked until somebody looks in. */
  boolean hasContent() {
    return this == APPLICATION || this == TARGET;
  }
}
