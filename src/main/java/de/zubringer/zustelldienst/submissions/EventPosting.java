package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.events.EventStore;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes an event of a subscriber: checks everything the service can see, then changes the state.
 */
@Component
@WhenEnabled
class EventPosting {
  private static final List<String> PROBLEM_MEMBERS =
      List.of("type", "title", "detail", "instance");

  private final Ending ending;
  private final EventStore events;
  private final DestinationStore destinations;
  private final CaseLog log;
  private final Submitting.Bounds bounds;
  private final TransactionTemplate transaction;

  EventPosting(
      Ending ending,
      EventStore events,
      DestinationStore destinations,
      CaseLog log,
      Submitting.Bounds bounds,
      TransactionTemplate transaction) {
    this.ending = ending;
    this.events = events;
    this.destinations = destinations;
    this.log = log;
    this.bounds = bounds;
    this.transaction = transaction;
  }

  void post(UUID caseId, String compact, Client subscriber, ApiVersion version) {
    var submissions = ending.submissions();
    var ofCase = submissions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("case"));
    if (!destinations.subscriber(ofCase.destinationId()).equals(subscriber.id())) {
      throw Refusal.forbidden();
    }
    try {
      var event = EventToken.read(compact);
      requireSound(event, caseId, ofCase.destinationId(), version);
      transaction.executeWithoutResult(status -> store(caseId, event));
    } catch (ProtocolFault e) {
      throw Refusal.invalidEvent(String.valueOf(e.getMessage()));
    }
  }

  private void requireSound(EventToken event, UUID caseId, UUID destinationId, ApiVersion version)
      throws ProtocolFault {
    if (!bounds.sheet().takesEventSchema(version, event.schema())) {
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
    var submission = ending.submissions().lock(subject(event));
    if (!submission.caseId().equals(caseId)) {
      throw Refusal.invalidEvent("sub does not belong to this case.");
    }
    var next = submission.state().after(kind).orElseThrow(() -> refused(submission));
    requirePayload(kind, event.payload(), submission);
    append(submission, event);
    ending.change(submission, next);
    log.posted(submission);
  }

  private static Refusal refused(Submission submission) {
    return new Refusal("event-state-invalid", "Not allowed in state " + submission.state());
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

  private void requirePayload(EventKind kind, JsonNode payload, Submission submission) {
    if (kind == EventKind.ACCEPT && !areTagsTaken(payload, submission)) {
      throw Refusal.invalidEvent("authenticationTags are not those of the submission.");
    }
    if (kind == EventKind.REJECT && !isProblems(payload.path("problems"))) {
      throw Refusal.invalidEvent("A rejection names at least one problem with four members.");
    }
  }

  /** They must be there; whether the real service compares them is not documented. */
  private boolean areTagsTaken(JsonNode payload, Submission submission) {
    try {
      var given = AuthenticationTags.read(payload);
      var stored = submission.tags().orElse("{}").getBytes(StandardCharsets.UTF_8);
      return !bounds.sheet().comparesAcceptTags()
          || given.equals(AuthenticationTags.read(StrictJson.readObject(stored)));
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
