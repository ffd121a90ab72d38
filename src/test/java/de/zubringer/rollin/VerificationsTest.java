package de.zubringer.rollin;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.testing.ServerTest;
import de.zubringer.testing.WorkspaceFiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class VerificationsTest {
  @Autowired Verifications all;
  @Autowired JdbcClient sql;

  @Test
  void thereIsOneForEveryWordAStepMayName() {
    assertThat(all.codes()).isEqualTo(RollInSteps.VERIFICATIONS);
  }

  @Test
  void noneKeepsAnybodyWaitingForLong() {
    var never = new CountDownLatch(1);
    var slow =
        some(
            "slow",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Verdict.good("betrieb.gut", "1");
            });
    var quick = some("quick", () -> Verdict.good("betrieb.gut", "1"));

    var found = verdicts(Duration.ofMillis(200), slow, quick);

    assertThat(found.get(0).state()).isEqualTo(Verdict.State.OPEN);
    assertThat(found.get(0).text()).startsWith("Keine Antwort innerhalb");
    assertThat(found.get(1).state()).isEqualTo(Verdict.State.GOOD);
  }

  @Test
  void oneThatBreaksSpoilsNoOther() {
    var broken =
        some(
            "broken",
            () -> {
              throw new IllegalStateException("Erika Mustermann");
            });
    var quick = some("quick", () -> Verdict.good("betrieb.gut", "1"));

    var found = verdicts(Duration.ofSeconds(5), broken, quick);

    assertThat(found.get(0).state()).isEqualTo(Verdict.State.UNKNOWN);
    assertThat(found.get(0).text() + found.get(0).evidence()).doesNotContain("Mustermann");
    assertThat(found.get(1).state()).isEqualTo(Verdict.State.GOOD);
  }

  @Test
  void whoLooksSeesWhatIsQuickToFindOutAsItIsNowAndNothingIsKeptOfThat() {
    var now = Situations.of(WorkspaceFiles.reference().read(), SAALETAL, Situations.HUND);
    var steps = RollInSteps.merged(now.workspace(), now.leistung(), now.land());
    assertThat(all.kept(SAALETAL, Situations.HUND)).isEmpty();

    var found = all.now(now, steps);

    assertThat(found).containsKeys("live", "avvSigned").doesNotContainKeys("trialGood");
    var live = Objects.requireNonNull(found.get("live"));
    assertThat(live.isGood()).isTrue();
    assertThat(live.goodSince()).isNotNull();
    assertThat(found).doesNotContainKeys("destinationReachable", "targetReachable");
    assertThat(all.kept(SAALETAL, Situations.HUND)).isEmpty();
  }

  private List<Verdict> verdicts(Duration within, Verification... some) {
    var codes = List.of(some).stream().map(Verification::code).toList();
    var one =
        new Verifications(List.of(some), new VerdictStore(sql), InstantSource.system(), within);
    var now = Situations.of(WorkspaceFiles.reference().read(), SAALETAL, Situations.HUND);
    var found = one.verdicts(now, codes);
    one.destroy();
    return codes.stream().map(found::get).toList();
  }

  private static Verification some(String code, Supplier<Verdict> verdict) {
    return new Verification() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Verdict of(Situation situation) {
        return verdict.get();
      }
    };
  }
}
