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
import de.zubringer.kernel.Outcome;
import de.zubringer.release.Phases;
import de.zubringer.release.Proposal;
import de.zubringer.release.Release;
import de.zubringer.release.Releases;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freigabe: the gates, the release and taking it back. */
@Controller
class ReleasePages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/freigabe";

  /** Where findings of a try wait for the page that shows them. */
  private static final String FINDINGS = "findings";

  private final Adaptations adaptations;
  private final Releases releases;
  private final Phases phases;
  private final ReleaseChanges changes;

  ReleasePages(Adaptations adaptations, Releases releases, Phases phases, ReleaseChanges changes) {
    this.adaptations = adaptations;
    this.releases = releases;
    this.phases = phases;
    this.changes = changes;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page gates(Person person, @PathVariable String ars, @PathVariable String leistung, Model model) {
    return adaptations
        .find(person, ars, leistung)
        .flatMap(drafted -> page(person, drafted, faults(model)))
        .orElseGet(ErrorPage::notFound);
  }

  /** Everything a person should have seen before they release. */
  @MayUse(HEAD)
  @GetMapping(PATH + "/pruefen")
  Page confirm(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .flatMap(
            drafted ->
                releases
                    .gates(drafted.owner(), drafted.leistung())
                    .filter(found -> ReleaseView.may(person, found, true).release())
                    .flatMap(found -> releases.proposal(drafted.owner(), drafted.leistung()))
                    .<Page>map(found -> confirm(drafted, found)))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse(HEAD)
  @PostMapping(PATH)
  String release(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam Optional<String> andere,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var outcome =
        releases.release(
            drafted.owner(),
            drafted.leistung(),
            person.author(),
            new Releases.Confirmed(stand, andere.isPresent()));
    return answer(drafted, outcome, "freigabe.erteilt", next);
  }

  @MayUse(DATA_PROTECTION)
  @PostMapping(PATH + "/datenschutz")
  String dataProtection(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String stand,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var findings =
        releases.releaseDataProtection(drafted.owner(), drafted.leistung(), stand, person.author());
    return answer(drafted, findings, "freigabe.datenschutz.erteilt", next);
  }

  @MayUse({HEAD, COORDINATOR})
  @PostMapping(PATH + "/zurueck")
  String rollBack(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var outcome = releases.rollBack(drafted.owner(), drafted.leistung(), person.author(), grund);
    return answer(drafted, outcome, "freigabe.zurueckgenommen", next);
  }

  @MayUse(HEAD)
  @PostMapping(PATH + "/ausser-betrieb")
  String retire(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var outcome = releases.retire(drafted.owner(), drafted.leistung(), person.author(), grund);
    return answer(drafted, outcome, "freigabe.ausser-betrieb", next);
  }

  private static String answer(
      Drafted drafted, Outcome<Release> outcome, String done, RedirectAttributes next) {
    return answer(
        drafted,
        outcome instanceof Outcome.Held<Release>(var findings) ? findings : Findings.NONE,
        done,
        next);
  }

  private static String answer(
      Drafted drafted, Findings findings, String done, RedirectAttributes next) {
    if (findings.hasErrors()) {
      new Notice("danger", say("freigabe.nicht")).on(next);
      next.addFlashAttribute(FINDINGS, findings);
    } else {
      new Notice("success", say(done)).on(next);
    }
    return "redirect:" + drafted.address() + "/freigabe";
  }

  private static List<FindingLine> faults(Model model) {
    return model.getAttribute(FINDINGS) instanceof Findings kept ? FindingLine.of(kept) : List.of();
  }

  private Optional<Page> page(Person person, Drafted drafted, List<FindingLine> faults) {
    var owner = drafted.owner();
    var leistung = drafted.leistung();
    var head = adaptations.head(drafted, "freigabe");
    return releases
        .gates(owner, leistung)
        .map(
            found ->
                new ReleasePage(
                    head,
                    PhaseBadge.of(phases.of(found)),
                    ReleaseView.summary(found),
                    faults,
                    ReleaseView.gates(found, head),
                    ReleaseView.may(person, found, adaptations.isLive(drafted)),
                    ReleaseView.undo(found),
                    ReleaseView.history(found.facts().history().of(leistung))));
  }

  private ReleaseConfirmPage confirm(Drafted drafted, Proposal proposal) {
    var compared = changes.samples(proposal);
    return new ReleaseConfirmPage(
        adaptations.head(drafted, "freigabe"),
        proposal.digest(),
        changes.words(proposal),
        compared.summary(),
        compared.parts(),
        proposal.others().stream()
            .map(
                one ->
                    say(
                        "freigabe.andere.zeile",
                        one.name(),
                        one.administration(),
                        Integer.toString(one.differing()),
                        Integer.toString(one.inputs())))
            .toList());
  }
}
