package de.zubringer.web.release;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.release.evaluation.Amount;
import de.zubringer.release.evaluation.Criteria;
import de.zubringer.release.evaluation.Decision;
import de.zubringer.release.evaluation.Lesson;
import de.zubringer.release.evaluation.Remark;
import de.zubringer.release.evaluation.Sheet;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.release.EvaluationPage.Decided;
import de.zubringer.web.release.EvaluationPage.LessonLine;
import de.zubringer.web.release.EvaluationPage.May;
import de.zubringer.web.release.EvaluationPage.SheetLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a sheet and lessons into lines. */
final class EvaluationView {
  private EvaluationView() {}

  static May may(Person person, MunicipalityId owner, Optional<Instant> firstProtocol) {
    var own = owner.equals(person.municipality());
    var role = person.role();
    return new May(
        own && role == COORDINATOR,
        firstProtocol.isPresent(),
        own && (role == COORDINATOR || role == SYSTEM_ADMIN),
        own && role == HEAD,
        own && (role == COORDINATOR || role == SYSTEM_ADMIN || role == HEAD));
  }

  static String criteria(Sheet sheet, Optional<Instant> firstProtocol) {
    var criteria = sheet.criteria();
    var at = criteria.at();
    var by = criteria.by();
    if (at == null || by == null) {
      return say("auswertung.kriterien.vorschlag");
    }
    return say(
        sheet.isFixedBefore(firstProtocol)
            ? "auswertung.kriterien.vorher"
            : "auswertung.kriterien.nachher",
        Integer.toString(criteria.version()),
        who(by),
        German.moment(at));
  }

  /** Each version after the first with its reason. */
  static List<String> versions(List<Criteria> all) {
    return all.stream()
        .filter(one -> one.at() != null && one.by() != null)
        .map(EvaluationView::version)
        .toList();
  }

  private static String version(Criteria one) {
    var at = one.at() == null ? "" : German.moment(one.at());
    var by = one.by() == null ? "" : who(one.by());
    return say(
        "auswertung.kriterien.fassung",
        Integer.toString(one.version()),
        at,
        by,
        one.reason().isEmpty() ? "–" : one.reason());
  }

  static List<SheetLine> lines(Sheet sheet) {
    return sheet.lines().stream().map(EvaluationView::line).toList();
  }

  private static SheetLine line(Sheet.Line line) {
    var measure = line.criterion().measure();
    var target = line.criterion().target();
    var bound = "release.bound." + measure.bound().name().toLowerCase(Locale.ROOT);
    return new SheetLine(
        measure.word(),
        say("release.measure." + measure.word()),
        say(bound, Amount.text(target, measure.unit())),
        plain(target),
        say("auswertung.einheit." + measure.unit().word()),
        measured(line),
        met(line.met()),
        line.remark().map(EvaluationView::remark).orElse(""));
  }

  private static String measured(Sheet.Line line) {
    var measure = line.criterion().measure();
    var source = measure.source().name().toLowerCase(Locale.ROOT);
    return line.measured()
        .map(
            value ->
                say(
                    "auswertung.gemessen",
                    Amount.text(value, measure.unit()),
                    say("release.source." + source)))
        .orElseGet(() -> say("auswertung.ungemessen"));
  }

  private static Badge met(Optional<Boolean> met) {
    return met.map(
            yes ->
                yes
                    ? new Badge("success", say("auswertung.erfuellt"))
                    : new Badge("danger", say("auswertung.verfehlt")))
        .orElseGet(() -> new Badge("info", say("auswertung.offen")));
  }

  private static String remark(Remark remark) {
    return remark.text().isEmpty()
        ? say("auswertung.lehre.von", who(remark.by()), day(remark.at()))
        : say("auswertung.bemerkung.von", remark.text(), who(remark.by()), day(remark.at()));
  }

  /** Without digits nobody needs, as a number field of a form takes it. */
  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  static Decided decided(Optional<Decision> decision) {
    return decision
        .map(
            one ->
                new Decided(
                    one.go()
                        ? new Badge("success", say("auswertung.go"))
                        : new Badge("danger", say("auswertung.no-go")),
                    say("auswertung.entschieden", who(one.by()), German.moment(one.at())),
                    one.reason()))
        .orElseGet(() -> new Decided(new Badge("info", say("auswertung.unentschieden")), "", ""));
  }

  static List<Choice> kinds() {
    return Arrays.stream(Lesson.Kind.values())
        .map(one -> new Choice(one.word(), say("release.lehre." + one.word()), false))
        .toList();
  }

  static List<Choice> concerns() {
    return Arrays.stream(Lesson.Concerns.values())
        .map(one -> new Choice(one.word(), say("release.lehre." + one.word()), false))
        .toList();
  }

  static List<LessonLine> lessons(List<Lesson> lessons) {
    return lessons.stream()
        .map(
            one ->
                new LessonLine(
                    kind(one.kind()),
                    concerns(one),
                    one.text(),
                    say("auswertung.lehre.von", who(one.by()), day(one.at()))))
        .toList();
  }

  static Badge kind(Lesson.Kind kind) {
    var colour =
        switch (kind) {
          case PROVEN -> "success";
          case DIFFICULT -> "warning";
          case WISH -> "info";
        };
    return new Badge(colour, say("release.lehre." + kind.word()));
  }

  static String concerns(Lesson lesson) {
    var concerns = say("release.lehre." + lesson.concerns().word());
    return lesson.place().isEmpty() ? concerns : concerns + ": " + lesson.place();
  }

  private static String who(Author by) {
    return say("release.wer", by.name(), role(by));
  }

  static String role(Author by) {
    return by.roleName();
  }

  private static String day(Instant at) {
    return German.day(LegalTime.day(at));
  }
}
