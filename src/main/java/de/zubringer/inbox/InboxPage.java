package de.zubringer.inbox;

import de.zubringer.kernel.JourneyId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of the list of Vorgänge, newest first, and where the next part begins. */
public record InboxPage(List<Vorgang.Row> rows, Optional<Cursor> next) {

  /** The last Vorgang of a part; as text it may stand in an address. */
  public record Cursor(Instant receivedAt, JourneyId journey) {
    private static final String SEPARATOR = "_";

    /** Empty for anything but the text of a cursor. */
    public static Optional<Cursor> parse(String text) {
      var parts = text.split(SEPARATOR, -1);
      try {
        return parts.length == 2
            ? Optional.of(new Cursor(Instant.parse(parts[0]), JourneyId.of(parts[1])))
            : Optional.empty();
      } catch (DateTimeException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return receivedAt + SEPARATOR + journey;
    }
  }
}
