package de.zubringer.web.trial;

import de.zubringer.catalogue.text.German;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to rehearse.
 *
 * @param day on which
 * @param moved whether every input is received on that day
 * @param own whether own inputs are tried, too
 * @param place key of the only place to try; empty for all
 */
record TrialOrder(LocalDate day, boolean moved, boolean generated, boolean own, String place) {
  private static final String YES = "ja";

  static TrialOrder of(Map<String, String> sent, LocalDate today) {
    return new TrialOrder(
        German.sentDay(sent.get("tag")).orElse(today),
        YES.equals(sent.get("verschoben")),
        YES.equals(sent.get("erzeugt")),
        YES.equals(sent.get("eigene")),
        sent.getOrDefault("ort", ""));
  }

  /** The same in all places, as a protocol has it. */
  TrialOrder everywhere() {
    return new TrialOrder(day, moved, generated, own, "");
  }

  /** With the own inputs that were asked for. */
  TrialRun.Wish wish(List<TrialInput> inputs) {
    return new TrialRun.Wish(inputs, generated, day, moved);
  }

  /** Empty if there is no plan. */
  Optional<TrialRun.Subject> subject(Drafted drafted) {
    var areas = drafted.adaptation().areas();
    var chosen = areas.stream().filter(area -> area.ars().digits().equals(place)).toList();
    return drafted
        .adaptation()
        .plan()
        .map(
            plan ->
                new TrialRun.Subject(
                    drafted.workspace(), drafted.book(), plan, chosen.isEmpty() ? areas : chosen));
  }
}
