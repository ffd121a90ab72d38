package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.events.AuthenticationTags;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A submission in clear, all checks of the protocol passed. Whether the data obeys its schema is
 * not known yet.
 *
 * @param service URN of the Leistung it was submitted for
 * @param region {@code DE} and ARS, if the sender named one
 * @param data the exact bytes the sender hashed
 * @param tags what an accept event has to carry
 */
public record OpenedSubmission(
    UUID submissionId,
    UUID caseId,
    UUID destinationId,
    String service,
    Optional<String> region,
    byte[] data,
    SchemaReference schema,
    List<Attachment> attachments,
    JsonNode metadata,
    AuthenticationTags tags) {

  public OpenedSubmission {
    attachments = List.copyOf(attachments);
  }

  /** Without content, so that it may appear in a log. */
  @Override
  public String toString() {
    return "OpenedSubmission[" + submissionId + "]";
  }
}
