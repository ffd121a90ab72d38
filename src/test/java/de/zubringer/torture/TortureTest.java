package de.zubringer.torture;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.bench.BenchKeys;
import de.zubringer.fitconnect.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@code ./zubringer torture}. */
class TortureTest {
  private static final int SUBMISSIONS = 80;
  private static final int KILLS = 3;
  private static final long SEED = 7;

  @Test
  @Timeout(900)
  void losesNothingAndDeliversNothingTwiceWhileNodesAndTheDatabaseAreKilled() throws IOException {
    var said = new ByteArrayOutputStream();
    var violations =
        Torture.run(
            new Plan(SUBMISSIONS, KILLS, SEED, Plan.Kind.SHORT),
            new BenchKeys(TestKeys.encryption(), TestKeys.signature()),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(violations).as(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
