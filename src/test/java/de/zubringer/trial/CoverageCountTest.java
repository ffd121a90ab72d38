package de.zubringer.trial;

import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One application alone, counted by hand. */
class CoverageCountTest {
  private static final TrialRun.Subject SUBJECT =
      Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
  private static final String RULE = "gefaehrlicher-hund";

  private static Trial trial(String sample, boolean withIban) {
    var files = WorkspaceFiles.reference();
    for (var path : SUBJECT.workspace().folder().files().keySet()) {
      if (path.startsWith("packages/hundesteuer-anmeldung/1.0.0/samples/")
          && !path.contains("/" + sample + ".")
          && !path.endsWith(".pdf")) {
        files.without(path);
      }
    }
    if (!withIban) {
      var path = "packages/hundesteuer-anmeldung/1.0.0/samples/" + sample + ".json";
      var content = SUBJECT.workspace().document(path).orElseThrow().content().deepCopy();
      ((ObjectNode) content).remove("zahlung");
      files.with(path, content.toString());
    }
    return Rehearsals.trial(files, ROTHENSTEIN);
  }

  private static List<String> open(Trial trial, String kind) {
    return trial.notRehearsed().stream()
        .filter(one -> one.kind().equals(kind))
        .map(NotRehearsed::text)
        .toList();
  }

  @Test
  void aRuleCountsOnceItHasDecided() {
    var harmless = trial("zwei-hunde", true);
    assertThat(open(harmless, "rule")).singleElement().asString().contains(RULE);
    assertThat(harmless.rules().done()).isEqualTo(harmless.rules().all() - 1);

    // it takes the place of the unit's own rule, which then has not decided
    var dangerous = trial("gefaehrlich-mit-nachweis", true);
    assertThat(open(dangerous, "rule")).noneMatch(text -> text.contains(RULE)).hasSize(1);
  }

  @Test
  void aRowWithAConditionCountsOnlyIfItHasAlsoBeenEmpty() {
    var csv = "IBAN\u201C der Abbildung f\u00FCr kommunalsteuer-csv";
    assertThat(open(trial("zwei-hunde", true), "row"))
        .anySatisfy(text -> assertThat(text).contains(csv, "nie leer geblieben"));
    assertThat(open(trial("zwei-hunde", false), "row"))
        .anySatisfy(text -> assertThat(text).contains(csv, "nie einen Wert"))
        .noneMatch(text -> text.contains(csv) && text.contains("nie leer"));
  }

  @Test
  void answersCountOnlyAsTheyHeld() {
    var trial = trial("zwei-hunde", true);
    var open = open(trial, "answer");

    assertThat(trial.answers().all()).isEqualTo(trial.answers().done() + open.size());
    // Rothenstein asks for the insurance, so only the other answer is open
    assertThat(open)
        .anySatisfy(
            text -> assertThat(text).contains("\u201Enein\u201C", "Kopie des Versicherungsscheins"))
        .noneMatch(
            text -> text.contains("\u201Eja\u201C") && text.contains("Kopie des Versicherungs"));
  }
}
