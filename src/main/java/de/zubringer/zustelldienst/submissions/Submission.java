package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.DestinationDraft;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission without its parts; times are those of the service's clock.
 *
 * @param tags JSON of the authentication tags, empty before it is submitted
 * @param reminders how many were sent because nobody picked it up
 * @param callback where its sender wants to be told of events
 */
public record Submission(
    UUID id,
    UUID destinationId,
    UUID caseId,
    String sender,
    SubmissionState state,
    String service,
    String serviceName,
    Optional<String> region,
    Optional<String> tags,
    Optional<DestinationDraft.Callback> callback,
    Instant createdAt,
    Optional<Instant> submittedAt,
    Optional<Instant> endedAt,
    int reminders) {

  /** The ids a client needs to go on with it. */
  public ObjectNode ids() {
    return StrictJson.object()
        .put("destinationId", destinationId.toString())
        .put("submissionId", id.toString())
        .put("caseId", caseId.toString());
  }
}
