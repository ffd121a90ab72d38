package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Wording;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.TypeText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One question of a form.
 *
 * @param stamp how it stood when it was shown
 * @param prefilled what the form puts in itself
 * @param help may be empty
 * @param possible what can be answered, for those who only read
 * @param suggestion what is suggested, or what holds if nobody answers; empty if nothing does
 * @param state why it is asked again; empty if nobody answered yet
 * @param with who was asked to answer by a link; empty if nobody was
 * @param faults what is wrong with what was put in
 */
public record QuestionPart(
    String id,
    String stamp,
    String prefilled,
    String text,
    String help,
    String possible,
    String why,
    String suggestion,
    String state,
    String who,
    String with,
    Control control,
    List<String> faults) {

  static QuestionPart of(Question question, Control control, String with, List<String> faults) {
    return new QuestionPart(
        question.id(),
        question.standing().stamp(),
        Control.filled(question),
        question.text(),
        Objects.requireNonNullElse(question.help(), ""),
        possible(control),
        String.join(" ", question.why()),
        question.standing().suggestion() == null
            ? ""
            : TypeText.shown(question, question.standing().suggestion()),
        state(question),
        roles(question.answeredBy()),
        with,
        control,
        faults);
  }

  private static String possible(Control control) {
    return control.hint().isEmpty()
        ? control.choices().stream()
            .filter(one -> !one.value().isEmpty() && !one.value().equals(AnswerForm.UNKNOWN))
            .map(one -> one.label())
            .collect(Collectors.joining("; "))
        : control.hint();
  }

  private static String state(Question question) {
    var standing = question.standing();
    if (standing.state() == State.OPEN) {
      return "";
    }
    var word = say("survey.state." + standing.state().word());
    var by = standing.by();
    return by == null ? word : say("erhebung.wer-wann", word, said(question));
  }

  /** Who said it and when, as far as known. */
  static String said(Question question) {
    var by = question.standing().by();
    var date = question.standing().date();
    var who = by == null ? "" : role(by);
    return date == null ? who : say("erhebung.am", who, German.day(date));
  }

  static String roles(List<String> roles) {
    return roles.stream().map(QuestionPart::role).collect(Collectors.joining(", "));
  }

  static String role(String word) {
    return Wording.german().who(word);
  }

  /** Whether there are faults. */
  public boolean isFaulty() {
    return !faults.isEmpty();
  }
}
