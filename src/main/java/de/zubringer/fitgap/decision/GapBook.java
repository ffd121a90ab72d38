package de.zubringer.fitgap.decision;

import de.zubringer.workspace.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one administration has decided about the gaps of one Leistung ({@code gaps/1}). */
public final class GapBook {
  /** The file as it is written. */
  record Written(List<GapDecision> gaps) {}

  private final Map<String, GapDecision> decisions = new LinkedHashMap<>();

  private GapBook(List<GapDecision> decisions) {
    decisions.forEach(one -> this.decisions.put(one.key(), one));
  }

  /** Empty while nothing was decided; the last entry of a key counts. */
  public static GapBook of(Optional<Document> file) {
    return new GapBook(file.map(one -> one.as(Written.class).gaps()).orElse(List.of()));
  }

  /** What was decided about a gap that is there, with its state as of now. */
  public Optional<GapDecision> present(String key) {
    return Optional.ofNullable(decisions.get(key)).map(one -> one.seen(true));
  }

  /** Those whose cause is gone, given the keys of the gaps that are there. */
  public List<GapDecision> gone(Collection<String> present) {
    return decisions.values().stream()
        .filter(one -> !present.contains(one.key()))
        .map(one -> one.seen(false))
        .toList();
  }
}
