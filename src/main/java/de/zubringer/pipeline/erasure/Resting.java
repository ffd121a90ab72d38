package de.zubringer.pipeline.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Journeys of a Leistung that came to one kind of rest before a moment.
 *
 * @param leistung id of the package; null: those nobody found a plan for
 */
public record Resting(@Nullable String leistung, End end, Instant before) {

  /** How a journey came to rest, as far as retention tells it apart. */
  public enum End {
    /** With the target; the target keeps it now. */
    DELIVERED("state = 'DELIVERED' and not " + End.INBOX),
    /** A Vorgang of the built-in inbox: nobody else has it. */
    IN_INBOX("state = 'DELIVERED' and " + End.INBOX),
    /** With its sender. */
    REFUSED("state = 'REFUSED'"),
    /** With somebody who does not work here, by letter; they keep it now. */
    FORWARDED("state = 'FORWARDED'"),
    /** Nobody decided. */
    HELD("state = 'HELD'");

    private static final String INBOX =
        """
        (receipt_kind = 'VORGANG' or (receipt_kind = 'RECEIVERS' and exists (
           select 1 from pipeline_receiver r
           where r.journey = j.journey and r.receipt_kind = 'VORGANG')))
        """;

    private final String condition;

    End(String condition) {
      this.condition = condition;
    }

    /** Written out, so that the index of what rests is found. */
    String condition() {
      return condition;
    }
  }
}
