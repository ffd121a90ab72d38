package de.zubringer.zustelldienst;

import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.ClientStore.Client;
import de.zubringer.zustelldienst.SubmissionStore.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a subscriber may read at the destinations connected to it. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/submission-api/v2/submissions")
@WhenEnabled
class SubscriberEndpoints {
  private final SubmissionStore submissions;
  private final DestinationStore destinations;

  SubscriberEndpoints(SubmissionStore submissions, DestinationStore destinations) {
    this.submissions = submissions;
    this.destinations = destinations;
  }

  @GetMapping
  @Caller(Role.SUBSCRIBER)
  ResponseEntity<byte[]> waiting(
      @RequestParam Optional<UUID> destinationId,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var page = new Exchange.Page(offset, limit);
    destinationId.ifPresent(id -> requireOwn(id, client));
    var waiting =
        submissions.waiting(client.id(), destinationId, page).stream()
            .map(PublicEndpoints::ids)
            .toList();
    return page.answer(
        "submissions", waiting, submissions.countWaiting(client.id(), destinationId));
  }

  @GetMapping("/{submissionId}")
  @Caller(Role.SUBSCRIBER)
  ResponseEntity<byte[]> fetch(
      @PathVariable UUID submissionId, @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var submission = readable(submissionId, client);
    var body = PublicEndpoints.ids(submission);
    var attachments = body.putArray("attachments");
    submissions.attachments(submissionId).forEach(id -> attachments.add(id.toString()));
    body.putObject("publicService")
        .put("name", submission.serviceName())
        .put("identifier", submission.service());
    submission.region().ifPresent(region -> body.put("region", region));
    var parts = submissions.parts(submissionId);
    body.put("encryptedMetadata", parts.metadata());
    body.put("encryptedData", parts.data());
    return Exchange.ok(body);
  }

  @GetMapping("/{submissionId}/attachments/{attachmentId}")
  @Caller(Role.SUBSCRIBER)
  ResponseEntity<byte[]> attachment(
      @PathVariable UUID submissionId,
      @PathVariable UUID attachmentId,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    readable(submissionId, client);
    var jwe =
        submissions
            .attachment(submissionId, attachmentId)
            .orElseThrow(() -> Refusal.notFound("attachment"));
    return ResponseEntity.ok()
        .contentType(Exchange.JOSE)
        .body(jwe.getBytes(StandardCharsets.US_ASCII));
  }

  private Submission readable(UUID submissionId, Client client) {
    var submission =
        submissions.find(submissionId).orElseThrow(() -> Refusal.notFound("submission"));
    requireOwn(submission.destinationId(), client);
    if (!submission.state().isReadable()) {
      throw Refusal.notFound("submission");
    }
    return submission;
  }

  private void requireOwn(UUID destinationId, Client client) {
    if (!destinations.require(destinationId).clientId().equals(client.id())) {
      throw Refusal.forbidden();
    }
  }
}
