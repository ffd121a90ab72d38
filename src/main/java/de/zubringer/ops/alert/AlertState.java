package de.zubringer.ops.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param since when its bound was passed, without a break until now
 * @param firedAt when that had lasted for long enough; null = it does not fire
 * @param calmSince when all was well again, while it still counts as firing
 * @param toldAt when somebody was told last that it fires
 * @param value at the last look; null if there was nothing to measure
 */
public record AlertState(
    @Nullable Instant since,
    @Nullable Instant firedAt,
    @Nullable Instant calmSince,
    @Nullable Instant toldAt,
    @Nullable Long value,
    List<String> places) {
  public static final AlertState CALM = new AlertState(null, null, null, null, null, List.of());

  public AlertState {
    places = List.copyOf(places);
  }

  public boolean isFiring() {
    return firedAt != null;
  }
}
