package de.zubringer.web.clearing;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Refusal;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.JourneyLines;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Klären: what a person does to one journey. */
@Controller
class HeldPages {
  private static final String KEY = "[0-9]{12}";

  private final Journeys journeys;
  private final HeldView view;
  private final Deeds deeds;

  HeldPages(Journeys journeys, HeldView view, Deeds deeds) {
    this.journeys = journeys;
    this.view = view;
    this.deeds = deeds;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/klaerung/{id:[0-9a-f-]{36}}")
  Page journey(Person person, @PathVariable String id) {
    return JourneyLines.id(id)
        .flatMap(journey -> journeys.detail(person.municipality(), journey))
        .<Page>map(detail -> view.page(person, detail))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, CASE_WORKER})
  @PostMapping("/klaerung/{id}/stelle")
  String unit(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String stelle,
      @RequestParam(defaultValue = "") String ziel,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    return deeds.redirect(person, new JourneyId(id), new Command.Choose(stelle, ziel, grund), next);
  }

  @MayUse({COORDINATOR, CASE_WORKER})
  @PostMapping("/klaerung/{id}/abgabe")
  String forward(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String an,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    if (!an.matches(KEY)) {
      return wrong(id, "not-here", next);
    }
    var command = new Command.Forward(MunicipalityId.of(an), grund);
    return deeds.redirect(person, new JourneyId(id), command, next);
  }

  /** By letter, to somebody who does not work here. */
  @MayUse({COORDINATOR, CASE_WORKER})
  @PostMapping("/klaerung/{id}/abgabe-brief")
  String giveAway(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String an,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    return deeds.redirect(person, new JourneyId(id), new Command.GiveAway(an, grund), next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @PostMapping("/klaerung/{id}/zurueckweisen")
  String refuse(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    return Refusal.of(problem)
        .map(one -> deeds.redirect(person, new JourneyId(id), new Command.Refuse(one, grund), next))
        .orElseGet(() -> wrong(id, "problem-missing", next));
  }

  /** A delivered one goes out once more. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/klaerung/{id}/noch-einmal")
  String repeat(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "behalten") String wunsch,
      @RequestParam Optional<String> empfaenger,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var command = new Command.Repeat(empfaenger.orElse(""), wunsch.equals("ersetzen"), grund);
    return deeds.redirect(person, new JourneyId(id), command, next);
  }

  private static String wrong(UUID id, String answer, RedirectAttributes next) {
    new Notice("warning", say("antwort." + answer)).on(next);
    return "redirect:/klaerung/" + id;
  }
}
