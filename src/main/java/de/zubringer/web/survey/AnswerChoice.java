package de.zubringer.web.survey;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Survey;
import de.zubringer.survey.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which answers of a form count, given how the questions stand now. Answers to anything else than a
 * question that is asked now are not even looked at.
 *
 * @param late ids of questions somebody else has answered meanwhile, which are left alone
 * @param faults if there are errors, nothing is to be written
 */
record AnswerChoice(List<GivenAnswer> answers, List<String> late, Findings faults) {

  /** Answers of a table; each is looked at when it is taken. */
  static AnswerChoice of(List<GivenAnswer> answers) {
    return new AnswerChoice(answers, List.of(), Findings.NONE);
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
        faults.add(meanwhile(question));
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

  private static Finding meanwhile(Question question) {
    return Finding.error(
        "survey-meanwhile",
        question.id(),
        question.text(),
        TypeText.shown(question, question.standing().value()));
  }
}
