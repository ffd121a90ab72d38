package de.zubringer.pipeline.record;

import de.zubringer.pipeline.Journey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list; a stretch begins behind or before it. */
public record Cursor(Instant at, UUID id) {
  public static Cursor of(Journey journey) {
    return new Cursor(journey.arrivedAt(), journey.id().value());
  }

  public String text() {
    return at + "_" + id;
  }

  /** A cursor that is not one of ours begins at the top. */
  public static @Nullable Cursor read(@Nullable String text) {
    if (text == null || !text.contains("_")) {
      return null;
    }
    try {
      var cut = text.indexOf('_');
      return new Cursor(
          Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
