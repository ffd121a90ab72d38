package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckBenchTest {
  /** The aim is 0.6; a short run on a busy machine is not worth more than this. */
  @Test
  void theWholeCheckStepIsNotMuchSlowerThanTheValidatorAlone() {
    var bench = new CheckBench(CheckedForm.hundredFields());

    assertThat(bench.run(5, 150).ratio()).isGreaterThan(0.35);
    assertThat(bench.sum()).isPositive();
  }
}
