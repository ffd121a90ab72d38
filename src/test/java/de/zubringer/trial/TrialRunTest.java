package de.zubringer.trial;

import static de.zubringer.trial.Rehearsals.DAY;
import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static de.zubringer.trial.Rehearsals.VG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TrialRunTest {
  private static final String MAPPING =
      "systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml";
  private static final String CONNECTION =
      "municipalities/160745011000-vg-suedliches-saaletal/connections/hundesteuer-anmeldung.yaml";
  private static final String STATUTE = "municipalities/160745011079-rothenstein/profile.yaml";

  @Test
  void whatShipsBecomesWhatItShould() {
    var trial = Rehearsals.trial(WorkspaceFiles.reference(), VG);

    assertThat(trial.unexpected()).isEmpty();
    assertThat(trial.isGood()).isTrue();
    assertThat(trial.asExpected()).isEqualTo(trial.results().size()).isGreaterThan(100);
    assertThat(trial.count("delivered") + trial.count("held") + trial.count("refused"))
        .isEqualTo(trial.results().size());
  }

  @Test
  void tellsWhyAnApplicationWentWhereItWentAndEveryFieldBeforeAndAfter() {
    var trial = Rehearsals.trial(WorkspaceFiles.reference(), ROTHENSTEIN);
    var two = result(trial, "zwei-hunde");

    assertThat(two.way().orElseThrow().unit()).isEqualTo("steuern");
    assertThat(two.way().orElseThrow().reasons())
        .anySatisfy(reason -> assertThat(reason.legalBasis()).isNotEmpty());
    assertThat(two.told()).contains("angenommen", "Steuern");
    var file = two.documents().getFirst();
    assertThat(file.sha256()).hasSize(64);
    assertThat(file.fields())
        .anySatisfy(
            field -> {
              assertThat(field.target()).isEqualTo("HALTER");
              assertThat(field.before().getFirst().source()).isEqualTo("halter.familienname");
              assertThat(field.before().getFirst().value()).isEqualTo("Mustermann-Weiß");
              assertThat(field.after()).startsWith("Mustermann-Weiß, Erika");
            });
    var unknown = result(trial, "rasse-unbekannt");
    assertThat(unknown.outcome()).isEqualTo("held");
    assertThat(unknown.told()).contains("14 Tage");
    assertThat(unknown.findings()).extracting("code").contains("code-unknown");
  }

  @Test
  void whoWaitsForTheSameInputsAgainSeesHowFarItIsAndMayEndIt() {
    var subject = Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
    var played = Rehearsals.run(subject, false).played();
    var seen = new ArrayList<Integer>();

    assertThatThrownBy(
            () ->
                TrialRun.again(
                    subject,
                    DAY,
                    played,
                    (done, known) -> {
                      assertThat(known).isEqualTo(played.size());
                      seen.add(done);
                      if (done == 3) {
                        throw new CancellationException("waits no longer");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).containsExactly(1, 2, 3);
  }

  @Test
  void aBrokenRowTurnsItRed() {
    var broken =
        WorkspaceFiles.reference().replace(MAPPING, "source: $hund.name,", "source: $hund.nam,");

    assertThat(Rehearsals.trial(broken, ROTHENSTEIN).unexpected())
        .anySatisfy(one -> assertThat(one.differences().toString()).contains("golden"));
  }

  @Test
  void aChangedFeeTurnsItRed() {
    var dearer = WorkspaceFiles.reference().replace(STATUTE, "value: 4000", "value: 4100");

    var trial = Rehearsals.trial(dearer, ROTHENSTEIN);
    assertThat(trial.isGood()).isFalse();
    assertThat(result(trial, "zwei-hunde").differences().getFirst())
        .contains("zwei-hunde@160745011079.csv", "40,00", "41,00");
  }

  @Test
  void aRemovedRuleTurnsItRed() {
    var nobody =
        WorkspaceFiles.reference()
            .without("municipalities/160745011000-vg-suedliches-saaletal/responsibilities.yaml");

    assertThat(result(Rehearsals.trial(nobody, ROTHENSTEIN), "zwei-hunde").differences())
        .first()
        .asString()
        .contains("Erwartet: übergeben. Es wurde zurückgestellt:");
  }

  @Test
  void anExpectedUnitAndTargetCount() {
    var path = "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.expect.yaml";
    var wrong =
        WorkspaceFiles.reference()
            .replace(path, "{outcome: delivered}", "{outcome: delivered, unit: bauamt, target: x}");

    assertThat(result(Rehearsals.trial(wrong, ROTHENSTEIN), "zwei-hunde").differences())
        .containsExactly(
            "Erwartet war die Stelle bauamt, es wurde steuern.",
            "Erwartet war das Zielsystem x, es wurde kommunalsteuer.");
  }

  @Test
  void aPlaceWithoutAStatuteIsToldNotTried() {
    var trial = Rehearsals.trial(WorkspaceFiles.reference(), VG);

    var left = trial.notRehearsed().stream().filter(one -> one.kind().equals("area")).toList();
    assertThat(left).isNotEmpty();
    assertThat(trial.results()).extracting(TrialResult::areaName).doesNotContain("Eichenberg");
    assertThat(left).anySatisfy(one -> assertThat(one.text()).startsWith("Eichenberg: "));
  }

  @Test
  void aPlaceWithoutAStatuteTurnsItRedIfItIsTheOnlyOne() {
    var lawless = WorkspaceFiles.reference().without(STATUTE);

    assertThat(Rehearsals.trial(lawless, ROTHENSTEIN).unexpected())
        .anySatisfy(
            one -> assertThat(one.findings()).extracting("code").contains("statute-missing"));
  }

  @Test
  void theClockMovesWithTheLaw() {
    var day = LocalDate.of(2027, 3, 1);
    var subject = Rehearsals.subject(WorkspaceFiles.reference().read(), ROTHENSTEIN, day);

    var trial = TrialRun.of(subject, new TrialRun.Wish(List.of(), false, day, true)).trial();
    assertThat(trial.moved()).isTrue();
    assertThat(result(trial, "zwei-hunde").documents().getFirst().fields())
        .anySatisfy(
            field -> {
              assertThat(field.target()).isEqualTo("JAHRESSTEUER");
              assertThat(field.after()).isEqualTo("50,00");
            })
        .anySatisfy(
            field -> {
              assertThat(field.target()).isEqualTo("EINGANG");
              assertThat(field.after()).contains("2027").contains("03");
            });
  }

  @Test
  void theSameTrialTwiceGivesTheSame() {
    var subject = Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);

    assertThat(Rehearsals.run(subject, true).trial())
        .isEqualTo(Rehearsals.run(subject, true).trial());
    assertThat(DAY).isEqualTo(Rehearsals.run(subject, false).trial().day());
    assertThat(subject.workspace().file(CONNECTION)).isPresent();
  }

  private static TrialResult result(Trial trial, String sample) {
    return trial.results().stream()
        .filter(one -> one.sample().equals(sample))
        .findFirst()
        .orElseThrow();
  }
}
