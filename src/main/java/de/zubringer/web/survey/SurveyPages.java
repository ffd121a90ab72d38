package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.survey.SurveySheet;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import de.zubringer.web.survey.Answering.Taken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erhebung: what must still be asked, answered on the screen or by a table to take along. */
@Controller
class SurveyPages {
  /** The table of a town with all its members, three times over. */
  private static final long SHEET_BYTES_MAX = 1024 * 1024;

  private final Adaptations adaptations;
  private final SurveyView view;
  private final Answering answering;

  SurveyPages(Adaptations adaptations, SurveyView view, Answering answering) {
    this.adaptations = adaptations;
    this.view = view;
    this.answering = answering;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung")
  Page survey(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String thema,
      @RequestParam(defaultValue = "1") int teil,
      @RequestParam(defaultValue = "") String frage) {
    var wish = new SurveyView.Wish(thema, teil, frage);
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> view.page(drafted, drafted.mayChange(person), wish))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung.csv")
  void sheet(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .map(live -> Content.of(SurveySheet.write(Answering.survey(live))));
    FileAnswer.send(response, Optional.of("erhebung-" + leistung + "-" + ars + ".csv"), content);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/anbindungen/{ars}/{leistung}/erhebung")
  Object answer(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung).filter(one -> one.mayChange(person));
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    var form = new AnswerForm(fields);
    var taken =
        answering.take(
            found.get().owner(),
            found.get().leistung(),
            person.author(),
            survey -> AnswerChoice.of(survey, form));
    if (taken.isRefused()) {
      return view.page(now(found.get()), form, taken.findings());
    }
    notice(taken).on(next);
    return "redirect:" + goOn(found.get(), form);
  }

  /** The same table as the command line takes; all of it or nothing. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/anbindungen/{ars}/{leistung}/erhebung/tabelle")
  Object take(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam("datei") MultipartFile sent,
      RedirectAttributes next)
      throws IOException {
    var found = adaptations.find(person, ars, leistung).filter(one -> one.mayChange(person));
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    if (sent.getSize() > SHEET_BYTES_MAX) {
      return new ErrorPage(413);
    }
    var read = SurveySheet.read(say("erhebung.tabelle.name"), sent.getBytes());
    if (read.findings().hasErrors()) {
      return view.page(found.get(), read.findings());
    }
    var taken =
        answering.take(
            found.get().owner(),
            found.get().leistung(),
            person.author(),
            survey -> AnswerChoice.of(survey, read.answers()));
    if (taken.isRefused()) {
      return view.page(now(found.get()), taken.findings());
    }
    notice(taken).on(next);
    return "redirect:" + found.get().address() + "/erhebung";
  }

  private Drafted now(Drafted shown) {
    return adaptations.of(shown.owner(), shown.leistung()).orElse(shown);
  }

  /** With the hints, which do not keep anybody from going on. */
  static Notice notice(Taken taken) {
    var hints =
        taken.findings().list().stream()
            .map(one -> " " + Words.text(one) + " " + Words.advice(one))
            .collect(Collectors.joining());
    var kind = !hints.isEmpty() ? "warning" : taken.taken() > 0 ? "success" : "info";
    return new Notice(kind, taken.text() + hints);
  }

  /** Where the next questions are, or where the changed answer stands. */
  private String goOn(Drafted drafted, AnswerForm form) {
    if (!form.text("frage").isEmpty()) {
      return drafted.address() + "/erhebung/beantwortet";
    }
    var next = SurveyView.next(Answering.survey(now(drafted)), form.text("thema"));
    return drafted.address() + "/erhebung?thema=" + SurveyView.word(next);
  }
}
