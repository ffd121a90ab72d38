package de.zubringer.responsibility;

import de.zubringer.kernel.Wording;
import java.util.Arrays;

/** The four questions about responsibility; they are never mixed. */
enum Question {
  LEGAL_BODY("legalBody"),
  EXECUTING_BODY("executingBody"),
  RULES_FROM("rulesFrom"),
  ORG_UNIT("orgUnit");

  private final String word;

  Question(String word) {
    this.word = word;
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
