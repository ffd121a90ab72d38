package de.zubringer.survey;

import static de.zubringer.survey.Surveys.ERFURT;
import static de.zubringer.survey.Surveys.HUND;
import static de.zubringer.survey.Surveys.ROTHENSTEIN;
import static de.zubringer.survey.Surveys.VG;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String CONNECTION =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";
  private static final String POINTS = "packages/hundesteuer-anmeldung/1.0.0/variation-points.yaml";

  @Test
  void asksATownWithoutAFolderForEverything() {
    var survey = Surveys.reference("160530000000", HUND).survey();

    assertThat(survey.open().getFirst().id()).isEqualTo("target");
    assertThat(survey.open())
        .extracting(Question::id)
        .contains(
            "unit",
            "unit.mailbox",
            "contact.address",
            "destination.destinationId",
            "document.avv",
            "document.verzeichnis-art30",
            "connection.gefaehrlicheHundeAn",
            "statute.160530000000.validFrom",
            "statute.160530000000.steuerErsterHund",
            "asIs.minutenJeFall");
    assertThat(survey.saved()).containsKeys(Source.REGISTER, Source.PACKAGE);
    assertThat(survey.known() + survey.open().size()).isEqualTo(survey.questions().size());
  }

  @Test
  void asksOnlyWhatIsOpenInAConnectedTown() {
    var survey = Surveys.example(ERFURT).survey();

    assertThat(survey.open())
        .extracting(Question::id)
        .filteredOn(id -> !id.startsWith("asIs."))
        .containsExactly(
            "document.avv",
            "document.verzeichnis-art30",
            "connection.vierAugenAb",
            "statute.160510000000.steuerGefaehrlicherHund");
    assertThat(survey.open(Topic.AS_IS)).hasSize(15);
    assertThat(survey.saved())
        .containsEntry(Source.STATUTE, 7L)
        .containsEntry(Source.CONNECTION, 2L)
        .containsEntry(Source.REGISTER, 1L);
  }

  @Test
  void asksEachLawgiverOnce() {
    var survey = Surveys.reference(VG, HUND).survey();

    assertThat(survey.questions()).extracting(Question::id).doesNotHaveDuplicates();
    assertThat(survey.questions())
        .filteredOn(one -> one.id().endsWith(".steuerErsterHund"))
        .hasSize(21);
    assertThat(Surveys.reference(ROTHENSTEIN, HUND).survey().questions())
        .filteredOn(one -> one.scope().equals("legalBody"))
        .allSatisfy(one -> assertThat(one.id()).startsWith("statute." + ROTHENSTEIN));
  }

  @Test
  void saysWhyFromWhatTheAnswerChanges() {
    var question = Surveys.example(VG).question("connection.gefaehrlicheHundeAn");
    assertThat(question.why()).anyMatch(why -> why.contains("gefaehrlicher-hund"));
    var required = Surveys.example(VG).question("connection.versicherungsnachweisVerlangt");
    assertThat(required.why())
        .containsExactly(
            "Bestimmt, ob die Anlage „Nachweis der Haftpflichtversicherung“ verlangt wird.");
    assertThat(required.home().file()).endsWith("/connections/hundesteuer-anmeldung.yaml");
    assertThat(required.home().key()).isEqualTo("answers.versicherungsnachweisVerlangt");
  }

  @Test
  void asksAgainAfterTwelveMonths() {
    var surveys = Surveys.example(ERFURT);
    surveys.today = LocalDate.of(2027, 9, 20);
    assertThat(surveys.question("connection.versicherungsnachweisVerlangt").standing().state())
        .isEqualTo(State.ANSWERED);
    surveys.today = surveys.today.plusDays(1);
    var question = surveys.question("connection.versicherungsnachweisVerlangt");
    assertThat(question.standing().state()).isEqualTo(State.STALE);
    assertThat(question.standing().value()).isEqualTo(false);
    assertThat(question.isOpen()).isTrue();
  }

  @Test
  void asksAgainWhatHasNoDateOrDoesNotFit() {
    var surveys =
        Surveys.example(ERFURT)
            .replace(CONNECTION, ", date: 2026-09-20", "")
            .replace(PROFILE, "sepaAngebot: {value: true", "sepaAngebot: {value: vielleicht");
    assertThat(surveys.question("connection.versicherungsnachweisVerlangt").standing().state())
        .isEqualTo(State.STALE);
    assertThat(surveys.question("profile.sepaAngebot").standing().state()).isEqualTo(State.UNFIT);
  }

  @Test
  void doesNotAskWhatAnAnswerMadePointless() {
    var surveys =
        Surveys.example(ERFURT)
            .replace(
                POINTS,
                "  - id: vierAugenAb\n",
                "  - id: vierAugenAb\n    when: $answers.versicherungsnachweisVerlangt\n");
    assertThat(surveys.openIds()).doesNotContain("connection.vierAugenAb");
    surveys.replace(CONNECTION, "{value: false", "{value: true");
    assertThat(surveys.openIds()).contains("connection.vierAugenAb");
  }

  @Test
  void asksFirstWhatDecidesAboutOthers() {
    var surveys =
        Surveys.example(ERFURT)
            .without("municipalities/160510000000")
            .replace(
                POINTS,
                "  - id: versicherungsnachweisVerlangt\n",
                "  - id: versicherungsnachweisVerlangt\n    when: $answers.vierAugenAb > 1\n");
    assertThat(surveys.survey().questions())
        .extracting(Question::id)
        .containsSubsequence(
            "target", "unit", "connection.vierAugenAb", "connection.versicherungsnachweisVerlangt");
  }

  @Test
  void asksWhatTheInterfaceNeedsOnceTheTargetIsKnown() {
    var surveys =
        Surveys.example(ERFURT)
            .replace(PROFILE, "adresse: \"https://finanzwesen.erfurt.example/api\", ", "");
    assertThat(surveys.openIds().getFirst()).isEqualTo("system.finanzwesen.adresse");
    assertThat(surveys.question("system.finanzwesen.adresse").type().word()).isEqualTo("url");
    var inbox =
        Surveys.example(ERFURT)
            .replace(CONNECTION, "system: finanzwesen, mapping: 2", "system: inbox");
    assertThat(inbox.survey().questions())
        .extracting(Question::id)
        .noneMatch(id -> id.startsWith("system."));
    assertThat(inbox.question("target").standing().value()).isEqualTo("inbox");
  }

  @Test
  void saysWhoseResponsibilityIsUnclear() {
    var survey = Surveys.reference("160700029029", "gewerbeanmeldung").survey();
    assertThat(survey.responsibility().list())
        .extracting(finding -> finding.code())
        .contains("evidence-open");
  }

  @Test
  void hasAnAsIsBlockOfTypedQuestionsForEveryLeistung() {
    for (var leistung : List.of("baugenehmigung", "bewohnerparkausweis", "einbuergerung")) {
      assertThat(Surveys.reference(ERFURT, leistung).survey().open(Topic.AS_IS)).hasSize(15);
    }
  }
}
