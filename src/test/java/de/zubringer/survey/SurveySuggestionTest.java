package de.zubringer.survey;

import static de.zubringer.survey.Surveys.ERFURT;
import static de.zubringer.survey.Surveys.HUND;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.survey.Question.State;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurveySuggestionTest {
  private static final String FOLDER = "municipalities/160510000000-erfurt/";
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";

  /** Erfurt runs one system that takes the Leistung, which is suggested. */
  private static Surveys unconnected() {
    return Surveys.reference(ERFURT, HUND).without(FOLDER + "connections/hundesteuer");
  }

  @Test
  void keepsThatASuggestionWasTakenAsItWas() {
    var surveys = unconnected();
    var target = surveys.question("target");
    assertThat(target.standing().suggestion()).isEqualTo("finanzwesen-rest");

    surveys.answer("target", "finanzwesen-rest");

    assertThat(surveys.question("target").standing().suggested()).isTrue();
    assertThat(surveys.text(PLAN))
        .contains("target: {state: answered, by: fachamt, date: 2026-11-30, from: suggestion}");
    assertThat(surveys.checked()).isEmpty();

    surveys.answer("target", "inbox");

    assertThat(surveys.question("target").standing().suggested()).isFalse();
    assertThat(surveys.text(PLAN)).doesNotContain("from: suggestion");
  }

  @Test
  void anAnswerOfOnesOwnIsNoSuggestion() {
    var surveys = unconnected();
    surveys.answer("target", "inbox");
    assertThat(surveys.question("target").standing().suggested()).isFalse();
  }

  /**
   * A default somebody confirms has an author and a day from then on, and is still known as one.
   */
  @Test
  void marksDefaultsThatWereConfirmedToo() {
    var surveys = Surveys.reference("160530000000", HUND);
    for (var question : surveys.survey().assumed()) {
      var text = TypeText.typed(question, question.standing().suggestion());
      var answered = surveys.answer(question.id(), text);
      assertThat(answered.findings().hasErrors()).as(question.id()).isFalse();
      var standing = surveys.question(question.id()).standing();
      if (!question
          .id()
          .endsWith(".title")) { // a title is a suggestion as long as nobody changes it
        assertThat(standing.state()).as(question.id()).isEqualTo(State.ANSWERED);
      }
      assertThat(standing.by()).isEqualTo("fachamt");
      assertThat(standing.suggested()).as(question.id()).isTrue();
    }
    assertThat(surveys.survey().assumed()).allMatch(one -> one.id().endsWith(".title"));
  }

  @Test
  void knowsWhetherATextSaysWhatIsKnown() {
    var surveys = Surveys.example(ERFURT);
    for (var question : surveys.survey().open()) {
      assertThat(question.isKnown(Surveys.fitting(question))).as(question.id()).isFalse();
      var before = question.standing().stamp();
      surveys.answer(question.id(), Surveys.fitting(question));
      var now = surveys.question(question.id());
      assertThat(now.isKnown(Surveys.fitting(question))).as(question.id()).isTrue();
      assertThat(now.isKnown("?")).isFalse();
      assertThat(now.standing().stamp()).isNotEqualTo(before);
    }
    surveys.answer("document.avv", "?");
    assertThat(surveys.question("document.avv").isKnown("wei\u00DF nicht")).isTrue();
    surveys.answer("connection.vierAugenAb", "-");
    assertThat(surveys.question("connection.vierAugenAb").isKnown("\u2013")).isTrue();
    assertThat(surveys.question("connection.vierAugenAb").isKnown("x".repeat(3_000_000))).isFalse();
  }

  @Test
  void saysValuesAsPeopleReadThem() {
    var surveys = Surveys.example(ERFURT);
    assertThat(shown(surveys, "document.avv", "signed")).isEqualTo("fertig und unterschrieben");
    assertThat(shown(surveys, "asIs.wege", List.of("post", "fax"))).isEqualTo("Post; Fax");
    assertThat(shown(surveys, "asIs.minutenJeFall", 20)).isEqualTo("20 Minuten");
    assertThat(shown(surveys, "connection.vierAugenAb", 50_000)).isEqualTo("500,00 \u20AC");
    var day = "statute.160510000000.validFrom";
    assertThat(shown(surveys, day, LocalDate.of(2026, 2, 1))).isEqualTo("01.02.2026");
    assertThat(shown(surveys, day, "2026-02-01")).isEqualTo("01.02.2026");
    assertThat(shown(surveys, "asIs.vertretung", true)).isEqualTo("ja");
  }

  private static String shown(Surveys surveys, String question, Object value) {
    return TypeText.shown(surveys.question(question), value);
  }

  /** Or its draft could not take the answer. */
  @Test
  void everyAnswerStandsInAFileOfTheAdministrationOrItsMembers() throws IOException {
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    var book = PlanBook.compile(0, workspace, Surveys.TODAY);
    var foreign = new HashSet<String>();
    for (var plan : book.plans()) {
      var ars = plan.municipality().toString();
      var id = plan.leistung().id();
      if (Adaptation.find(book, ars, id, Surveys.TODAY)
          instanceof Outcome.Done<Adaptation>(var adaptation)) {
        var members = book.municipalities().register().membersOf(adaptation.body().ars());
        var own = Stream.concat(Stream.of(adaptation.body()), members.stream()).map(Body::ars);
        var keys = own.toList();
        for (var question : Survey.of(workspace, book, adaptation, Surveys.TODAY).questions()) {
          Stream.of(question.home().file(), question.home().markFile())
              .filter(path -> !keys.contains(Municipalities.ownerOf(path).orElseThrow()))
              .forEach(path -> foreign.add(ars + " " + id + " " + path));
        }
      }
    }
    assertThat(foreign).isEmpty();
  }
}
