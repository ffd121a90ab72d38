package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.Limits;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.CallerCheck;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.events.EventStore;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.StringNode;

/** The event log: read by the sender and the subscriber of a case, written by the subscriber. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/submission-api" + ApiVersion.PATH)
@WhenEnabled
class EventEndpoints {
  private final EventStore events;
  private final EventPosting posting;
  private final SubmissionStore submissions;
  private final DestinationStore destinations;

  EventEndpoints(
      EventStore events,
      EventPosting posting,
      SubmissionStore submissions,
      DestinationStore destinations) {
    this.events = events;
    this.posting = posting;
    this.submissions = submissions;
    this.destinations = destinations;
  }

  @GetMapping("/cases/{caseId}/events")
  @Caller({Role.SENDER, Role.SUBSCRIBER})
  ResponseEntity<byte[]> ofCase(
      @PathVariable UUID caseId,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var page = new Exchange.Page(offset, limit);
    requireParty(submissions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("case")), client);
    var tokens = events.ofCase(caseId, page).stream().map(StringNode::valueOf).toList();
    return page.answer("eventLog", tokens, events.countOfCase(caseId));
  }

  @GetMapping("/submissions/{submissionId}/events")
  @Caller({Role.SENDER, Role.SUBSCRIBER})
  ResponseEntity<byte[]> ofSubmission(
      @PathVariable UUID submissionId,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var page = new Exchange.Page(offset, limit);
    requireParty(
        submissions.find(submissionId).orElseThrow(() -> Refusal.notFound("submission")), client);
    var tokens = events.ofSubmission(submissionId, page).stream().map(StringNode::valueOf).toList();
    return page.answer("eventLog", tokens, events.countOfSubmission(submissionId));
  }

  @PostMapping("/cases/{caseId}/events")
  @Caller(Role.SUBSCRIBER)
  ResponseEntity<Void> post(
      @PathVariable ApiVersion version,
      @PathVariable UUID caseId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    posting.post(caseId, Exchange.jose(request, Limits.EVENT_CHARS_MAX), client, version);
    return Exchange.noContent();
  }

  private void requireParty(Submission submission, Client client) {
    var subscriber = destinations.subscriber(submission.destinationId());
    if (!client.id().equals(submission.sender()) && !client.id().equals(subscriber)) {
      throw Refusal.forbidden();
    }
  }
}
