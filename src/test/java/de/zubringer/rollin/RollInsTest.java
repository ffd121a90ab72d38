package de.zubringer.rollin;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.RollIns.Note;
import de.zubringer.testing.ServerTest;
import de.zubringer.testing.WorkspaceFiles;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RollInsTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final Situation NOW =
      Situations.of(WorkspaceFiles.reference().read(), SAALETAL, Situations.HUND);

  @Autowired RollIns rollIns;
  @Autowired RollInStore store;
  @Autowired JdbcClient sql;

  @AfterEach
  void empty() {
    for (var table : new String[] {"plan", "step", "change", "verdict"}) {
      sql.sql("delete from rollin_" + table).update();
    }
  }

  @Test
  void isNothingBeforeItBegins() {
    assertThat(rollIns.plan(NOW)).isEmpty();
    assertThat(rollIns.change(NOW, "auftakt", StepState.IN_WORK, "", KIM))
        .isInstanceOf(Outcome.Held.class);
    assertThat(rollIns.begin(NOW, Situations.TODAY.plusYears(30), KIM))
        .isInstanceOf(Outcome.Held.class);
  }

  @Test
  void keepsWhatPeopleSayWithTheirNamesAndItsTime() {
    rollIns.begin(NOW, Situations.TODAY, KIM);
    assertThat(state("auftakt")).isEqualTo(StepState.OPEN);

    rollIns.change(NOW, "auftakt", StepState.IN_WORK, "", KIM);
    rollIns.change(NOW, "auftakt", StepState.DONE, "Protokoll vom 1.12.", KIM);

    var step = step("auftakt");
    assertThat(step.state()).isEqualTo(StepState.DONE);
    assertThat(step.facts().changes()).hasSize(2);
    assertThat(step.facts().changes().getLast().text()).isEqualTo("Protokoll vom 1.12.");
    assertThat(step.facts().changes().getLast().by()).isEqualTo(KIM);
    assertThat(step("erhebung").waitsFor()).isEmpty();
    assertThat(rollIns.times(SAALETAL, Situations.HUND))
        .singleElement()
        .satisfies(time -> assertThat(time.took()).isPresent());
    assertThat(rollIns.medians()).extracting(StepMedian::step).containsExactly("auftakt");
  }

  @Test
  void refusesWhatAStepCannotBecome() {
    rollIns.begin(NOW, Situations.TODAY, KIM);

    assertThat(rollIns.change(NOW, "auftakt", StepState.DONE, "", KIM))
        .isInstanceOf(Outcome.Held.class);
    assertThat(rollIns.change(NOW, "auftakt", StepState.BLOCKED, " ", KIM))
        .isInstanceOf(Outcome.Held.class);
    assertThat(rollIns.change(NOW, "auftakt", StepState.IN_WORK, "x".repeat(2001), KIM))
        .isInstanceOf(Outcome.Held.class);
    assertThat(rollIns.change(NOW, "' or 1=1 --", StepState.IN_WORK, "", KIM))
        .isInstanceOf(Outcome.Held.class);
    assertThat(state("auftakt")).isEqualTo(StepState.OPEN);
  }

  @Test
  void movesADayAndWritesDownTheWorkingTime() {
    rollIns.begin(NOW, Situations.TODAY, KIM);
    var day = LocalDate.of(2027, 3, 1);

    assertThat(rollIns.note(NOW, "auftakt", new Note("Frau Beispiel", day, "", 90)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(rollIns.note(NOW, "auftakt", new Note("", null, "", -1)))
        .isInstanceOf(Outcome.Held.class);
    assertThat(rollIns.note(NOW, "auftakt", new Note("x".repeat(201), null, "", 1)))
        .isInstanceOf(Outcome.Held.class);
    assertThat(step("auftakt").due()).isEqualTo(day);
    assertThat(step("auftakt").facts().owner()).isEqualTo("Frau Beispiel");
    assertThat(step("erhebung").due()).isAfter(day);
  }

  @Test
  void finishesByItselfWhatTheSoftwareFindsGood() {
    rollIns.begin(NOW, Situations.TODAY, KIM);
    // somebody was at it before it became good; of what is good nobody can say that
    var begun = new StepChange(Instant.parse("2026-11-30T08:00:00Z"), KIM, StepState.IN_WORK, "");
    store.add(NOW.owner(), NOW.leistung().id(), "zustaendigkeit", begun);
    assertThat(rollIns.change(NOW, "zustaendigkeit", StepState.IN_WORK, "", KIM))
        .isInstanceOf(Outcome.Held.class);

    assertThat(rollIns.verify(NOW)).isTrue();

    var step = step("zustaendigkeit");
    assertThat(step.state()).isEqualTo(StepState.DONE);
    assertThat(step.byItself()).isTrue();
    assertThat(step.facts().changes().getLast().by().role()).isEqualTo("software");
    assertThat(step("inbetriebnahme").byItself()).isTrue();
    assertThat(step("avv").byItself()).isTrue();
    assertThat(step("probelauf").state()).isEqualTo(StepState.OPEN);
    assertThat(step("testsendung").verdict()).isNotNull();
    assertThat(rollIns.change(NOW, "avv", StepState.NOT_NEEDED, "weil", KIM))
        .isInstanceOf(Outcome.Held.class);
  }

  @Test
  void isOfOneAdministrationOnly() {
    rollIns.begin(NOW, Situations.TODAY, KIM);

    assertThat(rollIns.begun(SAALETAL)).hasSize(1);
    assertThat(rollIns.begun(ERFURT)).isEmpty();
  }

  private StepState state(String id) {
    return step(id).state();
  }

  private PlannedStep step(String id) {
    return rollIns.plan(NOW).orElseThrow().step(id).orElseThrow();
  }
}
