package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.zustelldienst.ClientStore.Client;
import de.zubringer.zustelldienst.SubmissionStore.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes an event of a subscriber: checks everything the service can see, then changes the state.
 */
@Component
@WhenEnabled
class EventPosting {
  /** 1.0.x is no longer taken (seen at FITKO's test environment). */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "https://schema\\.fitko\\.de/fit-connect/set-payload/1\\.2\\.\\d+/set-payload\\.schema\\.json");

  private static final List<String> PROBLEM_MEMBERS =
      List.of("type", "title", "detail", "instance");

  private final SubmissionStore submissions;
  private final EventStore events;
  private final DestinationStore destinations;
  private final TransactionTemplate transaction;

  EventPosting(
      SubmissionStore submissions,
      EventStore events,
      DestinationStore destinations,
      TransactionTemplate transaction) {
    this.submissions = submissions;
    this.events = events;
    this.destinations = destinations;
    this.transaction = transaction;
  }

  void post(UUID caseId, String compact, Client subscriber) {
    var ofCase = submissions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("case"));
    var destination = destinations.require(ofCase.destinationId());
    if (!destination.clientId().equals(subscriber.id())) {
      throw Refusal.forbidden();
    }
    try {
      var event = EventToken.read(compact);
      requireSound(event, caseId, ofCase.destinationId());
      transaction.executeWithoutResult(status -> store(caseId, event));
    } catch (ProtocolFault e) {
      throw Refusal.invalidEvent(String.valueOf(e.getMessage()));
    }
  }

  private void requireSound(EventToken event, UUID caseId, UUID destinationId)
      throws ProtocolFault {
    if (!SCHEMA.matcher(event.schema()).matches()) {
      throw Refusal.invalidEvent("Payload Schema not supported");
    }
    if (!event.isOfCase(caseId) || !event.issuer().equals(destinationId.toString())) {
      throw Refusal.invalidEvent("txn is not this case or iss is not its destination.");
    }
    var key =
        destinations
            .key(destinationId, event.kid())
            .orElseThrow(() -> Refusal.invalidEvent("kid is no key of the destination."));
    event.requireSignedBy(key);
  }

  private void store(UUID caseId, EventToken event) {
    var kind =
        event
            .kind()
            .filter(EventKind::isEmittedBySubscriber)
            .orElseThrow(() -> Refusal.invalidEvent("A subscriber may not emit this event."));
    var submission = submissions.lock(subject(event));
    if (!submission.caseId().equals(caseId)) {
      throw Refusal.invalidEvent("sub does not belong to this case.");
    }
    var next =
        submission
            .state()
            .after(kind)
            .orElseThrow(() -> Refusal.conflict("Not allowed in state " + submission.state()));
    requirePayload(kind, event.payload(), submission);
    append(submission, event);
    submissions.change(submission.id(), next);
    if (kind.isTerminal()) {
      submissions.forgetParts(submission.id());
    }
  }

  private void append(Submission submission, EventToken event) {
    try {
      if (!events.append(submission.caseId(), submission.id(), event.compact())) {
        throw Refusal.invalidEvent("jti was used before.");
      }
    } catch (ProtocolFault e) {
      throw Refusal.invalidEvent(String.valueOf(e.getMessage()));
    }
  }

  private static UUID subject(EventToken event) {
    try {
      return StrictJson.uuid(event.subject().replaceFirst("^submission:", ""));
    } catch (ProtocolFault e) {
      throw Refusal.invalidEvent("sub names no submission.");
    }
  }

  private static void requirePayload(EventKind kind, JsonNode payload, Submission submission) {
    if (kind == EventKind.ACCEPT && !isSameTags(payload, submission)) {
      throw Refusal.invalidEvent("authenticationTags are not those of the submission.");
    }
    if (kind == EventKind.REJECT && !isProblems(payload.path("problems"))) {
      throw Refusal.invalidEvent("A rejection names at least one problem with four members.");
    }
  }

  private static boolean isSameTags(JsonNode payload, Submission submission) {
    try {
      var stored = submission.tags().orElse("{}").getBytes(StandardCharsets.UTF_8);
      return AuthenticationTags.read(payload)
          .equals(AuthenticationTags.read(StrictJson.readObject(stored)));
    } catch (ProtocolFault e) {
      return false;
    }
  }

  private static boolean isProblems(JsonNode problems) {
    return problems.isArray()
        && !problems.isEmpty()
        && problems.valueStream().allMatch(EventPosting::isProblem);
  }

  private static boolean isProblem(JsonNode problem) {
    return PROBLEM_MEMBERS.stream().allMatch(member -> problem.path(member).isString());
  }
}
