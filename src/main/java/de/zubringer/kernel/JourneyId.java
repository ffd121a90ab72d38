package de.zubringer.kernel;

import java.util.UUID;

/**
 * Id of a Durchlauf. A submission has exactly one journey, so both carry the same UUID: what is
 * delivered twice can be recognised by whoever receives it.
 */
public record JourneyId(UUID value) {
  public static JourneyId of(SubmissionId submission) {
    return new JourneyId(submission.value());
  }

  public static JourneyId of(String uuid) {
    return new JourneyId(UUID.fromString(uuid));
  }

  public SubmissionId submission() {
    return new SubmissionId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
