package de.zubringer.survey;

import de.zubringer.kernel.Wording;
import java.util.stream.Collectors;

/** What can be answered, in a few words for people. */
public final class TypeText {
  /** More options than fit into a cell are counted only. */
  private static final int OPTIONS_MAX = 20;

  private TypeText() {}

  /** Such as {@code Betrag in Euro von 0,00 bis 1000,00}. */
  public static String of(Question question) {
    var type = question.type();
    var text = Wording.german().say("survey.type." + type.word());
    var unit = type.unit();
    if (unit != null) {
      var key = "survey.in." + unit;
      text += " (" + (Wording.german().knows(key) ? Wording.german().say(key) : unit) + ")";
    }
    text += bounds(type) + options(type);
    return question.optional() ? text + " · " + Wording.german().say("survey.type.optional") : text;
  }

  /** What holds, or would, if nobody answers; empty if nothing does. */
  public static String suggestion(Question question) {
    var suggestion = question.standing().suggestion();
    return suggestion == null ? "" : AnswerCell.written(question.type(), suggestion);
  }

  private static String bounds(AnswerType type) {
    var min = type.min();
    var max = type.max();
    if (min == null && max == null) {
      return "";
    }
    return " "
        + Wording.german()
            .say(
                min == null
                    ? "survey.type.max"
                    : max == null ? "survey.type.min" : "survey.type.between",
                AnswerCell.written(type, min),
                AnswerCell.written(type, max));
  }

  private static String options(AnswerType type) {
    if (type.options().isEmpty()) {
      return "";
    }
    var shown =
        type.options().stream()
            .limit(OPTIONS_MAX)
            .map(
                one ->
                    one.value().equals(one.name()) ? one.value() : one.value() + " = " + one.name())
            .collect(Collectors.joining("; "));
    var more = type.options().size() - OPTIONS_MAX;
    return ": "
        + (more > 0
            ? Wording.german().say("survey.type.more", shown, String.valueOf(more))
            : shown);
  }
}
