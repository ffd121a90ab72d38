package de.zubringer.pipeline;

import java.time.Instant;
import java.util.Optional;

/** What becomes of the task of a journey after a run. */
sealed interface TaskEnd {
  /** The journey waits for something; the task comes again. */
  record Again(Instant at) implements TaskEnd {}

  /** The journey came to rest; the task is to be removed. */
  record Over() implements TaskEnd {}

  /** The task was removed with what it did. */
  record Removed() implements TaskEnd {}

  static TaskEnd of(Optional<Instant> next) {
    return next.<TaskEnd>map(Again::new).orElseGet(Over::new);
  }
}
