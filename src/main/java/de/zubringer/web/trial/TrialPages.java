package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.trial.Watcher;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Probelauf of the draft: where it begins, and what begins there. */
@Controller
class TrialPages {
  static final String HERE = "/anbindungen/{ars}/{leistung}/probelauf";

  private final Adaptations adaptations;
  private final TrialStart start;
  private final TrialJobs jobs;
  private final TrialWork work;
  private final OwnInputs inputs;

  TrialPages(
      Adaptations adaptations, TrialStart start, TrialJobs jobs, TrialWork work, OwnInputs inputs) {
    this.adaptations = adaptations;
    this.start = start;
    this.jobs = jobs;
    this.work = work;
    this.inputs = inputs;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(HERE)
  Page start(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> start.page(person, drafted))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @PostMapping(HERE + "/lauf")
  String run(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    var order = TrialOrder.of(sent, drafted.today());
    return begin(drafted, watcher -> work.run(person, drafted, order, watcher), next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(HERE + "/protokoll")
  String keep(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    var order = TrialOrder.of(sent, drafted.today());
    return begin(drafted, watcher -> work.keep(person, drafted, order, watcher), next);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @PostMapping(HERE + "/vergleich")
  String compare(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "0") int gegen,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    var order = TrialOrder.of(sent, drafted.today());
    return begin(drafted, watcher -> work.compare(person, drafted, order, gegen, watcher), next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(HERE + "/eingaben/{id}/loeschen")
  String delete(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable UUID id,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    var deleted = inputs.delete(drafted.owner(), drafted.leistung(), id);
    var notice =
        deleted
            ? new Notice("success", say("eingabe.geloescht"))
            : new Notice("warning", say("eingabe.nicht-mehr"));
    notice.on(next);
    return "redirect:" + drafted.address() + "/probelauf";
  }

  private String begin(Drafted drafted, Function<Watcher, TrialEnd> work, RedirectAttributes next) {
    var here = "redirect:" + drafted.address() + "/probelauf";
    if (drafted.adaptation().plan().isEmpty()) {
      new Notice("warning", say("probelauf.lauf.kein-plan")).on(next);
      return here;
    }
    var job = jobs.start(drafted.owner(), drafted.leistung(), work);
    if (job.isEmpty()) {
      new Notice("warning", say("probelauf.lauf.zu-viele")).on(next);
      return here;
    }
    return here + "/lauf/" + job.get().id();
  }
}
