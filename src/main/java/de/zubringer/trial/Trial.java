package de.zubringer.trial;

import java.time.LocalDate;
import java.util.List;

/**
 * A finished trial of one Leistung in one administration.
 *
 * @param day on which it was rehearsed: responsibilities and codes of that day
 * @param moved whether every input was received on that day instead of its own
 * @param rules that decided at least one input
 * @param rows that produced a value and, if conditional, also none
 * @param answers options of choice, boolean and code points and both bounds of numbers
 */
public record Trial(
    LocalDate day,
    boolean moved,
    List<TrialResult> results,
    Share rules,
    Share rows,
    Share answers,
    List<NotRehearsed> notRehearsed) {

  public int count(String outcome) {
    return (int) results.stream().filter(one -> one.outcome().equals(outcome)).count();
  }

  /** How many became what somebody said they would. */
  public int asExpected() {
    return (int) results.stream().filter(one -> one.isJudged() && one.asExpected()).count();
  }

  public int unjudged() {
    return (int) results.stream().filter(one -> !one.isJudged()).count();
  }

  public List<TrialResult> unexpected() {
    return results.stream().filter(one -> !one.asExpected()).toList();
  }

  /** Whether there were inputs and none became anything else than expected. */
  public boolean isGood() {
    return !results.isEmpty() && unexpected().isEmpty();
  }
}
