package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.events.EventKind;
import java.util.Optional;

/**
 * States of a submission and what an event of the subscriber makes of them (FIT-Connect
 * documentation, states); every other change is refused.
 */
public enum SubmissionState {
  INCOMPLETE,
  SUBMITTED,
  FORWARDED,
  ACCEPTED,
  REJECTED,
  DELETED;

  boolean isReadable() {
    return this == SUBMITTED || this == FORWARDED;
  }

  /** Empty if this event is not allowed now. */
  Optional<SubmissionState> after(EventKind event) {
    if (!isReadable()) {
      return Optional.empty();
    }
    return switch (event) {
      case FORWARD -> this == SUBMITTED ? Optional.of(FORWARDED) : Optional.empty();
      case ACCEPT -> Optional.of(ACCEPTED);
      case REJECT -> Optional.of(REJECTED);
      case CREATE, SUBMIT, NOTIFY, DELETE -> Optional.empty();
    };
  }
}
