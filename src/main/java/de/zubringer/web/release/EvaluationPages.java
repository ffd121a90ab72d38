package de.zubringer.web.release;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Findings;
import de.zubringer.release.evaluation.Lessons;
import de.zubringer.release.evaluation.Sheets;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Auswertung: what was reached, what the head decides, and what others can learn. */
@Controller
class EvaluationPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/freigabe/auswertung";
  private static final String FINDINGS = "findings";
  private static final String GO = "go";

  private final Adaptations adaptations;
  private final Evaluated evaluated;
  private final Sheets sheets;
  private final Lessons lessons;

  EvaluationPages(Adaptations adaptations, Evaluated evaluated, Sheets sheets, Lessons lessons) {
    this.adaptations = adaptations;
    this.evaluated = evaluated;
    this.sheets = sheets;
    this.lessons = lessons;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page evaluation(
      Person person, @PathVariable String ars, @PathVariable String leistung, Model model) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> page(person, drafted, faults(model)))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse(COORDINATOR)
  @PostMapping(PATH + "/kriterien")
  String criteria(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var findings =
        sheets.fix(
            drafted.owner(),
            drafted.leistung(),
            SentNumbers.criteria(sent),
            sent.getOrDefault("grund", ""),
            person.author());
    return answer(drafted, findings, "auswertung.kriterien.festgelegt", next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/bemerkung")
  String remark(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var measure = SentNumbers.measure(sent);
    var findings =
        sheets.remark(
            drafted.owner(),
            drafted.leistung(),
            measure,
            SentNumbers.number(sent.get("wert")),
            sent.getOrDefault("bemerkung", ""),
            person.author());
    return answer(drafted, findings, "auswertung.bemerkung.notiert", next);
  }

  @MayUse(HEAD)
  @PostMapping(PATH + "/entscheidung")
  String decide(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var what = sent.getOrDefault("entscheidung", "");
    if (!what.equals(GO) && !what.equals("no-" + GO)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var findings =
        sheets.decide(
            evaluated.of(drafted),
            what.equals(GO),
            sent.getOrDefault("grund", ""),
            sent.getOrDefault("stand", ""),
            person.author());
    return answer(drafted, findings, "auswertung.entscheidung.notiert", next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, HEAD})
  @PostMapping(PATH + "/lehren")
  String tell(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var findings =
        lessons.tell(
            drafted.owner(), drafted.leistung(), SentNumbers.lesson(sent), person.author());
    return answer(drafted, findings, "auswertung.lehre.notiert", next);
  }

  private static String answer(
      Drafted drafted, Findings findings, String done, RedirectAttributes next) {
    if (findings.hasErrors()) {
      new Notice("danger", say("auswertung.nicht")).on(next);
      next.addFlashAttribute(FINDINGS, findings);
    } else {
      new Notice("success", say(done)).on(next);
    }
    return "redirect:" + drafted.address() + "/freigabe/auswertung";
  }

  private static List<FindingLine> faults(Model model) {
    return model.getAttribute(FINDINGS) instanceof Findings kept ? FindingLine.of(kept) : List.of();
  }

  private EvaluationPage page(Person person, Drafted drafted, List<FindingLine> faults) {
    var owner = drafted.owner();
    var leistung = drafted.leistung();
    var subject = evaluated.of(drafted);
    var evaluation = sheets.evaluation(subject);
    var sheet = evaluation.sheet();
    var first = sheets.firstProtocol(owner, leistung);
    return new EvaluationPage(
        adaptations.head(drafted, "freigabe"),
        faults,
        evaluation.comparison(),
        EvaluationView.criteria(sheet, first),
        EvaluationView.lines(sheet),
        EvaluationView.versions(sheets.versions(owner, leistung)),
        sheet.digest(),
        EvaluationView.decided(sheets.decision(owner, leistung)),
        EvaluationView.may(person, owner, first),
        EvaluationView.kinds(),
        EvaluationView.concerns(),
        EvaluationView.lessons(lessons.of(owner, leistung)));
  }
}
