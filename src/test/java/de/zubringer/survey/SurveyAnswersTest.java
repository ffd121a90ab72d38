package de.zubringer.survey;

import static de.zubringer.survey.Surveys.ERFURT;
import static de.zubringer.survey.Surveys.HUND;
import static de.zubringer.survey.Surveys.VG;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyAnswersTest {
  private static final String FOLDER = "municipalities/160510000000-erfurt/";

  /** As a town would on one afternoon, one question after the other, from no folder to the end. */
  @ParameterizedTest
  @ValueSource(strings = {"finanzwesen-rest", "kommunalsteuer-csv", "inbox"})
  void anAnsweredQuestionIsNotAskedAgainAndNothingElseChanges(String target) {
    var surveys = Surveys.example(ERFURT).without(FOLDER);
    var asked = new ArrayList<String>();
    for (var open = surveys.survey().open(); !open.isEmpty(); open = surveys.survey().open()) {
      var question = open.getFirst();
      assertThat(asked).doesNotContain(question.id());
      asked.add(question.id());
      var before = standings(surveys);
      var files = Map.copyOf(surveys.files);

      var text = question.id().equals("target") ? target : Surveys.fitting(question);
      var answered = surveys.answer(question.id(), text);

      assertThat(answered.findings().hasErrors()).as(question.id()).isFalse();
      assertThat(answered.taken()).containsExactly(question.id());
      assertThat(surveys.question(question.id()).standing().state()).isEqualTo(State.ANSWERED);
      assertOthersAre(before, surveys, question.id());
      answered.files().forEach((path, bytes) -> assertLinesSurvive(files.get(path), bytes, path));
    }
    assertThat(asked).startsWith("target").contains("asIs.unterschrift").hasSizeGreaterThan(25);
    assertThat(surveys.tried().after().open()).isEmpty();
    assertThat(surveys.checked()).isEmpty();
  }

  private static Map<String, Question> standings(Surveys surveys) {
    return surveys.survey().questions().stream()
        .collect(Collectors.toMap(Question::id, one -> one));
  }

  /** Only what is new may differ, and what waited for just this answer. */
  private static void assertOthersAre(
      Map<String, Question> before, Surveys surveys, String answered) {
    for (var now : surveys.survey().questions()) {
      var was = before.get(now.id());
      if (was != null && !now.id().equals(answered)) {
        var waited =
            was.standing().state() == State.OPEN && now.standing().state() == State.UNKNOWN;
        assertThat(waited || was.standing().state() == now.standing().state())
            .as(answered + " changed " + now.id())
            .isTrue();
        assertThat(
                now.standing().value() == null
                    || was.standing().value() == null
                    || now.standing().value().equals(was.standing().value()))
            .isTrue();
      }
    }
  }

  private static void assertLinesSurvive(byte @Nullable [] before, byte[] after, String path) {
    if (before != null) {
      var now = new String(after, StandardCharsets.UTF_8).lines().toList();
      var gone =
          new String(before, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !now.contains(line))
              .toList();
      assertThat(gone).as(path).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void takesAllAnswersAtOnceThoseToQuestionsThatFollowIncluded() {
    var surveys = Surveys.example(ERFURT).without(FOLDER);
    var answers =
        surveys.survey().open().stream()
            .map(
                one ->
                    new GivenAnswer(
                        one.id(),
                        one.id().equals("target") ? "kommunalsteuer-csv" : Surveys.fitting(one),
                        "fachamt",
                        null,
                        null))
            .collect(Collectors.toCollection(ArrayList::new));
    for (var need : new String[] {"version", "eingang", "quittung"}) {
      var text = need.equals("version") ? "3.2" : "ordner/" + need;
      answers.add(new GivenAnswer("system.kommunalsteuer-csv." + need, text, "it", null, null));
    }

    var answered = surveys.tried(answers.toArray(GivenAnswer[]::new));

    assertThat(answered.findings().list()).isEmpty();
    assertThat(answered.missing().isClean()).isTrue();
    assertThat(answered.after().open()).isEmpty();
    assertThat(answered.files().keySet())
        .containsExactly(
            FOLDER + "connections/hundesteuer-anmeldung.yaml",
            FOLDER + "profile.yaml",
            FOLDER + "responsibilities.yaml");
  }

  @Test
  void makesTheFoldersOfMembersForTheirStatutes() {
    var surveys = Surveys.reference(VG, HUND);
    var answered =
        surveys.tried(
            new GivenAnswer(
                "statute.160745011002.steuerErsterHund", "40", "kaemmerei", null, null));
    assertThat(text(answered, "municipalities/160745011002-altenberga/profile.yaml"))
        .isEqualTo(
            """
            format: profile/1
            # Name, Art und Mitglieder stehen im Register und werden hier nicht wiederholt.
            ars: "160745011002"
            statutes:
              - id: hundesteuer-anmeldung
                title: "Örtliche Regelung: Hundesteuer Anmeldung"
                leistungen: ["99102013104000"]
                answers:
                  steuerErsterHund: {value: 4000, by: kaemmerei, date: 2026-11-30}
            survey:
              hundesteuer-anmeldung.statute.validFrom: {state: unknown, by: kaemmerei, date: 2026-11-30}
            """);
    assertThat(answered.missing().isClean()).isTrue();
  }

  @Test
  void keepsIDoNotKnowVisibleAndOpen() {
    var surveys = Surveys.example(ERFURT);
    for (var question : surveys.survey().open()) {
      surveys.answer(question.id(), "Weiß nicht");
      var now = surveys.question(question.id());
      assertThat(now.standing().state()).isEqualTo(State.UNKNOWN);
      assertThat(now.standing().by()).isEqualTo("fachamt");
      assertThat(now.standing().date()).isEqualTo(Surveys.TODAY);

      surveys.answer(question.id(), Surveys.fitting(question));
      assertThat(surveys.question(question.id()).standing().state())
          .as(question.id())
          .isEqualTo(State.ANSWERED);
    }
  }

  @Test
  void thereIsNoneIsAnAnswerWhereItMayBe() {
    var surveys = Surveys.example(ERFURT);
    surveys.answer("connection.vierAugenAb", "–");
    assertThat(surveys.openIds()).doesNotContain("connection.vierAugenAb");
    assertThat(codes(surveys, "document.avv", "–")).containsExactly("survey-answer@document.avv");
  }

  @Test
  void everyAnswerGrowsOldWhereverItStands() {
    var surveys = Surveys.example(ERFURT);
    surveys.survey().open().forEach(one -> surveys.answer(one.id(), Surveys.fitting(one)));
    surveys.answer("contact.email", "neu@erfurt.example");
    surveys.today = Surveys.TODAY.plusMonths(12).plusDays(1);
    assertThat(surveys.openIds()).contains("document.avv", "contact.email", "asIs.schritte");
    surveys.answer("contact.email", "neu@erfurt.example");
    assertThat(surveys.openIds()).doesNotContain("contact.email");
  }

  @Test
  void keepsCommentsAndOrderOfTheFilesOfAnAdministration() {
    var surveys = Surveys.example(VG);
    var path = "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml";
    var before = surveys.text(path);
    surveys.answer("contact.email", "neu@vg.example");
    assertThat(surveys.text(path))
        .isEqualTo(
            before.replace("poststelle@vg-suedliches-saaletal.example", "\"neu@vg.example\"")
                + "survey:\n  contact.email: {state: answered, by: fachamt, date: 2026-11-30}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statute.160510000000.steuerErsterHund | 1000,01",
        "statute.160510000000.steuerErsterHund | vierzig",
        "statute.160510000000.steuerErsterHund | 40,5",
        "statute.160510000000.anmeldefristTage | 0",
        "statute.160510000000.anmeldefristTage | 2,5",
        "statute.160510000000.ermaessigungen | TIERHEIM; GIBTESNICHT",
        "statute.160510000000.hundemarke | fliegend",
        "profile.sepaAngebot | vielleicht",
        "system.finanzwesen.zugang | geheim123",
        "system.finanzwesen.adresse | javascript:x",
        "contact.email | niemand",
        "contact.imprintUrl | jdbc:postgresql://x/y",
        "contact.address | Kahla",
        "statute.160510000000.validFrom | 31.02.2026",
        "asIs.rueckfragenProzent | 101",
        "destination.destinationId | 12"
      })
  void refusesWhatDoesNotFitAndNamesTheQuestion(String question, String text) {
    var surveys = Surveys.example(ERFURT);
    var answered = surveys.tried(new GivenAnswer(question, text, "it", null, new Spot("a.csv", 7)));
    assertThat(answered.findings().list())
        .extracting(Finding::mark)
        .containsExactly("survey-answer@" + question);
    assertThat(answered.findings().list().getFirst().spot()).isEqualTo(new Spot("a.csv", 7));
    assertThat(answered.findings().list().getFirst().arguments()).doesNotContain(text);
    assertThat(answered.files()).isEmpty();
  }

  @Test
  void refusesAnswersThatBreakARuleBetweenThem() {
    var profile = FOLDER + "profile.yaml";
    var surveys = Surveys.example(ERFURT).replace(profile, "[buergerbuero, ordnung]", "[ordnung]");
    surveys.replace(profile, "hundemarke: {value: abholung", "hundemarke: {value: post");
    var id = "statute.160510000000.hundemarke";
    assertThat(codes(surveys, id, "Abholung im Bürgerbüro")).containsExactly("answer-rule@" + id);
    var hint =
        surveys.tried(
            new GivenAnswer("statute.160510000000.steuerZweiterHund", "10", "it", null, null));
    assertThat(hint.findings().hasErrors()).isFalse();
    assertThat(hint.findings().list()).extracting(Finding::code).containsExactly("answer-rule");
  }

  @Test
  void refusesPeopleTheFutureAndQuestionsNobodyAsked() {
    var surveys = Surveys.example(ERFURT);
    var tomorrow = LocalDate.of(2026, 12, 1);
    assertThat(
            surveys
                .tried(
                    new GivenAnswer("contact.email", "a@b.example", "Erika Muster", null, null),
                    new GivenAnswer("document.avv", "signed", "it", tomorrow, null),
                    new GivenAnswer("document.avv", "signed", "it", null, null),
                    new GivenAnswer("gibt.es.nicht", "x", "it", null, null),
                    new GivenAnswer("covers", "x", "it", null, null))
                .findings()
                .list())
        .extracting(Finding::mark)
        .containsExactlyInAnyOrder(
            "survey-twice@document.avv",
            "survey-role@contact.email",
            "survey-date@document.avv",
            "survey-question@gibt.es.nicht",
            "survey-question@covers");
  }

  @Test
  void neverSpoilsAFileByWhatItsFormatDoesNotTake() {
    var answered =
        Surveys.example(ERFURT)
            .tried(
                new GivenAnswer("contact.imprintUrl", "https://ab%.|", "it", null, null),
                new GivenAnswer(
                    "contact.privacyPolicyUrl", "https://x.example/|{", "it", null, null));
    assertThat(answered.findings().hasErrors()).isTrue();
  }

  @Test
  void changesTheRuleOfThisLeistungOnly() {
    var surveys = Surveys.example(ERFURT);
    var path = FOLDER + "responsibilities.yaml";
    var before = surveys.text(path);
    surveys.answer("unit", "kasse");
    assertThat(surveys.text(path)).startsWith(before).contains("unit: kasse");
    assertThat(surveys.question("unit").standing().value()).isEqualTo("kasse");
    var once = surveys.text(path);
    surveys.answer("unit", "Bürgeramt");
    assertThat(surveys.text(path)).isEqualTo(once.replace("unit: kasse", "unit: buergeramt"));
    assertThat(surveys.question("unit").standing().value()).isEqualTo("buergeramt");
  }

  @Test
  void leavesAFileAloneThatCannotBeRead() {
    for (var broken : List.of("ars: [", "format: profile/1\nars: 5\n")) {
      var surveys = Surveys.example(ERFURT);
      surveys.files.put(FOLDER + "profile.yaml", broken.getBytes(StandardCharsets.UTF_8));
      assertThat(codes(surveys, "document.avv", "signed"))
          .containsExactly("survey-file@document.avv");
      assertThat(codes(surveys, "target", "inbox")).containsExactly("survey-file@target");
    }
  }

  @Test
  void oneNameIsOneUnitAndGetsTheFunctionsThatAreMissing() {
    var surveys = Surveys.example(ERFURT).without(FOLDER);
    var answered =
        surveys.tried(
            new GivenAnswer("unit", "Steueramt", "organisation", null, null),
            new GivenAnswer("unit.mailbox", "s@erfurt.example", "organisation", null, null),
            new GivenAnswer(
                "connection.gefaehrlicheHundeAn", "Ordnungsamt", "organisation", null, null));
    assertThat(text(answered, FOLDER + "profile.yaml"))
        .contains("id: steueramt", "functions: [steuern]", "mailbox: \"s@erfurt.example\"")
        .contains("id: ordnungsamt", "functions: [ordnung]");
    assertThat(codes(surveys, "unit.mailbox", "s@erfurt.example"))
        .containsExactly("survey-unit-first@unit.mailbox");
    surveys.files.putAll(answered.files());
    assertThat(surveys.question("unit").standing().value()).isEqualTo("steueramt");
    assertThat(new HashSet<>(surveys.openIds())).doesNotContain("unit", "unit.mailbox");
    assertThat(surveys.survey().open(Topic.TARGET)).extracting(Question::id).contains("target");
  }

  private static List<String> codes(Surveys surveys, String question, String text) {
    return surveys
        .tried(new GivenAnswer(question, text, "it", null, null))
        .findings()
        .list()
        .stream()
        .map(Finding::mark)
        .toList();
  }

  private static String text(SurveyAnswers answers, String path) {
    return new String(answers.files().get(path), StandardCharsets.UTF_8);
  }
}
