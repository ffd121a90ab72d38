package de.zubringer.release.evaluation;

import static de.zubringer.release.ReadyConnection.DOG_TAX;
import static de.zubringer.release.ReadyConnection.HEAD;
import static de.zubringer.release.ReadyConnection.KIM;
import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.release.ReadyConnection;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SheetsTest {
  private static final Instant BEFORE_ALL = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired ReadyConnection ready;
  @Autowired Sheets sheets;
  @Autowired Lessons lessons;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired AuditTrail trail;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    ready.reset();
  }

  @AfterEach
  void asItWas() throws IOException {
    ready.reset();
  }

  @Test
  void proposesTodaysNumbersAndWhatEveryConnectionShouldReach() {
    ready.configure();

    var sheet = sheets.sheet(ready.subject());

    assertThat(sheet.criteria().version()).isZero();
    assertThat(target(sheet, Measure.MINUTES)).contains(40.0);
    assertThat(target(sheet, Measure.RETURNS)).contains(15.0);
    assertThat(target(sheet, Measure.LOST_FIELDS)).contains(0.0);
    assertThat(line(sheet, Measure.LOST_FIELDS).met()).contains(true);
    assertThat(line(sheet, Measure.UNEXPECTED).met()).isEmpty();
  }

  @Test
  void criteriaAreFixedBeforehandAndLaterChangesStayVisible() {
    ready.configure();
    var first = List.of(new Criterion(Measure.MINUTES, 30));
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, first, "", KIM)).isEmpty();
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, first, "", HEAD))
        .extracting(Finding::code)
        .containsExactly("criteria-role");
    ready.rehearse();
    var sheet = sheets.sheet(ready.subject());
    assertThat(sheet.isFixedBefore(sheets.firstProtocol(ZELLA_MEHLIS, DOG_TAX))).isTrue();

    var softer = List.of(new Criterion(Measure.MINUTES, 45));
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, softer, " ", KIM))
        .extracting(Finding::code)
        .containsExactly("criteria-reason");
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, softer, "Zwei Hunde je Fall", KIM)).isEmpty();

    var changed = sheets.sheet(ready.subject());
    assertThat(changed.isFixedBefore(sheets.firstProtocol(ZELLA_MEHLIS, DOG_TAX))).isFalse();
    assertThat(sheets.versions(ZELLA_MEHLIS, DOG_TAX))
        .extracting(Criteria::version)
        .containsExactly(2, 1);
  }

  @Test
  void refusesTargetsNobodyCanMean() {
    for (var wrong : List.of(-1.0, 2_000_000.0, Double.NaN)) {
      var list = List.of(new Criterion(Measure.MINUTES, wrong));
      assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, list, "", KIM))
          .extracting(Finding::code)
          .containsExactly("criteria-target");
    }
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, List.of(), "", KIM).hasErrors()).isTrue();
  }

  @Test
  void whatPersonsCountIsComparedWithTheTarget() {
    ready.configure();
    var counted = Optional.of(25.0);
    assertThat(
            sheets.remark(
                ZELLA_MEHLIS, DOG_TAX, Measure.MINUTES, counted, "Zehn Fälle gestoppt", KIM))
        .isEmpty();

    assertThat(line(sheets.sheet(ready.subject()), Measure.MINUTES).met()).contains(true);
    assertThat(sheets.evaluation(ready.subject()).comparison().rows().getFirst())
        .isEqualTo(
            new BeforeAfter.Row(
                "Arbeitszeit je Fall", "40 Minuten", "25 Minuten", "15 Minuten weniger"));
  }

  @Test
  void theHeadDecidesOnTheSheetThatWasSeen() {
    ready.configure();
    var early = sheets.sheet(ready.subject()).digest();
    assertThat(codes(sheets.decide(ready.subject(), true, "Weil", early, HEAD)))
        .containsExactly("decision-early");
    ready.prove();
    assertThat(codes(sheets.decide(ready.subject(), true, "Weil", early, HEAD)))
        .containsExactly("decision-moved");
    var seen = sheets.sheet(ready.subject()).digest();
    assertThat(codes(sheets.decide(ready.subject(), true, "Weil", seen, KIM)))
        .containsExactly("decision-role");
    assertThat(codes(sheets.decide(ready.subject(), true, " ", seen, HEAD)))
        .containsExactly("decision-reason");

    assertThat(sheets.decide(ready.subject(), false, "Noch zu langsam", seen, HEAD)).isEmpty();

    assertThat(sheets.decision(ZELLA_MEHLIS, DOG_TAX)).get().matches(one -> !one.go());
    assertThat(trail.about(ZELLA_MEHLIS, DOG_TAX).getFirst())
        .satisfies(one -> assertThat(one.action()).isEqualTo("no-go-decided"))
        .satisfies(one -> assertThat(one.digest()).isEqualTo(seen));
  }

  @Test
  void countsSubmissionsSinceTheyAreLive() {
    samples.delivered(ERFURT, "Erfurt", "{}");
    samples.held(ERFURT, "hund");
    var subject = ready.subject();
    var adaptation = Adaptation.find(subject.book(), ERFURT.toString(), DOG_TAX, subject.today());
    var found = ((Outcome.Done<Adaptation>) adaptation).value();
    var erfurt =
        new Subject(
            subject.workspace(), subject.book(), found, subject.today(), Optional.of(BEFORE_ALL));

    var compared = sheets.evaluation(erfurt).comparison();

    assertThat(compared.period()).contains("01.01.2026");
    assertThat(row(compared, "Fälle").after()).contains("eingegangen", "übergeben");
    assertThat(row(compared, "Rückfragen").after()).contains("zur Klärung");
    assertThat(row(compared, "Vom Eingang bis auf den Tisch der Stelle").after())
        .contains("neun von zehn");
  }

  @Test
  void lessonsAreWrittenByTheAdministrationAndReadByAll() {
    var told =
        new Lessons.Told(
            Lesson.Kind.DIFFICULT,
            Lesson.Concerns.FIELD,
            "Rasse",
            "Die Liste kennt Mischlinge nicht.");
    assertThat(lessons.tell(ZELLA_MEHLIS, DOG_TAX, told, KIM)).isEmpty();
    assertThat(lessons.tell(ERFURT, DOG_TAX, told, HEAD)).isEmpty();
    assertThat(codes(lessons.tell(ERFURT, DOG_TAX, told, new Author("la", "land"))))
        .containsExactly("lesson-role");
    var empty = new Lessons.Told(Lesson.Kind.WISH, Lesson.Concerns.OTHER, "", " ");
    assertThat(codes(lessons.tell(ERFURT, DOG_TAX, empty, KIM))).containsExactly("lesson-text");

    assertThat(lessons.all(null)).hasSize(2);
    assertThat(lessons.all(ERFURT)).singleElement().matches(one -> one.number() == 1);
    assertThat(lessons.of(ZELLA_MEHLIS, DOG_TAX)).hasSize(1);
  }

  private static List<String> codes(Findings findings) {
    return findings.list().stream().map(Finding::code).toList();
  }

  private static Optional<Double> target(Sheet sheet, Measure measure) {
    return sheet.criteria().of(measure).map(Criterion::target);
  }

  private static Sheet.Line line(Sheet sheet, Measure measure) {
    return sheet.lines().stream()
        .filter(one -> one.criterion().measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static BeforeAfter.Row row(BeforeAfter compared, String what) {
    return compared.rows().stream()
        .filter(one -> one.what().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
