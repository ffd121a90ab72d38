package de.zubringer.web.survey;

import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form of questions, as it was typed. All controls of a question have
 * the same name, so that one question can have several values.
 */
record AnswerForm(MultiValueMap<String, String> fields) {
  static final String ANSWER = "antwort.";
  static final String STAMP = "stand.";
  static final String PREFILLED = "vor.";
  static final String ROLE = "rolle";

  /** Values that are no answer of a kind but stand beside it; the room survey reads them. */
  static final String UNKNOWN = "?";

  static final String NONE = "\u2013";
  private static final Set<String> SPECIAL = Set.of(UNKNOWN, NONE);

  private static final Set<String> MANY = Set.of("choices", "codes");

  /** What was put in, empty fields aside. */
  List<String> values(Question question) {
    return fields.getOrDefault(ANSWER + question.id(), List.of()).stream()
        .map(value -> value.replace("\r\n", "\n").strip())
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** Ids of the questions that stood in the form. */
  List<String> shown() {
    return fields.keySet().stream()
        .filter(name -> name.startsWith(STAMP))
        .map(name -> name.substring(STAMP.length()))
        .toList();
  }

  /** Whether the question stood in the form as it stands now. */
  boolean isUpToDate(Question question) {
    return question.standing().stamp().equals(fields.getFirst(STAMP + question.id()));
  }

  /** Two answers to one question; what was there before it was filled in does not count. */
  boolean isAmbiguous(Question question) {
    return meant(question).size() > 1 && !isMany(question);
  }

  /** One text as it would stand in a table; empty if nothing was put in. */
  String text(Question question) {
    return String.join("; ", meant(question));
  }

  /** What the form had put in itself. */
  String prefilled(Question question) {
    return text(PREFILLED + question.id());
  }

  /** A special answer beside what the form had put in itself is meant; beside others it is not. */
  private List<String> meant(Question question) {
    var values = values(question);
    var special = values.stream().filter(SPECIAL::contains).toList();
    var others = values.stream().filter(value -> !SPECIAL.contains(value)).toList();
    return special.size() == 1 && String.join("; ", others).equals(prefilled(question))
        ? special
        : values;
  }

  private boolean isMany(Question question) {
    return MANY.contains(question.type().word())
        && values(question).stream().noneMatch(SPECIAL::contains);
  }

  /** The role all answers are from; empty = whoever can answer. */
  String role() {
    return text(ROLE);
  }

  String text(String name) {
    return Optional.<@Nullable String>ofNullable(fields.getFirst(name)).orElse("").strip();
  }

  GivenAnswer answer(Question question, String text) {
    var by = role().isEmpty() ? question.answeredBy().stream().findFirst().orElse("") : role();
    return new GivenAnswer(question.id(), text, by, null, null);
  }
}
