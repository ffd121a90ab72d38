package de.zubringer.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list, newest first.
 *
 * @param next hand this back to get the following, older stretch; null at the end
 * @param previous hand this back to get the stretch before; null at the top
 */
public record JourneyPage(
    List<Journey> journeys, @Nullable String next, @Nullable String previous) {

  /**
   * Where a stretch begins; at most one of both is set, none begins at the top.
   *
   * @param after the {@code next} of the stretch before it
   * @param before the {@code previous} of the stretch behind it
   */
  public record Place(@Nullable String after, @Nullable String before) {
    public static final Place TOP = new Place(null, null);
  }
}
