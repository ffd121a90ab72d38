package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.submissions.SubmissionStore.Parts;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import de.zubringer.zustelldienst.wire.Refusal;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sender does with a submission, each step in one transaction with its events. */
@Component
@WhenEnabled
class Submitting {
  private final SubmissionStore submissions;
  private final AttachmentStore attachments;
  private final SealedPart sealedPart;
  private final CaseLog log;
  private final Bounds bounds;
  private final TransactionTemplate transaction;

  /** The limits and the time that apply. */
  @Component
  @WhenEnabled
  record Bounds(ProtocolSheet sheet, ServiceClock clock) {}

  Submitting(
      SubmissionStore submissions,
      AttachmentStore attachments,
      SealedPart sealedPart,
      CaseLog log,
      Bounds bounds,
      TransactionTemplate transaction) {
    this.submissions = submissions;
    this.attachments = attachments;
    this.sealedPart = sealedPart;
    this.log = log;
    this.bounds = bounds;
    this.transaction = transaction;
  }

  void create(Submission submission, List<UUID> announced) {
    log.prepare();
    transaction.executeWithoutResult(
        status -> {
          submissions.create(submission);
          attachments.announce(submission.id(), announced);
          log.created(submission);
        });
  }

  /** Says early what would be refused anyway, before a large body is read. */
  void requireExpected(UUID id, UUID attachmentId, Client sender) {
    requireOpen(submissions.find(id).orElseThrow(() -> Refusal.notFound("submission")), sender);
    requireAnnounced(id, attachmentId);
  }

  void attach(UUID id, UUID attachmentId, Upload upload, Client sender, ApiVersion version) {
    transaction.executeWithoutResult(
        status -> {
          var submission = requireOpen(submissions.lockShared(id), sender);
          requireAnnounced(id, attachmentId);
          sealedPart.requireSound(upload.scan(), submission.destinationId(), version);
          try (var in = Files.newInputStream(upload.file())) {
            attachments.store(id, attachmentId, in, upload.scan().tag());
          } catch (IOException e) {
            throw Refusal.malformed("The attachment could not be kept.");
          }
        });
  }

  Submission submit(UUID id, Parts parts, Client sender, ApiVersion version) {
    log.prepare();
    return transaction.execute(
        status -> {
          var submission = requireOpen(submissions.lock(id), sender);
          var tags = tags(submission, parts, version);
          submissions.submit(id, parts, tags.payload().toString(), bounds.clock().now());
          log.submitted(submission, tags);
          return submission;
        });
  }

  /** The submission, if it is this sender's and not yet submitted. */
  private static Submission requireOpen(Submission submission, Client sender) {
    if (!submission.sender().equals(sender.id())) {
      throw Refusal.forbidden();
    }
    if (submission.state() == SubmissionState.DELETED) {
      throw Refusal.notFound("submission");
    }
    if (submission.state() != SubmissionState.INCOMPLETE) {
      throw new Refusal("submission-state-invalid", "The submission was submitted already.");
    }
    return submission;
  }

  private void requireAnnounced(UUID id, UUID attachmentId) {
    if (attachments.of(id).stream().noneMatch(entry -> entry.id().equals(attachmentId))) {
      throw Refusal.invalid("This attachment was not announced.");
    }
  }

  private AuthenticationTags tags(Submission submission, Parts parts, ApiVersion version) {
    if (version.isStrict() && parts.data().isEmpty()) {
      throw Refusal.malformed("member missing or of wrong type: encryptedData");
    }
    var size = parts.metadata().length() + parts.data().map(String::length).orElse(0).longValue();
    var tags = new TreeMap<UUID, String>();
    for (var entry : attachments.of(submission.id())) {
      var missing = Refusal.invalid("Announced attachment is missing: " + entry.id());
      tags.put(entry.id(), entry.tag().orElseThrow(() -> missing));
      size += entry.size().orElse(0L);
    }
    if (size > bounds.sheet().sizes().submissionBytes()) {
      throw Refusal.tooLarge();
    }
    return new AuthenticationTags(
        tag(parts.metadata(), submission, version),
        parts.data().map(data -> tag(data, submission, version)),
        tags);
  }

  private String tag(String compact, Submission submission, ApiVersion version) {
    var scan = JweScan.of(compact);
    sealedPart.requireSound(scan, submission.destinationId(), version);
    sealedPart.requireContentType(scan, version);
    return scan.tag();
  }
}
