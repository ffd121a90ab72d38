package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.delivery.Confirmations;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Reason;
import de.zubringer.pipeline.Step;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import de.zubringer.web.receipts.ReceiptLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A journey as its page shows it, with the content only for who may read it. */
@Component
class JourneyView {
  private final Names names;
  private final JourneyContent content;
  private final Confirmations confirmations;
  private final ReceiptLines receipts;

  JourneyView(
      Names names, JourneyContent content, Confirmations confirmations, ReceiptLines receipts) {
    this.names = names;
    this.content = content;
    this.confirmations = confirmations;
    this.receipts = receipts;
  }

  JourneyPage page(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var duplicate = journey.duplicateOf();
    return new JourneyPage(
        JourneyLines.shortId(journey.id()),
        JourneyLines.badge(journey.state()),
        journey.state().isMoving() ? JourneyLines.address(journey.id()) : "",
        facts(journey),
        clock(journey),
        duplicate == null ? "" : JourneyLines.address(duplicate),
        mayRetry(person, journey) ? "/klaerung/" + journey.id() + "/erneut" : "",
        detail.isDeliveryUnclear(),
        receipts.of(
            person, journey.municipality(), confirmations.of(journey.municipality(), journey.id())),
        detail.receivers().stream().map(one -> ReceiverLine.of(person, journey, one)).toList(),
        FindingLine.of(detail.findings()),
        detail.steps().stream().map(JourneyView::step).toList(),
        detail.reasons().stream().map(JourneyView::reason).toList(),
        mayPropose(person, journey) ? JourneyLines.address(journey.id()) + "/probeeingabe" : "",
        person.readsContentOf(journey.municipality())
            ? Optional.of(content.of(detail))
            : Optional.empty());
  }

  private static boolean mayRetry(Person person, Journey journey) {
    return journey.state() == JourneyState.HELD && person.role() != Role.CASE_WORKER;
  }

  /** Data protection decides; nothing is copied before. */
  private static boolean mayPropose(Person person, Journey journey) {
    return person.role() == Role.COORDINATOR
        && person.readsContentOf(journey.municipality())
        && journey.leistung() != null;
  }

  private List<Fact> facts(Journey journey) {
    var facts = new ArrayList<Fact>();
    add(facts, "sendung.kennung", journey.id().toString());
    add(facts, "sendung.leistung", names.leistung(journey.leika()));
    add(facts, "sendung.kommune", names.municipality(journey.municipality()));
    add(facts, "sendung.gebiet", journey.areaName());
    add(facts, "sendung.stelle", journey.unitName());
    add(facts, "sendung.ziel.name", journey.targetName());
    add(facts, "sendung.kanal", channel(journey.channel()));
    add(facts, "sendung.eingang", German.moment(journey.receivedAt()));
    add(facts, "sendung.plan", journey.plan());
    add(facts, "sendung.quittung", receipt(journey));
    var next = journey.nextAttemptAt();
    add(facts, "sendung.naechster", next == null ? null : German.moment(next));
    return List.copyOf(facts);
  }

  private static void add(List<Fact> facts, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(say(key), value));
    }
  }

  private static @Nullable String receipt(Journey journey) {
    var kind = journey.receiptKind();
    var reference = journey.receiptReference();
    return kind == null || reference == null
        ? null
        : say("quittung." + kind.toLowerCase(Locale.ROOT), reference);
  }

  private static String clock(Journey journey) {
    var accepted = journey.acceptedAt();
    var rejected = journey.rejectedAt();
    var until = journey.acceptUntil();
    if (accepted != null) {
      return say("sendung.uhr.angenommen", German.moment(accepted));
    }
    if (rejected != null) {
      return say("sendung.uhr.zurueck", German.moment(rejected));
    }
    return until == null ? "" : say("sendung.uhr.laeuft", German.moment(until));
  }

  private static JourneyPage.TimelineEntry step(Step step) {
    var kind =
        switch (step.kind()) {
          case ARRIVED, RESUMED -> "info";
          case OPENED, CHECKED, ADDRESSED, ACCEPTED, MAPPED, RECEIVED, DELIVERED, CONFIRMED ->
              "success";
          case POSTPONED, HELD -> "warning";
          case REFUSED, REJECTED -> "danger";
        };
    var word = step.kind().name().toLowerCase(Locale.ROOT);
    return new JourneyPage.TimelineEntry(
        say("schritt." + word), German.moment(step.at()), note(step), kind);
  }

  /** Why it was held stands above the timeline, in full. */
  private static String note(Step step) {
    return switch (step.kind()) {
      case ARRIVED -> channel(step.note());
      case HELD -> "";
      default -> step.note();
    };
  }

  private static String channel(String name) {
    return Words.sayOr(name, "kanal." + name);
  }

  private static JourneyPage.ReasonLine reason(Reason reason) {
    return new JourneyPage.ReasonLine(
        Words.sayOr(reason.decides(), "frage." + reason.decides()),
        reason.answer(),
        reason.text(),
        reason.legalBasis(),
        German.validity(reason.validFrom(), reason.validTo()));
  }
}
