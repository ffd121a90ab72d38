package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journeys;
import de.zubringer.signoff.Recording;
import de.zubringer.signoff.Recordings;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.Fact;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.JourneyLines;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Real applications as inputs of trials: proposed by one, decided by another. */
@Controller
class RecordingPages {
  private final Adaptations adaptations;
  private final Recordings recordings;
  private final Journeys journeys;

  RecordingPages(Adaptations adaptations, Recordings recordings, Journeys journeys) {
    this.adaptations = adaptations;
    this.recordings = recordings;
    this.journeys = journeys;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, DATA_PROTECTION})
  @GetMapping(TrialPages.HERE + "/aufzeichnungen")
  Page list(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> page(person, drafted))
        .orElseGet(ErrorPage::notFound);
  }

  private RecordingsPage page(Person person, Drafted drafted) {
    return new RecordingsPage(
        adaptations.head(drafted, "probelauf"),
        Integer.toString(Recordings.KEPT_DAYS),
        recordings.list(drafted.owner(), drafted.leistung()).stream()
            .map(one -> card(person, drafted, one))
            .toList());
  }

  private RecordingsPage.RecordingCard card(Person person, Drafted drafted, Recording one) {
    var decides = person.role() == DATA_PROTECTION && one.decision().isEmpty();
    return new RecordingsPage.RecordingCard(
        JourneyLines.shortId(one.journey()),
        state(one),
        facts(drafted, one),
        one.reason(),
        decides ? drafted.address() + "/probelauf/aufzeichnungen/" + one.journey() : "");
  }

  private static Badge state(Recording one) {
    return one.decision()
        .map(
            decision ->
                decision.approved()
                    ? new Badge("success", say("aufzeichnung.freigegeben"))
                    : new Badge("danger", say("aufzeichnung.abgelehnt")))
        .orElseGet(() -> new Badge("warning", say("aufzeichnung.offen")));
  }

  /** What the list of journeys says of it, too; nothing of its content. */
  private List<Fact> facts(Drafted drafted, Recording one) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            say("aufzeichnung.vorgeschlagen"),
            say("aufzeichnung.von", one.by().name(), German.moment(one.at()))));
    journeys
        .detail(drafted.owner(), one.journey())
        .ifPresent(
            detail -> {
              var journey = detail.journey();
              facts.add(new Fact(say("sendung.eingang"), German.moment(journey.receivedAt())));
              var area = journey.areaName();
              var unit = journey.unitName();
              if (area != null) {
                facts.add(new Fact(say("sendung.gebiet"), area));
              }
              if (unit != null) {
                facts.add(new Fact(say("sendung.stelle"), unit));
              }
              facts.add(
                  new Fact(say("aufzeichnung.stand"), JourneyLines.badge(journey.state()).label()));
            });
    one.decision()
        .ifPresent(
            decision ->
                facts.add(
                    new Fact(
                        say("aufzeichnung.entschieden"),
                        say(
                            "aufzeichnung.entschieden.von",
                            decision.by().name(),
                            German.moment(decision.at()),
                            decision.reason()))));
    return List.copyOf(facts);
  }

  @MayUse(DATA_PROTECTION)
  @PostMapping(TrialPages.HERE + "/aufzeichnungen/{id}")
  String decide(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String entscheidung,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    var approved = entscheidung.equals("freigeben");
    if (!approved && !entscheidung.equals("ablehnen")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var outcome =
        recordings.decide(
            drafted.owner(),
            drafted.adaptation().leistung(),
            new JourneyId(id),
            approved,
            grund,
            person.author());
    notice(outcome, approved ? "aufzeichnung.gemerkt.ja" : "aufzeichnung.gemerkt.nein").on(next);
    return "redirect:" + drafted.address() + "/probelauf/aufzeichnungen";
  }

  @MayUse(COORDINATOR)
  @PostMapping("/sendungen/{id}/probeeingabe")
  String propose(
      Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var journey = new JourneyId(id);
    var own = person.municipality();
    if (own == null || journeys.detail(own, journey).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var by = person.author();
    notice(recordings.propose(own, journey, grund, by), "aufzeichnung.gemerkt").on(next);
    return "redirect:" + JourneyLines.address(journey);
  }

  private static Notice notice(Outcome<?> outcome, String key) {
    return outcome instanceof Outcome.Held<?>(var findings)
        ? new Notice(
            "danger",
            findings.list().stream()
                .map(finding -> Words.text(finding) + " " + Words.advice(finding))
                .collect(Collectors.joining(" ")))
        : new Notice("success", say(key));
  }
}
