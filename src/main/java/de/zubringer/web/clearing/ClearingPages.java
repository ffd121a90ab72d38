package de.zubringer.web.clearing;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.journeys.PaceWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Klärung: the held journeys, and letting one run again. */
@Controller
class ClearingPages {
  /** Each line shows all its causes, so few fill a page. */
  private static final int LINES = 20;

  private final Journeys journeys;
  private final JourneyLines lines;
  private final InstantSource clock;

  ClearingPages(Journeys journeys, JourneyLines lines, InstantSource clock) {
    this.journeys = journeys;
    this.lines = lines;
    this.clock = clock;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, OPERATOR})
  @GetMapping("/klaerung")
  ClearingPage held(Person person, @RequestParam(required = false) @Nullable String nach) {
    var filter = JourneyFilter.of(person.municipality()).inState(JourneyState.HELD);
    var found = journeys.page(filter, nach, LINES);
    var next = found.next();
    return new ClearingPage(
        found.journeys().stream()
            .flatMap(journey -> journeys.detail(person.municipality(), journey.id()).stream())
            .map(detail -> line(person, detail))
            .toList(),
        next == null
            ? ""
            : UriComponentsBuilder.fromPath("/klaerung")
                .queryParam("nach", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString());
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, OPERATOR})
  @PostMapping("/klaerung/{id}/erneut")
  String again(
      Person person,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Boolean angekommen,
      RedirectAttributes next) {
    var journey = new JourneyId(id);
    if (runsAgain(person, journey, angekommen)) {
      new Notice("success", say("klaerung.laeuft", JourneyLines.shortId(journey))).on(next);
      return "redirect:" + JourneyLines.address(journey);
    }
    new Notice("warning", say("klaerung.nicht-mehr")).on(next);
    return "redirect:/klaerung";
  }

  /** Only this receiver; those who have it are left alone. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, OPERATOR})
  @PostMapping("/klaerung/{id}/empfaenger/{empfaenger}/erneut")
  String sendAgain(
      Person person,
      @PathVariable UUID id,
      @PathVariable String empfaenger,
      @RequestParam(required = false) @Nullable Boolean angekommen,
      RedirectAttributes next) {
    var journey = new JourneyId(id);
    var by = say("role." + person.role().word());
    var sent = journeys.sendAgain(person.municipality(), journey, empfaenger, angekommen, by);
    var notice =
        sent
            ? new Notice("success", say("empfaenger.laeuft"))
            : new Notice("warning", say("empfaenger.nicht-mehr"));
    notice.on(next);
    return "redirect:" + JourneyLines.address(journey);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/klaerung/{id}/zurueckweisen")
  String reject(Person person, @PathVariable UUID id, RedirectAttributes next) {
    var journey = new JourneyId(id);
    var by = say("role." + person.role().word());
    var done = journeys.refuse(person.municipality(), journey, by);
    var notice =
        done
            ? new Notice("success", say("klaerung.zurueckgewiesen", JourneyLines.shortId(journey)))
            : new Notice("warning", say("klaerung.nicht-mehr"));
    notice.on(next);
    return done ? "redirect:" + JourneyLines.address(journey) : "redirect:/klaerung";
  }

  private boolean runsAgain(Person person, JourneyId journey, @Nullable Boolean arrived) {
    var by = say("role." + person.role().word());
    return arrived == null
        ? journeys.resume(person.municipality(), journey, by)
        : journeys.settle(person.municipality(), journey, arrived, by);
  }

  private ClearingPage.HeldLine line(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var shown = lines.of(journey);
    var until = journey.acceptUntil();
    return new ClearingPage.HeldLine(
        shown.address(),
        shown.shortId(),
        shown.leistung(),
        shown.municipality(),
        shown.area(),
        PaceWords.trouble(detail),
        PaceWords.stage(journey.changedAt(), clock.instant()),
        age(journey.changedAt()),
        until == null ? "" : say("klaerung.frist", German.moment(until)),
        FindingLine.of(detail.findings()),
        "/klaerung/" + journey.id() + "/erneut",
        detail.isRejectable() && person.role() != OPERATOR
            ? "/klaerung/" + journey.id() + "/zurueckweisen"
            : "",
        detail.isDeliveryUnclear());
  }

  /** In a unit of which there are at least two, so that every sentence reads well. */
  private String age(Instant since) {
    var waiting = Duration.between(since, clock.instant());
    if (waiting.toMinutes() < 2) {
      return say("klaerung.alter.eben");
    }
    if (waiting.toHours() < 2) {
      return say("klaerung.alter.minuten", German.number(waiting.toMinutes()));
    }
    return waiting.toDays() < 2
        ? say("klaerung.alter.stunden", German.number(waiting.toHours()))
        : say("klaerung.alter.tage", German.number(waiting.toDays()));
  }
}
