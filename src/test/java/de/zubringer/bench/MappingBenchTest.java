package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the benchmark, with a wide margin; building a contest compares the results. */
class MappingBenchTest {
  private static final int ROUNDS = 3;
  private static final long MILLIS = 300;
  private static final double ENOUGH = 0.5;

  /** Whatever else the machine does meanwhile disturbs a single try. */
  private static final int TRIES = 3;

  @Test
  void plainRowsAreNotMuchSlowerThanJslt() {
    assertThat(best(MappingBench.plain(), MappingBench.JSLT)).isGreaterThan(ENOUGH);
  }

  @Test
  void aFifthOfExpressionsIsNotMuchSlowerThanJsonata() {
    assertThat(best(MappingBench.mixed(), MappingBench.JSONATA)).isGreaterThan(ENOUGH);
  }

  private static double best(Contest contest, String other) {
    var best = 0.0;
    for (int i = 0; i < TRIES && best <= ENOUGH; i++) {
      best = Math.max(best, MappingBench.ratio(contest.run(ROUNDS, ROUNDS, MILLIS), other));
    }
    return best;
  }
}
