package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.Callbacks;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.events.EventStore;
import de.zubringer.zustelldienst.events.ServiceSigner;
import de.zubringer.zustelldienst.faults.Faults;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the events of the service itself and tells whom they concern (FIT-Connect documentation,
 * callbacks: who emits, who is called back). To be used inside the transaction of the change.
 */
@Component
@WhenEnabled
class CaseLog {
  /** As long as a real tag, but nobody's. */
  private static final String WRONG_TAG = "AAAAAAAAAAAAAAAAAAAAAA";

  private final EventStore events;
  private final ServiceSigner signer;
  private final Callbacks callbacks;
  private final DestinationStore destinations;
  private final Faults faults;

  CaseLog(
      EventStore events,
      ServiceSigner signer,
      Callbacks callbacks,
      DestinationStore destinations,
      Faults faults) {
    this.events = events;
    this.signer = signer;
    this.callbacks = callbacks;
    this.destinations = destinations;
    this.faults = faults;
  }

  /** Waits for the key before a transaction begins. */
  void prepare() {
    signer.publicKey();
  }

  void created(Submission submission) {
    plain(EventKind.CREATE, submission);
  }

  void submitted(Submission submission, AuthenticationTags tags) {
    var shown = shown(submission, tags);
    submit(submission, shown);
    if (faults.strikes(FaultKind.DOUBLE_SUBMIT, submission.destinationId())) {
      submit(submission, shown);
    }
    plain(EventKind.NOTIFY, submission);
    callReceiver(submission, Callbacks.Kind.NEW_SUBMISSIONS);
    callSender(submission);
  }

  /** After the subscriber's event was stored. */
  void posted(Submission submission) {
    callSender(submission);
  }

  void rejected(Submission submission, Problem problem) {
    try {
      append(
          submission,
          signer.signer().reject(submission.id(), submission.caseId(), List.of(problem)));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own event is sound", e);
    }
    callSender(submission);
    callReceiver(submission, Callbacks.Kind.NEW_EVENTS);
  }

  /** Of what was never submitted its receiver has not heard, and does not hear now. */
  void deleted(Submission submission) {
    plain(EventKind.DELETE, submission);
    callSender(submission);
    if (submission.submittedAt().isPresent()) {
      callReceiver(submission, Callbacks.Kind.NEW_EVENTS);
    }
  }

  private AuthenticationTags shown(Submission submission, AuthenticationTags tags) {
    return faults.strikes(FaultKind.WRONG_TAG, submission.destinationId())
        ? new AuthenticationTags(
            tags.metadata(), tags.data().map(tag -> WRONG_TAG), tags.attachments())
        : tags;
  }

  private void submit(Submission submission, AuthenticationTags tags) {
    try {
      var writer = signer.signerOfSubmit(submission.destinationId());
      append(submission, writer.submit(submission.id(), submission.caseId(), tags));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own event is sound", e);
    }
  }

  private void plain(EventKind kind, Submission submission) {
    try {
      append(submission, signer.signer().plain(kind, submission.id(), submission.caseId()));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own event is sound", e);
    }
  }

  private void append(Submission submission, String token) throws ProtocolFault {
    events.append(submission.caseId(), submission.id(), token);
  }

  private void callSender(Submission submission) {
    submission
        .callback()
        .ifPresent(
            callback ->
                callbacks.call(
                    Callbacks.Kind.NEW_EVENTS,
                    Callbacks.Recipient.SENDER,
                    callback,
                    submission.ids()));
  }

  private void callReceiver(Submission submission, Callbacks.Kind kind) {
    destinations
        .find(submission.destinationId())
        .flatMap(DestinationStore.Registered::callback)
        .ifPresent(
            callback ->
                callbacks.call(kind, Callbacks.Recipient.SUBSCRIBER, callback, submission.ids()));
  }
}
