package de.zubringer.web.trial;

import de.zubringer.trial.Trial;
import de.zubringer.trial.comparison.TrialComparison;

/** What became of a trial somebody waited for. */
sealed interface TrialEnd {
  /** Roughly how much memory it takes, in results. */
  default int weight() {
    return 1;
  }

  /** It ran. */
  record Ran(Trial trial) implements TrialEnd {
    @Override
    public int weight() {
      return trial.results().size();
    }
  }

  /** It was kept as a protocol. */
  record Kept(int number) implements TrialEnd {}

  /**
   * Two states were compared.
   *
   * @param earlier what the later one was compared with, in words
   */
  record Compared(TrialComparison comparison, String earlier) implements TrialEnd {
    @Override
    public int weight() {
      return comparison.changes().size();
    }
  }

  /** It could not be; a sentence for people. */
  record Failed(String sentence) implements TrialEnd {}
}
