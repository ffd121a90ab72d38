package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.Question;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Questions to answer at once.
 *
 * @param roles in which role one can answer
 * @param faults all that is wrong; none of the answers is kept then, but all stand in the form
 */
public record QuestionForm(List<QuestionPart> questions, List<Choice> roles, List<Fault> faults) {

  /**
   * What is wrong.
   *
   * @param place id of the field; empty if it is none of the form
   */
  public record Fault(String place, String text, String advice) {}

  /**
   * As it is shown first.
   *
   * @param all questions whose roles can be chosen
   * @param with who was asked by a link, by question
   */
  static QuestionForm of(List<Question> questions, List<Question> all, Map<String, String> with) {
    return new QuestionForm(
        questions.stream().map(one -> part(one, Control.of(one), with, List.of())).toList(),
        roles(all, ""),
        List.of());
  }

  /** With what somebody put in and what is wrong with it. */
  static QuestionForm of(
      List<Question> questions,
      List<Question> all,
      AnswerForm form,
      Findings findings,
      Map<String, String> with) {
    var parts =
        questions.stream()
            .map(one -> part(one, Control.of(one, form), with, faults(one, findings)))
            .toList();
    return new QuestionForm(
        parts,
        roles(all, form.role()),
        findings.list().stream().map(one -> fault(one, parts)).toList());
  }

  private static QuestionPart part(
      Question question, Control control, Map<String, String> with, List<String> faults) {
    return QuestionPart.of(question, control, with.getOrDefault(question.id(), ""), faults);
  }

  private static List<String> faults(Question question, Findings findings) {
    return findings.list().stream()
        .filter(one -> one.place().equals(question.id()))
        .map(one -> Words.text(one) + " " + Words.advice(one))
        .toList();
  }

  private static Fault fault(Finding finding, List<QuestionPart> questions) {
    var known = questions.stream().anyMatch(one -> one.id().equals(finding.place()));
    return new Fault(
        known ? "frage-" + finding.place() : "", Words.text(finding), Words.advice(finding));
  }

  private static List<Choice> roles(List<Question> all, String chosen) {
    var words = new TreeSet<String>();
    all.forEach(one -> words.addAll(one.answeredBy()));
    return Stream.concat(
            Stream.of(new Choice("", say("erhebung.rolle.jeweils"), chosen.isEmpty())),
            words.stream()
                .map(word -> new Choice(word, QuestionPart.role(word), word.equals(chosen))))
        .toList();
  }
}
