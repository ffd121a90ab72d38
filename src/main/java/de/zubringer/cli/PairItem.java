package de.zubringer.cli;

import de.zubringer.trial.Pair;
import java.util.List;

/**
 * How a Leistung meets a system, for machines that read: names and order are a fixed contract.
 *
 * @param required fields the target must have, and how many of them have a row
 * @param sources fields of the form, and how many of them are mapped or left out with a reason
 */
record PairItem(
    String leistung,
    String system,
    String kind,
    int mapping,
    int requiredMapped,
    int required,
    int sourcesSettled,
    int sources,
    boolean complete,
    List<PlaceItem> administrations) {

  /** The samples of the package in one administration. */
  record PlaceItem(
      String ars, String name, boolean inUse, int samples, int stopped, int held, int written) {
    static PlaceItem of(Pair.Place place) {
      return new PlaceItem(
          place.body().ars().digits(),
          place.body().name(),
          place.inUse(),
          place.samples(),
          place.stopped(),
          place.held(),
          place.written());
    }
  }

  static PairItem of(Pair pair, List<Pair.Place> places) {
    var coverage = pair.analysis().coverage();
    return new PairItem(
        pair.leistung().id(),
        pair.system().id(),
        pair.kind(),
        pair.mapping().version(),
        coverage.requiredMapped(),
        coverage.required(),
        coverage.sourcesSettled(),
        coverage.sources(),
        pair.isComplete(),
        places.stream().map(PlaceItem::of).toList());
  }
}
