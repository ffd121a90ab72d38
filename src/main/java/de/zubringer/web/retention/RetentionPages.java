package de.zubringer.web.retention;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.retention.Hold;
import de.zubringer.retention.Holds;
import de.zubringer.retention.Retentions;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.retention.RetentionPage.Sent;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Aufbewahrung of the own administration: preview, holds, runs and their protocols. */
@Controller
class RetentionPages {
  private static final String PATH = "/aufbewahrung";
  private static final String FAULTS = "faults";
  private static final String SENT = "sent";

  private final Retentions retentions;
  private final Holds holds;
  private final RetentionView view;

  RetentionPages(Retentions retentions, Holds holds, RetentionView view) {
    this.retentions = retentions;
    this.holds = holds;
    this.view = view;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, DATA_PROTECTION, HEAD})
  @GetMapping(PATH)
  Page retention(Person person, Model model) {
    var faults = model.getAttribute(FAULTS) instanceof Findings kept ? kept : Findings.NONE;
    var sent = model.getAttribute(SENT) instanceof Sent kept ? kept : Sent.NOTHING;
    return view.page(own(person), person, sent, FindingLine.of(faults));
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, DATA_PROTECTION, HEAD})
  @GetMapping(PATH + "/protokolle/{run}")
  Page protocol(Person person, @PathVariable int run) {
    var own = own(person);
    return retentions
        .protocol(own, run)
        .<Page>map(kept -> view.protocol(kept, retentions.isGenuine(own, run)))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({DATA_PROTECTION, HEAD})
  @PostMapping(PATH + "/art")
  String mode(Person person, @RequestParam(defaultValue = "") String art, RedirectAttributes next) {
    var automatic = art.equals("automatisch");
    if (!automatic && !art.equals("freigabe")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    retentions.decide(own(person), automatic, person.author());
    new Notice("success", say(automatic ? "aufbewahrung.art.nun.ja" : "aufbewahrung.art.nun.nein"))
        .on(next);
    return "redirect:" + PATH;
  }

  @MayUse({DATA_PROTECTION, HEAD})
  @PostMapping(PATH + "/loeschlauf")
  String erase(
      Person person, @RequestParam Optional<String> unentschieden, RedirectAttributes next) {
    var outcome = retentions.erase(own(person), unentschieden.isPresent(), person.author());
    notice(outcome, say("aufbewahrung.lauf.begonnen")).on(next);
    return "redirect:" + PATH;
  }

  @MayUse({DATA_PROTECTION, HEAD})
  @PostMapping(PATH + "/sperren")
  String hold(
      Person person,
      @RequestParam(defaultValue = "") String was,
      @RequestParam(defaultValue = "") String sendung,
      @RequestParam(defaultValue = "") String leistung,
      @RequestParam(defaultValue = "") String grund,
      @RequestParam(defaultValue = "") String bis,
      RedirectAttributes next) {
    var outcome = placed(own(person), person, new Sent(was, sendung, leistung, grund, bis));
    if (outcome instanceof Outcome.Held<Hold>(var findings)) {
      next.addFlashAttribute(FAULTS, findings);
      next.addFlashAttribute(SENT, new Sent(was, sendung, leistung, grund, bis));
      new Notice("danger", say("aufbewahrung.sperre.nicht")).on(next);
      return "redirect:" + PATH + "#neue-sperre";
    }
    new Notice("success", say("aufbewahrung.sperre.gesetzt")).on(next);
    return "redirect:" + PATH;
  }

  private Outcome<Hold> placed(MunicipalityId own, Person person, Sent sent) {
    var about = about(sent);
    if (about.isEmpty()) {
      var code = sent.what().equals("leistung") ? "hold-leistung" : "hold-journey";
      return Outcome.held(Finding.error(code, sent.what()));
    }
    var until = German.sentDay(sent.until());
    if (until.isEmpty() && !sent.until().isBlank()) {
      return Outcome.held(Finding.error("hold-until", "bis"));
    }
    return holds.place(own, about.get(), sent.reason(), until, person.author());
  }

  private Optional<Hold.About> about(Sent sent) {
    return switch (sent.what()) {
      case "sendung" -> JourneyLines.id(sent.journey().strip()).map(Hold.About.OneJourney::new);
      case "leistung" ->
          Optional.of(sent.leistung())
              .filter(view.leistungen()::containsKey)
              .map(Hold.About.OneLeistung::new);
      case "alles" -> Optional.of(new Hold.About.Everything());
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  @MayUse({DATA_PROTECTION, HEAD})
  @PostMapping(PATH + "/sperren/{id}/aufheben")
  String release(Person person, @PathVariable UUID id, RedirectAttributes next) {
    var released = holds.release(own(person), id, person.author());
    var notice =
        released
            ? new Notice("success", say("aufbewahrung.sperre.aufgehoben"))
            : new Notice("warning", say("aufbewahrung.sperre.keine"));
    notice.on(next);
    return "redirect:" + PATH;
  }

  private static Notice notice(Outcome<?> outcome, String done) {
    return outcome instanceof Outcome.Held<?>(var findings)
        ? new Notice(
            "warning",
            findings.list().stream()
                .map(finding -> Words.text(finding) + " " + Words.advice(finding))
                .collect(Collectors.joining(" ")))
        : new Notice("success", done);
  }

  /** None of these roles works for all administrations. */
  private static MunicipalityId own(Person person) {
    return Optional.ofNullable(person.municipality())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
