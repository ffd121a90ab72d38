package de.zubringer.web.release;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LegalTime;
import de.zubringer.release.evaluation.Lesson;
import de.zubringer.release.evaluation.Lessons;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Page;
import de.zubringer.web.release.LessonsPage.LessonRow;
import de.zubringer.workspace.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Lehren of all administrations for the Land, of the own one for others; also as files. */
@Controller
class LessonPages {
  private final Lessons lessons;
  private final Names names;
  private final JsonMapper json;

  LessonPages(Lessons lessons, Names names, JsonMapper json) {
    this.lessons = lessons;
    this.names = names;
    this.json = json;
  }

  /** A lesson for programs; the account that wrote it stays here. */
  record LessonItem(
      String day,
      String leistung,
      String ars,
      String administration,
      String kind,
      String concerns,
      String place,
      String text,
      String role) {}

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/lehren")
  Page lessons(Person person) {
    return new LessonsPage(all(person).stream().map(this::row).toList());
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/lehren.{form:csv|json}")
  void download(Person person, @PathVariable String form, HttpServletResponse response)
      throws IOException {
    var items = all(person).stream().map(this::item).toList();
    var bytes = form.equals("csv") ? csv(items) : json.writeValueAsBytes(items);
    FileAnswer.send(response, Optional.of("lehren." + form), Optional.of(Content.of(bytes)));
  }

  /** Null sees those of all administrations. */
  private List<Lesson> all(Person person) {
    return lessons.all(person.municipality());
  }

  private LessonRow row(Lesson one) {
    return new LessonRow(
        German.day(LegalTime.day(one.at())),
        leistung(one),
        names.municipality(one.owner()),
        EvaluationView.kind(one.kind()),
        EvaluationView.concerns(one),
        one.text());
  }

  private LessonItem item(Lesson one) {
    return new LessonItem(
        LegalTime.day(one.at()).toString(),
        leistung(one),
        one.owner().toString(),
        names.municipality(one.owner()),
        one.kind().word(),
        one.concerns().word(),
        one.place(),
        one.text(),
        one.by().role());
  }

  private static byte[] csv(List<LessonItem> items) {
    var sheet = new Spreadsheet(say("lehren.spalten").split(";"));
    items.forEach(
        one ->
            sheet.row(
                one.day(),
                one.leistung(),
                one.ars(),
                one.administration(),
                say("release.lehre." + one.kind()),
                say("release.lehre." + one.concerns()),
                one.place(),
                one.text(),
                say("role." + one.role())));
    return sheet.germanBytes();
  }

  private String leistung(Lesson one) {
    return names.leistungen().getOrDefault(one.leistung(), one.leistung());
  }
}
