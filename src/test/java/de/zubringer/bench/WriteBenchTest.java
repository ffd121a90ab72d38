package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WriteBenchTest {
  /** The short form: cold, on a busy machine; the benchmark itself is for figures. */
  @Test
  void writesTheSameAsSaxonAndNotEndlesslySlower() {
    var rates = WriteBench.run(100, 3);

    assertThat(rates.ours() / rates.saxon()).isGreaterThan(0.05);
  }
}
