package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.trial.Pair;
import de.zubringer.trial.Pairs;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.mappings.PairPage.PairLine;
import de.zubringer.web.mappings.PairPage.PlaceCell;
import de.zubringer.web.mappings.PairsPage.Cell;
import de.zubringer.web.mappings.PairsPage.MatrixLine;
import de.zubringer.web.mappings.PairsPage.Met;
import java.util.List;
import java.util.Optional;

/** Puts pairs together as one person may see them: only administrations of their own. */
final class PairsView {
  private final Pairs pairs;
  private final List<String> kinds;

  PairsView(Pairs pairs) {
    this.pairs = pairs;
    this.kinds = pairs.all().stream().map(Pair::kind).distinct().sorted().toList();
  }

  PairsPage matrix() {
    return new PairsPage(
        kinds.stream().map(PairsView::kind).toList(),
        pairs.all().stream()
            .map(pair -> pair.leistung().id())
            .distinct()
            .map(leistung -> matrixLine(of(leistung)))
            .toList());
  }

  /** Empty if no system takes it. */
  Optional<PairPage> leistung(String id, Person person) {
    var found = of(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var lines = found.stream().map(pair -> line(pair, person)).toList();
    return Optional.of(
        new PairPage(
            found.getFirst().leistung().name(),
            lines.getFirst().places().stream().map(PlaceCell::place).toList(),
            lines));
  }

  private List<Pair> of(String leistung) {
    return pairs.all().stream().filter(pair -> pair.leistung().id().equals(leistung)).toList();
  }

  private static String kind(String kind) {
    return say("passung.art." + kind);
  }

  private MatrixLine matrixLine(List<Pair> found) {
    var leistung = found.getFirst().leistung();
    return new MatrixLine(
        leistung.name(),
        "/passung/" + leistung.id(),
        kinds.stream().map(kind -> cell(kind, found)).toList());
  }

  private static Cell cell(String kind, List<Pair> found) {
    return new Cell(
        kind(kind),
        found.stream()
            .filter(pair -> pair.kind().equals(kind))
            .map(pair -> new Met(pair.system().name(), state(pair)))
            .toList());
  }

  private PairLine line(Pair pair, Person person) {
    var coverage = pair.analysis().coverage();
    var isOpen = person.role() == Role.COORDINATOR || person.role() == Role.SYSTEM_ADMIN;
    return new PairLine(
        pair.system().name(),
        kind(pair.kind()),
        isOpen ? MappedSystem.ROOT + "/" + pair.system().id() + "/" + pair.leistung().id() : "",
        MappingView.share(coverage.requiredMapped(), coverage.required()),
        MappingView.share(coverage.sourcesSettled(), coverage.sources()),
        state(pair),
        pairs.places(pair).stream()
            .filter(place -> person.sees(new MunicipalityId(place.body().ars())))
            .map(PairsView::cell)
            .toList());
  }

  private static PlaceCell cell(Pair.Place place) {
    var reached = place.held() + place.written();
    return new PlaceCell(
        place.body().fullName(),
        place.inUse()
            ? new Badge("success", say("passung.im-einsatz"))
            : new Badge("info", say("passung.moeglich")),
        say("passung.geschrieben", MappingView.share(place.written(), reached)),
        say("passung.vorher", Integer.toString(place.stopped())));
  }

  private static Badge state(Pair pair) {
    var kind =
        pair.analysis().findings().hasErrors() || !pair.isComplete()
            ? "danger"
            : pair.analysis().findings().isClean() ? "success" : "warning";
    return new Badge(kind, say("abbildungen.stand." + kind));
  }
}
