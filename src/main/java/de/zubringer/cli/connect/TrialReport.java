package de.zubringer.cli.connect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.comparison.TrialComparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<NotRehearsed> notRehearsed,
    String sha256,
    @Nullable TrialComparison against,
    @JsonIgnore Trial trial) {

  /** Shares from 0 to 1. */
  record Coverage(double rules, double rows, double answers) {}

  /** Of a trial, the digest of its protocol and, where it was compared, what is otherwise. */
  static TrialReport of(Trial trial, String sha256, @Nullable TrialComparison against) {
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
        trial.notRehearsed(),
        sha256,
        against,
        trial);
  }
}
