package de.zubringer.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file the simulated Steuerverfahren took.
 *
 * @param arrivals one mark for each time a file of this name was put into the folder
 * @param rows its lines as first taken
 */
record TakenFile(List<String> arrivals, List<List<String>> rows) {

  static TakenFile first(List<List<String>> rows) {
    return new TakenFile(List.of(), rows);
  }

  TakenFile arrived(String arrival) {
    if (arrivals.contains(arrival)) {
      return this;
    }
    var all = new ArrayList<>(arrivals);
    all.add(arrival);
    return new TakenFile(List.copyOf(all), rows);
  }

  Stream<String> references() {
    return rows.stream().map(row -> row.get(Hundedatei.REFERENCE));
  }
}
