package de.zubringer.cli.connect;

import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialResult;
import java.util.List;

/** {@code trial --json}; the first members bind, see the fixed contracts. */
record TrialReport(
    int samples,
    int delivered,
    int held,
    int refused,
    int asExpected,
    Coverage coverage,
    List<TrialResult> results,
    int withoutExpectation,
    String day,
    boolean moved,
    List<NotRehearsed> notRehearsed) {

  /** Shares from 0 to 1. */
  record Coverage(double rules, double rows, double answers) {}

  static TrialReport of(Trial trial) {
    return new TrialReport(
        trial.results().size(),
        trial.count("delivered"),
        trial.count("held"),
        trial.count("refused"),
        trial.asExpected(),
        new Coverage(trial.rules().value(), trial.rows().value(), trial.answers().value()),
        trial.results(),
        trial.unjudged(),
        trial.day().toString(),
        trial.moved(),
        trial.notRehearsed());
  }
}
