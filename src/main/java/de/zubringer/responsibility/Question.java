package de.zubringer.responsibility;

import de.zubringer.kernel.Wording;
import java.util.Arrays;

/** The four questions about responsibility; they are never mixed. */
enum Question {
  LEGAL_BODY(0, "legalBody"),
  EXECUTING_BODY(1, "executingBody"),
  RULES_FROM(2, "rulesFrom"),
  ORG_UNIT(3, "orgUnit");

  private final int number;
  private final String word;

  Question(int number, String word) {
    this.number = number;
    this.word = word;
  }

  /** From zero on, for the columns of the index. */
  int number() {
    return number;
  }

  String word() {
    return word;
  }

  /** As a clerk would ask it. */
  String asked() {
    return Wording.german().say("responsibility.question." + word);
  }

  static Question of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
  }
}
