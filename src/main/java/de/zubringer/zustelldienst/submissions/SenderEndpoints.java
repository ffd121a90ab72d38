package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.CallerCheck;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.faults.Faults;
import de.zubringer.zustelldienst.submissions.SubmissionStore.Parts;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a sender may do: announce, upload, submit. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/submission-api" + ApiVersion.PATH + "/submissions")
@WhenEnabled
class SenderEndpoints {
  /** Ids and names only. */
  private static final int ANNOUNCEMENT_BYTES_MAX = 64 * 1024;

  private final Announcements announcements;
  private final Submitting submitting;
  private final ProtocolSheet sheet;
  private final Faults faults;

  SenderEndpoints(
      Announcements announcements, Submitting submitting, ProtocolSheet sheet, Faults faults) {
    this.announcements = announcements;
    this.submitting = submitting;
    this.sheet = sheet;
    this.faults = faults;
  }

  @PostMapping
  @Caller(Role.SENDER)
  ResponseEntity<byte[]> create(
      @PathVariable ApiVersion version,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var body = Exchange.json(request, ANNOUNCEMENT_BYTES_MAX);
    var announced = announcements.read(body, client.id(), version);
    submitting.create(announced.submission(), announced.attachments());
    return Exchange.answer(HttpStatus.CREATED, announced.submission().ids());
  }

  @PutMapping("/{submissionId}/attachments/{attachmentId}")
  @Caller(Role.SENDER)
  ResponseEntity<Void> attach(
      @PathVariable ApiVersion version,
      @PathVariable UUID submissionId,
      @PathVariable UUID attachmentId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client)
      throws IOException {
    Exchange.requireType(request, Exchange.JOSE);
    submitting.requireExpected(submissionId, attachmentId, client);
    var bytesMax = sheet.sizes().attachmentBytes();
    if (request.getContentLengthLong() > bytesMax) {
      throw Refusal.tooLarge();
    }
    try (var upload = Upload.receive(request.getInputStream(), bytesMax)) {
      submitting.attach(submissionId, attachmentId, upload, client, version);
    }
    return Exchange.noContent();
  }

  @PutMapping("/{submissionId}")
  @Caller(Role.SENDER)
  ResponseEntity<byte[]> submit(
      @PathVariable ApiVersion version,
      @PathVariable UUID submissionId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var body = Exchange.json(request, Limits.ENVELOPE_BYTES_MAX);
    var submission = submitting.submit(submissionId, parts(body), client, version);
    return faults.strikes(FaultKind.SUBMIT_WITHOUT_BODY, submission.destinationId())
        ? ResponseEntity.status(version.submitStatus()).build()
        : Exchange.answer(version.submitStatus(), submission.ids());
  }

  private static Parts parts(JsonNode body) {
    try {
      return new Parts(
          StrictJson.text(body, "encryptedMetadata"), body.path("encryptedData").stringValueOpt());
    } catch (ProtocolFault e) {
      throw Refusal.malformed(String.valueOf(e.getMessage()));
    }
  }
}
