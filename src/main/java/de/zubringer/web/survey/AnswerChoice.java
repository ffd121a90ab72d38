package de.zubringer.web.survey;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Survey;
import de.zubringer.survey.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which answers of a form count, given how the questions stand now. Answers to anything else than a
 * question that is asked now are not even looked at.
 *
 * @param late ids of questions somebody else has answered meanwhile, which are left alone
 * @param faults if there are errors, nothing is to be written
 */
record AnswerChoice(List<GivenAnswer> answers, List<String> late, Findings faults) {

  /**
   * Answers of a table, which lists what was open or assumed: what somebody has answered since, and
   * otherwise, is a fault of its line. Each other is looked at when it is taken.
   */
  static AnswerChoice of(Survey survey, List<GivenAnswer> table) {
    var settled =
        survey.questions().stream()
            .filter(one -> !one.isOpen() && one.standing().state() != State.ASSUMED)
            .collect(Collectors.toMap(Question::id, one -> one));
    var answers = new ArrayList<GivenAnswer>();
    var faults = new ArrayList<Finding>();
    for (var answer : table) {
      var question = settled.get(answer.question());
      if (question == null) {
        answers.add(answer);
      } else if (!question.isKnown(answer.text())) {
        var spot = answer.spot();
        var fault = meanwhile(question, "survey-meanwhile-table");
        faults.add(spot == null ? fault : fault.at(spot));
      }
    }
    return new AnswerChoice(answers, List.of(), Findings.of(faults));
  }

  /** Of somebody who may also change what is answered, but not unseen. */
  static AnswerChoice of(Survey survey, AnswerForm form) {
    return of(survey, form, one -> one.source() != Source.REGISTER, true);
  }

  /** Of somebody with a link: only these questions, and only as long as they are open. */
  static AnswerChoice ofOpen(Survey survey, AnswerForm form, Set<String> questions) {
    return of(survey, form, one -> questions.contains(one.id()), false);
  }

  private static AnswerChoice of(
      Survey survey, AnswerForm form, Predicate<Question> asked, boolean changes) {
    var answers = new ArrayList<GivenAnswer>();
    var late = new ArrayList<String>();
    var faults = new ArrayList<Finding>();
    for (var question : survey.questions()) {
      var text = asked.test(question) ? form.text(question) : "";
      if (text.isEmpty() || isSettled(question, form, text)) {
        continue;
      }
      if (!question.isOpen() && !changes) {
        late.add(question.id());
      } else if (form.isAmbiguous(question)) {
        faults.add(Finding.error("survey-either", question.id(), question.text()));
      } else if (!question.isOpen() && !form.isUpToDate(question)) {
        faults.add(meanwhile(question, "survey-meanwhile"));
      } else {
        answers.add(form.answer(question, text));
      }
    }
    return new AnswerChoice(answers, late, Findings.of(faults));
  }

  /** Answered since the form was opened: just so, or by others while nobody touched it here. */
  private static boolean isSettled(Question question, AnswerForm form, String text) {
    return !form.isUpToDate(question)
        && (question.isKnown(text) || text.equals(form.prefilled(question)));
  }

  private static Finding meanwhile(Question question, String code) {
    return Finding.error(
        code,
        question.id(),
        question.text(),
        TypeText.shown(question, question.standing().value()));
  }
}
