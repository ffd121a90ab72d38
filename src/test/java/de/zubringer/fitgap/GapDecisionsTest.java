package de.zubringer.fitgap;

import static de.zubringer.fitgap.Changed.FOLDER;
import static de.zubringer.fitgap.Changed.HUND;
import static de.zubringer.fitgap.Changed.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.fitgap.decision.GapState;
import de.zubringer.testing.WorkspaceFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapDecisionsTest {
  private static final String FILE = FOLDER + "gaps/hundesteuer-anmeldung.yaml";
  private static final String STATUTES = "gap-statute-missing";

  @ParameterizedTest
  @CsvSource({
    "decided, accept, DECIDED, false",
    "in-work, workaround, IN_WORK, false",
    "decided, adapt-local, DECIDED, true",
    "in-work, change-od, IN_WORK, true",
    "decided, adapt-platform, DECIDED, true",
    "assessed, accept, ASSESSED, true",
    "closed, accept, REOPENED, true",
  })
  void staysInTheListAndBlocksOnlyIfNobodyLivesWithIt(
      String state, String course, GapState now, boolean blocks) {
    var found = Changed.gaps(decided(STATUTES, state, course), SAALETAL, HUND);
    var one =
        found.gaps().stream()
            .filter(gap -> gap.gap().key().equals(STATUTES))
            .findFirst()
            .orElseThrow();

    assertThat(one.state()).isEqualTo(now);
    assertThat(one.blocks()).isEqualTo(blocks);
    assertThat(one.decision().flatMap(decision -> Optional.ofNullable(decision.owner())))
        .contains("kaemmerei");
  }

  @Test
  void isClosedWhenItsCauseIsGone() {
    var found = Changed.gaps(decided("gap-uncovered", "in-work", "adapt-local"), SAALETAL, HUND);

    assertThat(found.closed())
        .extracting(GapDecision::key, GapDecision::state)
        .containsExactly(tuple("gap-uncovered", GapState.CLOSED));
  }

  @Test
  void isNoLongerOpenWhenAllIsAccepted() {
    var both =
        decided(STATUTES, "decided", "accept")
            .replace(
                FILE,
                "gaps:\n",
                "gaps:\n  - {key: gap-paper-draft/verzeichnis, state: decided, decision: workaround,"
                    + " reason: Bis Jahresende, owner: datenschutz, date: 2026-11-30}\n");

    assertThat(Changed.gaps(both, SAALETAL, HUND).isOpen()).isFalse();
  }

  @Test
  void namesWhoDecidedAndWhy() {
    var incomplete = decided(STATUTES, "decided", "accept").replace(FILE, ", owner: kaemmerei", "");

    assertThat(WorkspaceFiles.marks(incomplete.read().findings()))
        .anyMatch(mark -> mark.startsWith(FILE) && mark.contains("error"));
    assertThat(WorkspaceFiles.marks(decided(STATUTES, "decided", "accept").read().findings()))
        .noneMatch(mark -> mark.startsWith(FILE));
  }

  private static WorkspaceFiles decided(String key, String state, String course) {
    return WorkspaceFiles.reference()
        .with(
            FILE,
            """
            format: gaps/1
            leistung: hundesteuer-anmeldung
            gaps:
              - {key: %s, state: %s, decision: %s, reason: Weil, owner: kaemmerei, date: 2026-11-30}
            """
                .formatted(key, state, course));
  }
}
