package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.WorkspaceFiles;
import org.junit.jupiter.api.Test;

class TrialBenchTest {
  private static final double NANOS_PER_MILLI = 1_000_000.0;

  @Test
  void rehearsesAHundredInputsWithinTwoSeconds() {
    var bench =
        new TrialBench(WorkspaceFiles.reference().read(), "160745011000", "hundesteuer-anmeldung");
    bench.run(false);

    var start = System.nanoTime();
    assertThat(bench.run(false).results()).hasSizeGreaterThan(100);
    assertThat((System.nanoTime() - start) / NANOS_PER_MILLI).isLessThan(2_000);
  }
}
