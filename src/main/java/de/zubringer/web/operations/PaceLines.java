package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.pace.Escalations;
import de.zubringer.pipeline.pace.JourneyEscalated;
import de.zubringer.pipeline.pace.TargetHealth;
import de.zubringer.pipeline.pace.Trouble;
import de.zubringer.pipeline.pace.WaitReason;
import de.zubringer.pipeline.pace.Waiting;
import de.zubringer.pipeline.pace.Waits;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.journeys.PaceWords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Delivery as the operator sees it: what is tried again, which targets are away, what is held. */
@Component
class PaceLines {
  private final Waits waits;
  private final Escalations held;
  private final Names names;
  private final InstantSource clock;

  PaceLines(Waits waits, Escalations held, Names names, InstantSource clock) {
    this.waits = waits;
    this.held = held;
    this.names = names;
    this.clock = clock;
  }

  OperationsPage.Delivery delivery() {
    return new OperationsPage.Delivery(
        counts(),
        waits.targets().stream().map(this::line).toList(),
        waits.mostTried().stream().map(this::line).toList(),
        held.escalated().stream().map(this::line).toList());
  }

  private List<OperationsPage.Count> counts() {
    var counts = new ArrayList<OperationsPage.Count>();
    var waiting = waits.counts();
    for (var reason : WaitReason.values()) {
      counts.add(count(waiting.getOrDefault(reason, 0L), "betrieb.wartet." + word(reason)));
    }
    var kinds = held.counts();
    for (var kind : Trouble.values()) {
      counts.add(count(kinds.getOrDefault(kind, 0L), "betrieb.gehalten." + word(kind)));
    }
    counts.add(count(held.countEscalated(), "betrieb.eskaliert.zahl"));
    return counts;
  }

  private static OperationsPage.Count count(long number, String label) {
    return new OperationsPage.Count(German.number(number), say(label));
  }

  private OperationsPage.TargetLine line(TargetHealth target) {
    var key = target.key();
    var next = target.probeAt();
    return new OperationsPage.TargetLine(
        key.receiver().isEmpty() ? key.target() : key.target() + " · " + key.receiver(),
        names.municipality(key.municipality()),
        TargetLines.state(target, clock.instant()),
        German.number(waits.countFor(key)),
        target.cause(),
        next == null ? "" : say("betrieb.ziel.probe", German.moment(next)));
  }

  private OperationsPage.Line line(Waiting one) {
    return new OperationsPage.Line(
        JourneyLines.address(one.journey()),
        JourneyLines.shortId(one.journey()),
        names.municipality(one.municipality()),
        German.moment(one.nextAttemptAt()),
        new Badge("info", say("betrieb.wartet.kurz." + word(one.reason()))),
        PaceWords.warning(one),
        PaceWords.cause(one));
  }

  private OperationsPage.Line line(JourneyEscalated one) {
    var stage = PaceWords.stage(one.heldSince(), clock.instant());
    return new OperationsPage.Line(
        JourneyLines.address(one.journey()),
        JourneyLines.shortId(one.journey()),
        names.municipality(one.municipality()),
        German.moment(one.heldSince()),
        stage.orElseGet(() -> new Badge("danger", say("klaerung.stufe.eskaliert"))),
        say("betrieb.eskaliert.grund"),
        "");
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
