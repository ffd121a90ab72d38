package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.StepKind;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a journey besides its content, all of it or at one stage. */
final class JourneyFacts {
  private JourneyFacts() {}

  static List<Fact> of(JourneyDetail detail, Stage stage, Names names, boolean reads) {
    var facts = new ArrayList<Fact>();
    var journey = detail.journey();
    switch (stage) {
      case OVERVIEW -> overview(facts, detail, names);
      case ARRIVAL -> arrival(facts, detail, reads);
      case ADDRESS -> address(facts, journey, names);
      case DELIVERY -> delivery(facts, journey);
      default -> {}
    }
    return List.copyOf(facts);
  }

  private static void overview(List<Fact> facts, JourneyDetail detail, Names names) {
    var journey = detail.journey();
    add(facts, "sendung.kennung", journey.id().toString());
    add(facts, "sendung.leistung", names.leistung(journey.leika()));
    address(facts, journey, names);
    add(facts, "sendung.kanal", channel(journey.channel()));
    add(facts, "sendung.eingang", German.moment(journey.receivedAt()));
    delivery(facts, journey);
    detail.steps().stream()
        .filter(step -> step.kind() == StepKind.ERASED)
        .forEach(step -> add(facts, "sendung.geloescht", German.moment(step.at())));
  }

  private static void arrival(List<Fact> facts, JourneyDetail detail, boolean reads) {
    var journey = detail.journey();
    add(facts, "sendung.kennung", journey.id().toString());
    add(facts, "sendung.kanal", channel(journey.channel()));
    add(facts, "sendung.eingang", German.moment(journey.receivedAt()));
    add(facts, "sendung.gespeichert", German.moment(journey.arrivedAt()));
    for (var part : detail.content()) {
      if (reads && !part.isOrder()) {
        var key = part.isAttachment() ? "sendung.teil.anlage" : "sendung.teil.antrag";
        add(facts, key, part.mediaType() + ", " + German.size(part.sizeBytes()));
      }
    }
  }

  private static void address(List<Fact> facts, Journey journey, Names names) {
    add(facts, "sendung.kommune", names.municipality(journey.municipality()));
    add(facts, "sendung.gebiet", journey.areaName());
    add(facts, "sendung.stelle", journey.unitName());
    add(facts, "sendung.ziel.name", journey.targetName());
    add(facts, "sendung.plan", journey.plan());
  }

  private static void delivery(List<Fact> facts, Journey journey) {
    add(facts, "sendung.quittung", receipt(journey));
    var next = journey.nextAttemptAt();
    add(facts, "sendung.naechster", next == null ? null : German.moment(next));
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

  static String clock(Journey journey) {
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

  static String channel(String name) {
    return Words.sayOr(name, "kanal." + name);
  }
}
