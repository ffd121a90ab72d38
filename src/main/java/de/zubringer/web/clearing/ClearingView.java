package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.bulk.Bulk;
import de.zubringer.pipeline.bulk.BulkRun;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.held.Cause;
import de.zubringer.pipeline.held.HeldJourneys;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.journeys.PaceWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of Klärung as a person sees it. */
@Component
class ClearingView {
  /** Each line shows all its causes, so few fill a page. */
  private static final int LINES = 20;

  private final HeldJourneys held;
  private final Bulk bulk;
  private final JourneyLines lines;
  private final Terms terms;
  private final Names names;
  private final InstantSource clock;

  ClearingView(
      HeldJourneys held,
      Bulk bulk,
      JourneyLines lines,
      Terms terms,
      Names names,
      InstantSource clock) {
    this.held = held;
    this.bulk = bulk;
    this.lines = lines;
    this.terms = terms;
    this.names = names;
    this.clock = clock;
  }

  ClearingPage page(Person person, HeldChoice choice, @Nullable String after) {
    var filter = choice.filter(person);
    var found = held.stretch(filter, after, LINES);
    var owner = filter.municipality();
    var causes = held.causes(filter);
    var next = found.next();
    return new ClearingPage(
        causes(causes, choice.cause()),
        leistungen(choice.leistung()),
        owner == null ? List.of() : deeds(person),
        new ClearingPage.Chosen(choice.cause(), choice.leistung(), choice.municipality()),
        found.journeys().stream().map(detail -> line(person, detail)).toList(),
        next == null ? "" : choice.address(next),
        choice.filters(),
        total(causes, choice.cause()),
        owner == null ? List.of() : bulk.of(owner).stream().map(ClearingView::run).toList(),
        person.municipality() != null);
  }

  private static String total(Map<String, Long> causes, String cause) {
    return German.number(
        cause.isEmpty()
            ? causes.values().stream().mapToLong(Long::longValue).sum()
            : causes.getOrDefault(cause, 0L));
  }

  private static List<Choice> causes(Map<String, Long> causes, String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("liste.alle"), chosen.isEmpty()));
    causes.forEach(
        (code, count) ->
            choices.add(
                new Choice(
                    code,
                    say("klaerung.ursache", word(code), German.number(count)),
                    code.equals(chosen))));
    return List.copyOf(choices);
  }

  /** Short where somebody has worded it short, else the sentence without what it is about. */
  private static String word(String code) {
    return Words.sayOr(Words.text(Finding.error(code, "")), "ursache." + code)
        .replaceAll("\\{\\d}", "…");
  }

  private List<Choice> leistungen(String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("liste.alle"), chosen.isEmpty()));
    names.leistungen().forEach((id, name) -> choices.add(new Choice(id, name, id.equals(chosen))));
    return List.copyOf(choices);
  }

  static List<Choice> deeds(Person person) {
    return Arrays.stream(Deed.values())
        .filter(deed -> deed.fitsMany() && deed.isFor(person.role().word()))
        .map(deed -> new Choice(deed.word(), say("tat." + deed.word()), false))
        .toList();
  }

  private static ClearingPage.Run run(BulkRun run) {
    return new ClearingPage.Run(
        "/klaerung/sammlung/" + run.id(),
        say(
            "sammlung.zeile",
            say("tat." + run.deed().word()),
            German.moment(run.beganAt()),
            German.number(run.done()),
            German.number(run.total())),
        badge(run));
  }

  static Badge badge(BulkRun run) {
    var kind =
        switch (run.state()) {
          case RUNNING -> "info";
          case PAUSED, CANCELLED -> "warning";
          case DONE -> "success";
        };
    return new Badge(kind, say("sammlung.stand." + run.state().word()));
  }

  private ClearingPage.HeldLine line(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var shown = lines.of(journey);
    var clear = "/klaerung/" + journey.id();
    var mayRetry = Deed.RERUN.isFor(person.role().word());
    return new ClearingPage.HeldLine(
        journey.id().toString(),
        shown.address(),
        clear,
        shown.shortId(),
        shown.leistung(),
        shown.municipality(),
        shown.area(),
        PaceWords.trouble(detail),
        PaceWords.stage(journey.changedAt(), clock.instant()),
        age(journey.changedAt()),
        terms.of(person, detail).stream().findFirst().orElse(""),
        FindingLine.of(detail.findings()),
        say("klaerung.wer." + Cause.of(detail.findings()).word()),
        mayRetry ? clear + "/erneut" : "",
        detail.isRejectable() && person.role() != Role.OPERATOR ? clear + "#zurueckweisen" : "",
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
