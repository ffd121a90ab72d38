package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.zustelldienst.ClientStore.Client;
import de.zubringer.zustelldienst.SubmissionStore.Parts;
import de.zubringer.zustelldienst.SubmissionStore.Submission;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sender does with a submission, each step in one transaction with its events. */
@Component
@WhenEnabled
class Submitting {
  private final SubmissionStore submissions;
  private final EventStore events;
  private final SealedPart sealedPart;
  private final ServiceKey serviceKey;
  private final Callbacks callbacks;
  private final TransactionTemplate transaction;

  Submitting(
      SubmissionStore submissions,
      EventStore events,
      SealedPart sealedPart,
      ServiceKey serviceKey,
      Callbacks callbacks,
      TransactionTemplate transaction) {
    this.submissions = submissions;
    this.events = events;
    this.sealedPart = sealedPart;
    this.serviceKey = serviceKey;
    this.callbacks = callbacks;
    this.transaction = transaction;
  }

  void create(Submission submission, List<UUID> attachments) {
    serviceKey.signingKey();
    transaction.executeWithoutResult(
        status -> {
          submissions.create(submission, attachments);
          append(submission, EventKind.CREATE);
        });
  }

  void attach(UUID id, UUID attachmentId, String jwe, Client sender) {
    transaction.executeWithoutResult(
        status -> {
          var submission = open(id, sender);
          sealedPart.requireSound(jwe, submission.destinationId());
          if (!submissions.storeAttachment(id, attachmentId, jwe)) {
            throw Refusal.invalid("This attachment was not announced.");
          }
        });
  }

  void submit(UUID id, Parts parts, Client sender) {
    transaction.executeWithoutResult(
        status -> {
          var submission = open(id, sender);
          for (var part : List.of(parts.metadata(), parts.data())) {
            sealedPart.requireSound(part, submission.destinationId());
            sealedPart.requireContentType(part);
          }
          var tags = tags(id, parts);
          submissions.submit(id, parts, tags.payload().toString());
          append(submission, tags);
          append(submission, EventKind.NOTIFY);
          callbacks.newSubmission(submission);
        });
  }

  /** The submission, locked, if it is this sender's and not yet submitted. */
  private Submission open(UUID id, Client sender) {
    var submission = submissions.lock(id);
    if (!submission.sender().equals(sender.id())) {
      throw Refusal.forbidden();
    }
    if (submission.state() != SubmissionState.INCOMPLETE) {
      throw Refusal.conflict("The submission was submitted already.");
    }
    return submission;
  }

  private AuthenticationTags tags(UUID id, Parts parts) {
    var attachments = new TreeMap<UUID, String>();
    for (var attachmentId : submissions.attachments(id)) {
      var jwe =
          submissions
              .attachment(id, attachmentId)
              .orElseThrow(() -> Refusal.invalid("Announced attachment is missing."));
      attachments.put(attachmentId, SealedPart.tag(jwe));
    }
    return new AuthenticationTags(
        SealedPart.tag(parts.metadata()), Optional.of(SealedPart.tag(parts.data())), attachments);
  }

  private void append(Submission submission, AuthenticationTags tags) {
    try {
      var token = serviceKey.signer().submit(submission.id(), submission.caseId(), tags);
      events.append(submission.caseId(), submission.id(), token);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own event is sound", e);
    }
  }

  private void append(Submission submission, EventKind kind) {
    try {
      var token = serviceKey.signer().plain(kind, submission.id(), submission.caseId());
      events.append(submission.caseId(), submission.id(), token);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own event is sound", e);
    }
  }
}
