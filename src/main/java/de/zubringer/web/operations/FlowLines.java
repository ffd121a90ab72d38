package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.ops.notice.NoticeWords;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.flow.ConnectionFlow;
import de.zubringer.pipeline.flow.ConnectionFlows;
import de.zubringer.web.frame.Names;
import de.zubringer.web.journeys.JourneyLines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All connections with how it goes with each, the one that waits longest first. */
@Component
class FlowLines {
  private static final Comparator<ConnectionFlow> BY_WAIT =
      Comparator.comparing(
          ConnectionFlow::oldest, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final ConnectionFlows flows;
  private final Connections connections;
  private final Names names;
  private final InstantSource clock;

  FlowLines(ConnectionFlows flows, Connections connections, Names names, InstantSource clock) {
    this.flows = flows;
    this.connections = connections;
    this.names = names;
    this.clock = clock;
  }

  private record Key(MunicipalityId municipality, String leistung) {}

  /** Whether there is more than was counted. */
  boolean isCut() {
    return flows.now().isCut();
  }

  /** Those with something that is not at its end, the longest waiting; so many at most. */
  List<FlowLine> waiting(int max) {
    var leistungen = names.leistungen();
    return flows.now().list().stream()
        .filter(flow -> flow.open() > 0)
        .sorted(BY_WAIT)
        .limit(max)
        .map(flow -> line(flow, leistungen))
        .toList();
  }

  /** Those that are live, and those of which something is left. */
  List<FlowLine> all(FlowChoice choice) {
    var leistungen = names.leistungen();
    return flows().stream()
        .filter(choice::takes)
        .sorted(
            BY_WAIT
                .thenComparing(flow -> names.municipality(flow.municipality()))
                .thenComparing(ConnectionFlow::leistung))
        .map(flow -> line(flow, leistungen))
        .toList();
  }

  private List<ConnectionFlow> flows() {
    var all = new ArrayList<>(flows.now().list());
    var known = new HashSet<Key>();
    all.forEach(flow -> known.add(new Key(flow.municipality(), flow.leistung())));
    for (var plan : connections.current().plans()) {
      if (known.add(new Key(plan.municipality(), plan.leistung().id()))) {
        all.add(ConnectionFlow.none(plan.municipality(), plan.leistung().id()));
      }
    }
    return all;
  }

  private FlowLine line(ConnectionFlow flow, Map<String, String> leistungen) {
    var oldest = flow.oldest();
    var isKnown = !flow.leistung().isEmpty();
    var of = "?kommune=" + flow.municipality() + (isKnown ? "&leistung=" + flow.leistung() : "");
    return new FlowLine(
        names.municipality(flow.municipality()),
        isKnown
            ? leistungen.getOrDefault(flow.leistung(), flow.leistung())
            : say("betrieb.anbindungen.ungeoeffnet"),
        German.number(flow.today()),
        German.number(flow.week()),
        German.number(flow.delivered()),
        German.number(flow.moving()),
        German.number(flow.retrying()),
        German.number(flow.held()),
        oldest == null ? "" : NoticeWords.duration(Duration.between(oldest, clock.instant())),
        "/sendungen" + of + (isKnown ? "" : stand(JourneyState.ARRIVED)),
        "/sendungen" + of + stand(isKnown ? JourneyState.ADDRESSED : JourneyState.ARRIVED),
        "/klaerung" + of);
  }

  private static String stand(JourneyState state) {
    return "&stand=" + JourneyLines.word(state);
  }
}
