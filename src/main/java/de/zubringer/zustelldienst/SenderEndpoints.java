package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.ClientStore.Client;
import de.zubringer.zustelldienst.SubmissionStore.Parts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a sender may do: announce, upload, submit. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/submission-api/v2/submissions")
@WhenEnabled
class SenderEndpoints {
  /** FIT-Connect allows 500 MB; this service keeps one in memory and shares a small machine. */
  private static final int ATTACHMENT_BYTES_MAX = 64 * 1024 * 1024;

  /** Ids and names only. */
  private static final int ANNOUNCEMENT_BYTES_MAX = 64 * 1024;

  private final Announcements announcements;
  private final Submitting submitting;

  SenderEndpoints(Announcements announcements, Submitting submitting) {
    this.announcements = announcements;
    this.submitting = submitting;
  }

  @PostMapping
  @Caller(Role.SENDER)
  ResponseEntity<byte[]> create(
      HttpServletRequest request, @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var announced = announcements.read(Exchange.json(request, ANNOUNCEMENT_BYTES_MAX), client.id());
    submitting.create(announced.submission(), announced.attachments());
    return Exchange.answer(HttpStatus.CREATED, PublicEndpoints.ids(announced.submission()));
  }

  @PutMapping("/{submissionId}/attachments/{attachmentId}")
  @Caller(Role.SENDER)
  ResponseEntity<Void> attach(
      @PathVariable UUID submissionId,
      @PathVariable UUID attachmentId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var jwe = Exchange.jose(request, ATTACHMENT_BYTES_MAX);
    submitting.attach(submissionId, attachmentId, jwe, client);
    return Exchange.noContent();
  }

  @PutMapping("/{submissionId}")
  @Caller(Role.SENDER)
  ResponseEntity<byte[]> submit(
      @PathVariable UUID submissionId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var body = Exchange.json(request, Limits.ENVELOPE_BYTES_MAX);
    try {
      var metadata = StrictJson.text(body, "encryptedMetadata");
      var data = StrictJson.text(body, "encryptedData");
      submitting.submit(submissionId, new Parts(metadata, data), client);
    } catch (ProtocolFault e) {
      throw Refusal.malformed(String.valueOf(e.getMessage()));
    }
    return Exchange.ok(StrictJson.object().put("submissionId", submissionId.toString()));
  }
}
