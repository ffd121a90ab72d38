package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.survey.AnswerType;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.TypeText;
import de.zubringer.web.frame.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question is answered with.
 *
 * @param hint what can be put in; empty if the choices say it
 * @param value text of the field
 * @param choices what can be chosen; beside a field the answers that are none of its kind
 */
public record Control(Kind kind, String hint, String value, List<Choice> choices) {
  /** More than fit on a screen are a list to open. */
  private static final int RADIOS_MAX = 7;

  /** More are typed in; as boxes to tick nobody finds theirs. */
  private static final int BOXES_MAX = 60;

  /** How it looks. */
  public enum Kind {
    RADIOS,
    SELECT,
    /** To select, or a field for what is not there yet. */
    UNIT,
    BOXES,
    FIELD,
    EMAIL,
    NUMBER,
    DAY,
    LONG;

    public boolean isField() {
      return switch (this) {
        case RADIOS, SELECT, UNIT, BOXES -> false;
        case FIELD, EMAIL, NUMBER, DAY, LONG -> true;
      };
    }

    /** Type of the field in HTML. */
    public String type() {
      return switch (this) {
        case EMAIL -> "email";
        case DAY -> "date";
        default -> "text";
      };
    }

    /** Keyboard of a telephone. */
    public @Nullable String keys() {
      return this == NUMBER ? "decimal" : null;
    }
  }

  /** As it is shown first. */
  static Control of(Question question) {
    return of(question, prefill(question), false);
  }

  /** With what somebody put in. */
  static Control of(Question question, AnswerForm form) {
    return of(question, form.values(question), true);
  }

  private static Control of(Question question, List<String> put, boolean again) {
    var type = question.type();
    var kind = kind(type);
    return switch (kind) {
      case RADIOS, SELECT, BOXES -> new Control(kind, "", "", choices(question, kind, put, again));
      case UNIT -> new Control(kind, "", own(type, put), choices(question, kind, put, again));
      default ->
          new Control(
              kind,
              type.word().equals("text") ? say("erhebung.antwort") : TypeText.kind(question),
              put.stream().filter(one -> !isSpecial(one)).collect(Collectors.joining("; ")),
              special(question, put).toList());
    };
  }

  private static Kind kind(AnswerType type) {
    return switch (type.word()) {
      case "boolean" -> Kind.RADIOS;
      case "choice" -> type.options().size() > RADIOS_MAX ? Kind.SELECT : Kind.RADIOS;
      case "choices", "codes" -> type.options().size() > BOXES_MAX ? Kind.LONG : Kind.BOXES;
      case "unit" -> Kind.UNIT;
      case "email" -> Kind.EMAIL;
      case "money", "integer", "number" -> Kind.NUMBER;
      case "date" -> Kind.DAY;
      case "text" -> Kind.LONG;
      default -> Kind.FIELD;
    };
  }

  /** A unit that is none of those there are. */
  private static String own(AnswerType type, List<String> put) {
    return put.stream()
        .filter(one -> !isSpecial(one))
        .filter(one -> type.options().stream().noneMatch(option -> option.value().equals(one)))
        .collect(Collectors.joining("; "));
  }

  private static List<Choice> choices(
      Question question, Kind kind, List<String> put, boolean again) {
    var all = new ArrayList<Choice>();
    if (kind == Kind.SELECT || kind == Kind.UNIT) {
      var key = kind == Kind.UNIT ? "erhebung.auswahl.stelle" : "erhebung.auswahl.keine";
      all.add(new Choice("", say(key), put.isEmpty()));
    }
    options(question)
        .map(one -> new Choice(one.value(), label(question, one), put.contains(one.value())))
        .forEach(all::add);
    if (kind == Kind.BOXES) {
      var nothing = TypeText.typed(question, List.of());
      all.add(new Choice(nothing, say("erhebung.keine-davon"), put.contains(nothing)));
    }
    special(question, put)
        .filter(one -> kind != Kind.BOXES || !one.value().equals(AnswerForm.NONE))
        .forEach(all::add);
    if (kind == Kind.RADIOS && (!put.isEmpty() || again)) {
      all.add(new Choice("", say("erhebung.spaeter"), put.isEmpty()));
    }
    return List.copyOf(all);
  }

  private static Stream<AnswerType.Option> options(Question question) {
    return question.type().word().equals("boolean")
        ? Stream.of(true, false)
            .map(yes -> TypeText.typed(question, yes))
            .map(word -> new AnswerType.Option(word, capital(word)))
        : question.type().options().stream();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.GERMANY) + word.substring(1);
  }

  private static String label(Question question, AnswerType.Option option) {
    return suggested(question).contains(option.value())
        ? say("erhebung.vorschlag.wahl", option.name())
        : option.name();
  }

  private static List<String> suggested(Question question) {
    return values(question, question.standing().suggestion());
  }

  /** What is no answer of the kind of the question, but an answer. */
  private static Stream<Choice> special(Question question, List<String> put) {
    var unknown =
        new Choice(
            AnswerForm.UNKNOWN, say("erhebung.weiss-nicht"), put.contains(AnswerForm.UNKNOWN));
    var none =
        new Choice(AnswerForm.NONE, say("erhebung.gibt-es-nicht"), put.contains(AnswerForm.NONE));
    return question.optional() ? Stream.of(unknown, none) : Stream.of(unknown);
  }

  private static boolean isSpecial(String value) {
    return value.equals(AnswerForm.UNKNOWN) || value.equals(AnswerForm.NONE);
  }

  /** What the form puts in itself: what is known, else what is suggested. */
  private static List<String> prefill(Question question) {
    var standing = question.standing();
    if (standing.state() == State.UNKNOWN) {
      return List.of(); // or a suggestion would be taken by somebody who said that they do not know
    }
    if (standing.state() == State.ANSWERED && standing.value() == null) {
      return List.of(AnswerForm.NONE);
    }
    return values(question, standing.value() == null ? standing.suggestion() : standing.value());
  }

  /** The same as one text. */
  static String filled(Question question) {
    return String.join("; ", prefill(question));
  }

  private static List<String> values(Question question, @Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Collection<?> many when !many.isEmpty() -> many.stream().map(Object::toString).toList();
      default -> List.of(TypeText.typed(question, value));
    };
  }
}
