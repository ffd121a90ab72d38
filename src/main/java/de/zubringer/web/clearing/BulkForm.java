package de.zubringer.web.clearing;

import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.bulk.BulkOrder;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.web.journeys.JourneyLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants done to which journeys, read from the address.
 *
 * @param ticked journeys that were ticked; none: all that the filter lets through
 */
record BulkForm(
    Deed deed, BulkOrder order, HeldChoice choice, List<JourneyId> ticked, boolean all) {

  /** Empty if there is no such deed for many. */
  static Optional<BulkForm> of(Map<String, String> asked, List<String> ticked) {
    return Arrays.stream(Deed.values())
        .filter(Deed::fitsMany)
        .filter(deed -> deed.word().equals(asked.getOrDefault("tun", "")))
        .findFirst()
        .map(
            deed ->
                new BulkForm(
                    deed,
                    new BulkOrder(
                        deed,
                        asked.getOrDefault("wahl", ""),
                        asked.getOrDefault("ziel", ""),
                        asked.getOrDefault("grund", "")),
                    HeldChoice.of(asked),
                    ticked.stream().flatMap(id -> JourneyLines.id(id).stream()).toList(),
                    asked.getOrDefault("welche", "").equals("alle")));
  }
}
