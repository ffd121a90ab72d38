package de.zubringer.web.survey;

import de.zubringer.survey.Question;
import de.zubringer.survey.Question.State;
import java.util.Comparator;
import java.util.List;

/**
 * As many open questions as people finish in one go.
 *
 * @param number from 1
 * @param of how many portions there are
 */
record Portion(List<Question> questions, int number, int of) {
  private static final int QUESTIONS = 8;

  /**
   * In their order, but what somebody does not know comes last, or nobody would get past it.
   *
   * @param wanted any number
   */
  static Portion of(List<Question> open, int wanted) {
    var ordered = open.stream().sorted(Comparator.comparing(one -> !Portion.isFresh(one))).toList();
    var of = Math.max(1, (ordered.size() + QUESTIONS - 1) / QUESTIONS);
    var number = Math.clamp(wanted, 1, of);
    var from = (number - 1) * QUESTIONS;
    return new Portion(
        ordered.subList(from, Math.min(ordered.size(), from + QUESTIONS)), number, of);
  }

  /** Whether nobody has said "weiß nicht". */
  static boolean isFresh(Question question) {
    return question.standing().state() != State.UNKNOWN;
  }
}
