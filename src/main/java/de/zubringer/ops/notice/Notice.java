package de.zubringer.ops.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice to one channel, and what became of it.
 *
 * @param cause why it did not arrive, for people; may be empty
 */
public record Notice(
    UUID id,
    String rule,
    String channel,
    NoticeKind kind,
    NoticeEvent event,
    Instant madeAt,
    State state,
    int attempts,
    String cause,
    @Nullable Instant endedAt) {
  /** Where it stands. */
  public enum State {
    /** On its way. */
    WAITING,
    SENT,
    /** Nobody tries any more. */
    FAILED,
    /** All was well again before it left. */
    DROPPED
  }
}
