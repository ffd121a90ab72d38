package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.CallerCheck;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.faults.Faults;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a subscriber may read at the destinations connected to it. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/submission-api" + ApiVersion.PATH + "/submissions")
@WhenEnabled
class SubscriberEndpoints {
  private final SubmissionStore submissions;
  private final AttachmentStore attachments;
  private final DestinationStore destinations;
  private final Faults faults;

  SubscriberEndpoints(
      SubmissionStore submissions,
      AttachmentStore attachments,
      DestinationStore destinations,
      Faults faults) {
    this.submissions = submissions;
    this.attachments = attachments;
    this.destinations = destinations;
    this.faults = faults;
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
    var waiting = submissions.waiting(client.id(), destinationId, page);
    if (!waiting.isEmpty()
        && faults.strikes(FaultKind.LATE_LISTING, waiting.getFirst().destinationId())) {
      return page.answer("submissions", List.<ObjectNode>of(), 0);
    }
    return page.answer(
        "submissions",
        waiting.stream().map(Submission::ids).toList(),
        submissions.countWaiting(client.id(), destinationId));
  }

  @GetMapping("/{submissionId}")
  @Caller(Role.SUBSCRIBER)
  ResponseEntity<byte[]> fetch(
      @PathVariable ApiVersion version,
      @PathVariable UUID submissionId,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var submission = readable(submissionId, client);
    if (faults.strikes(FaultKind.VANISHING, submission.destinationId())) {
      throw Refusal.notFound("submission");
    }
    var body = submission.ids();
    var ids = body.putArray("attachments");
    attachments.of(submissionId).forEach(entry -> ids.add(entry.id().toString()));
    if (faults.strikes(FaultKind.ATTACHMENTS_MISMATCH, submission.destinationId())) {
      ids.add(UUID.randomUUID().toString());
    }
    body.putObject(version.serviceMember())
        .put("name", submission.serviceName())
        .put("identifier", submission.service());
    submission.region().ifPresent(region -> body.put("region", region));
    var parts = submissions.parts(submissionId);
    body.put("encryptedMetadata", parts.metadata());
    parts.data().ifPresent(data -> body.put("encryptedData", shown(data, submission)));
    return Exchange.ok(body);
  }

  @GetMapping("/{submissionId}/attachments/{attachmentId}")
  @Caller(Role.SUBSCRIBER)
  void attachment(
      @PathVariable UUID submissionId,
      @PathVariable UUID attachmentId,
      @RequestAttribute(CallerCheck.CLIENT) Client client,
      HttpServletResponse response)
      throws IOException {
    var submission = readable(submissionId, client);
    var size =
        attachments.of(submissionId).stream()
            .filter(entry -> entry.id().equals(attachmentId))
            .flatMap(entry -> entry.size().stream())
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("attachment"));
    var sent =
        faults.strikes(FaultKind.TRUNCATED_JWE, submission.destinationId()) ? size / 2 : size;
    response.setContentType(Exchange.JOSE.toString());
    response.setContentLengthLong(sent);
    attachments.write(submissionId, attachmentId, sent, response.getOutputStream());
  }

  private String shown(String data, Submission submission) {
    return faults.strikes(FaultKind.TRUNCATED_JWE, submission.destinationId())
        ? data.substring(0, data.length() / 2)
        : data;
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
    if (!destinations.subscriber(destinationId).equals(client.id())) {
      throw Refusal.forbidden();
    }
  }
}
