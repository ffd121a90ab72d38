package de.zubringer.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.ProtocolFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  /** The verb runs for as long as one likes; this is what fits into every build. */
  private static final int ROUNDS = 60;

  @Test
  void nothingSpoiledBreaksOrDeceivesUs() throws Exception {
    var rounds = new AtomicInteger();
    var fuzz = new Fuzz(new Targets(new Honest(CLOCK)).all(), 20_261_123L);
    fuzz.run(() -> rounds.incrementAndGet() <= ROUNDS);
    assertThat(fuzz.breaks()).isEmpty();
    assertThat(fuzz.cases())
        .hasSize(8)
        .allSatisfy((target, count) -> assertThat(count).isGreaterThanOrEqualTo(ROUNDS));
  }

  @Test
  void noticesWhatBreaksAndWhatIsBelieved() {
    var broken =
        List.of(
            new Target("breaks", mutation -> mutation.of("x").charAt(99) == 'x'),
            new Target("believes", mutation -> false),
            new Target(
                "refuses",
                mutation -> {
                  throw new ProtocolFault(ProtocolFault.Reason.MALFORMED, "x");
                }));
    var fuzz = new Fuzz(broken, 1);
    var rounds = new AtomicInteger();
    fuzz.run(() -> rounds.incrementAndGet() <= 1);
    assertThat(fuzz.breaks())
        .extracting(Fuzz.Break::target)
        .contains("breaks")
        .doesNotContain("refuses");
    assertThat(Fuzz.check(broken.get(1), 1)).contains("believed");
  }

  @Test
  void spoilsTheSameWayAgain() {
    assertThat(new Mutation(7).of("{\"hund\":1}")).isEqualTo(new Mutation(7).of("{\"hund\":1}"));
    assertThat(new Mutation(7).compact("YQ.YQ.YQ")).isEqualTo(new Mutation(7).compact("YQ.YQ.YQ"));
  }
}
