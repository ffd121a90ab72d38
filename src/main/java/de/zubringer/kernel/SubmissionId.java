package de.zubringer.kernel;

import java.util.UUID;

/** Id of an Einreichung, given by the channel it came by; the same id is the same submission. */
public record SubmissionId(UUID value) {
  public static SubmissionId of(String uuid) {
    return new SubmissionId(UUID.fromString(uuid));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
