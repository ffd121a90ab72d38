package de.zubringer.survey;

import de.zubringer.kernel.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be answered, in a few words for people. */
public final class TypeText {
  /** More options than fit into a cell are counted only. */
  private static final int OPTIONS_MAX = 20;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private TypeText() {}

  /** Such as {@code Betrag in Euro von 0,00 bis 1000,00}. */
  public static String of(Question question) {
    var text = kind(question) + options(question.type());
    return question.optional() ? text + " · " + Wording.german().say("survey.type.optional") : text;
  }

  /** The same without what can be chosen. */
  public static String kind(Question question) {
    var type = question.type();
    var text = Wording.german().say("survey.type." + type.word());
    var unit = unit(type);
    return text + (unit.isEmpty() ? "" : " (" + unit + ")") + bounds(type);
  }

  private static String unit(AnswerType type) {
    var unit = type.unit();
    if (unit == null) {
      return "";
    }
    var key = "survey.in." + unit;
    return Wording.german().knows(key) ? Wording.german().say(key) : unit;
  }

  /** A value for people, who know options by their names; a dash if there is none. */
  public static String shown(Question question, @Nullable Object value) {
    var type = question.type();
    return switch (value) {
      case null -> AnswerCell.written(type, null);
      case Collection<?> many when !many.isEmpty() ->
          many.stream().map(type::name).collect(Collectors.joining("; "));
      case Number amount when type.word().equals("money") ->
          Wording.german().say("survey.shown.money", AnswerCell.written(type, amount));
      case Number number -> (AnswerCell.written(type, number) + " " + unit(type)).strip();
      case LocalDate day -> DAY.format(day);
      case String day when type.word().equals("date") ->
          AnswerCell.day(day).map(DAY::format).orElse(day);
      default -> type.name(AnswerCell.written(type, value));
    };
  }

  /** A value as a person would type it; empty if there is none. */
  public static String typed(Question question, @Nullable Object value) {
    return value == null ? "" : AnswerCell.written(question.type(), value);
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
