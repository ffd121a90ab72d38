package de.zubringer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The short form of the benchmark: it runs, and the index keeps its distance. */
class ResponsibilityBenchTest {
  @Test
  void answersLikeSqlAndFarFaster() throws SQLException, IOException {
    var made = SyntheticRules.of(30_000, 180, 11);
    var beside = new ResponsibilityBench(made).sql(RuleBook.of(made.rules()), 4_000);
    assertThat(beside.different()).isZero();
    assertThat(beside.times()).as("times slower").isGreaterThan(10);
  }
}
