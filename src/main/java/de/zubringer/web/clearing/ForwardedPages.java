package de.zubringer.web.clearing;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LegalTime;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.content.Fact;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was given to other authorities, and the letter that goes with it where it must. */
@Controller
class ForwardedPages {
  private final Clearing clearing;
  private final Decisions decisions;
  private final Journeys journeys;
  private final Names names;
  private final InstantSource clock;
  private final Looks looks;

  ForwardedPages(
      Clearing clearing,
      Decisions decisions,
      Journeys journeys,
      Names names,
      InstantSource clock,
      Looks looks) {
    this.clearing = clearing;
    this.decisions = decisions;
    this.journeys = journeys;
    this.names = names;
    this.clock = clock;
    this.looks = looks;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @GetMapping("/klaerung/abgaben")
  Page forwarded(Person person) {
    var own = person.municipality();
    if (own == null) {
      return ErrorPage.notFound();
    }
    return new ForwardedPage(
        clearing.forwarded(own).stream()
            .map(
                one ->
                    new ForwardedPage.Line(
                        one.journey().toString(),
                        names.leistung(one.leika()),
                        German.moment(one.receivedAt()),
                        German.moment(one.at()),
                        one.by(),
                        names.municipality(one.to())))
            .toList());
  }

  @MayUse({COORDINATOR, CASE_WORKER})
  @GetMapping("/klaerung/{id}/anschreiben")
  Page letter(Person person, @PathVariable UUID id) {
    var own = person.municipality();
    return own == null
        ? ErrorPage.notFound()
        : journeys
            .detail(own, new JourneyId(id))
            .filter(detail -> looks.isNoted(person, detail, "tat.give-away"))
            .<Page>map(this::letter)
            .orElseGet(ErrorPage::notFound);
  }

  private LetterPage letter(JourneyDetail detail) {
    var journey = detail.journey();
    var leistung = names.leistungPackage(journey.municipality(), journey.leika());
    return new LetterPage(
        "/klaerung/" + journey.id(),
        names.municipality(journey.municipality()),
        German.day(LegalTime.today(clock)),
        List.of(
            new Fact(say("sendung.kennung"), journey.id().toString()),
            new Fact(say("sendung.leistung"), names.leistung(journey.leika())),
            new Fact(say("sendung.eingang"), German.moment(journey.receivedAt()))),
        decisions
            .application(journey)
            .map(bytes -> ApplicationFields.of(bytes, leistung))
            .orElse(List.of()),
        detail.content().stream()
            .filter(ContentItem::isAttachment)
            .map(ContentItem::fileName)
            .toList());
  }
}
