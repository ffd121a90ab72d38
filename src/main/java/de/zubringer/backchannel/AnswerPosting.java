package de.zubringer.backchannel;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.SubscriberClient.Posted;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.intake.StoredSubmission;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signs an answer with the Zustellpunkt's key and posts it. Trouble is noted where operators see
 * it, then the task tries again; what will never work is noted and left to a person.
 */
@Component
class AnswerPosting {
  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final OpenAnswers open;
  private final InstantSource clock;

  AnswerPosting(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      OpenAnswers open,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.open = open;
    this.clock = clock;
  }

  /** Makes the event for a submission of a case. */
  interface Event {
    String sign(Signers signers, UUID submission, UUID caseId) throws ProtocolFault;
  }

  /** Gives the signer for a version of the payload schema. */
  interface Signers {
    EventSigner by(String payloadSchema);
  }

  /** Whether the Zustelldienst has the answer; if not, nobody will try again. */
  boolean post(StoredSubmission submission, OpenAnswer.Kind kind, Event event) {
    var trouble = tryToPost(submission, event);
    if (trouble.isEmpty()) {
      open.given(submission);
      return true;
    }
    if (trouble.get().equals("too-late")) {
      open.tooLate(submission, kind);
      return false;
    }
    if (open.failed(submission, kind, trouble.get())) {
      throw new AnswerPostponed(trouble.get());
    }
    return false;
  }

  /** Why it did not work; empty when it did. */
  private Optional<String> tryToPost(StoredSubmission submission, Event event) {
    var subscription = subscriptions.find(Objects.requireNonNull(submission.destination()));
    if (subscription.isEmpty()) {
      return Optional.of("not-followed");
    }
    var access = zustelldienste.access(subscription.get());
    if (access.isEmpty()) {
      return Optional.of("not-configured");
    }
    try {
      var key = subscriptions.signingKey(subscription.get());
      if (key.isEmpty()) {
        return Optional.of("key-missing");
      }
      var issuer = subscription.get().destination().toString();
      var caseId = Objects.requireNonNull(submission.caseId());
      var signed =
          event.sign(
              schema -> new EventSigner(key.get(), issuer, clock, schema),
              submission.id().value(),
              caseId);
      var posted = access.get().subscriber().post(caseId, signed);
      return posted == Posted.TOO_LATE ? Optional.of("too-late") : Optional.empty();
    } catch (FitConnectUnavailable e) {
      return Optional.of("unavailable");
    } catch (FitConnectRefused e) {
      return Optional.of("refused");
    } catch (ProtocolFault e) {
      return Optional.of("key-unreadable");
    }
  }
}
