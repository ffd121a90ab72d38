package de.zubringer.web.gaps;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.kernel.Wording;
import de.zubringer.web.frame.Words;
import java.util.Collections;
import java.util.Optional;

/** Gaps and decisions about them in words. */
final class GapWords {
  /** More arguments no sentence has. */
  private static final int ARGUMENTS_MAX = 9;

  private GapWords() {}

  static String who(String role) {
    return Words.sayOr(role, "fitgap.who." + role);
  }

  /** Empty as long as it is only assessed. */
  static String decision(Optional<GapDecision> decision) {
    return decision.map(GapWords::decision).orElse("");
  }

  private static String decision(GapDecision one) {
    var course = one.course();
    if (course == null) {
      return "";
    }
    var role = one.owner() == null ? "–" : who(one.owner());
    var date = one.date();
    var day = date == null ? "–" : German.day(date);
    var what = say("fitgap.decision." + course.word());
    var reason = one.reason();
    return reason == null
        ? say("luecken.entschieden.kurz", what, role, day)
        : say("luecken.entschieden", what, reason, role, day);
  }

  /** The sentence of a gap whose cause is gone: what it named is gone too. */
  static String gone(GapDecision one) {
    var key = "finding." + one.key().replaceFirst("/.*", "") + ".text";
    return Wording.german().knows(key)
        ? Wording.german().say(key, Collections.nCopies(ARGUMENTS_MAX, say("luecken.beispiel")))
        : one.key();
  }
}
