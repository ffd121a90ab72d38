package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the benchmark, with a wide margin; building a contest compares the results. */
class MappingBenchTest {
  private static final int ROUNDS = 3;
  private static final long MILLIS = 300;

  @Test
  void plainRowsAreNotMuchSlowerThanJslt() {
    var rates = MappingBench.plain().run(ROUNDS, ROUNDS, MILLIS);

    assertThat(MappingBench.ratio(rates, MappingBench.JSLT)).isGreaterThan(0.5);
  }

  @Test
  void aFifthOfExpressionsIsNotMuchSlowerThanJsonata() {
    var rates = MappingBench.mixed().run(ROUNDS, ROUNDS, MILLIS);

    assertThat(MappingBench.ratio(rates, MappingBench.JSONATA)).isGreaterThan(0.5);
  }
}
