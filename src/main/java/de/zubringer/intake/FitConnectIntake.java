package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.Envelope;
import de.zubringer.kernel.LeikaKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fetches one submission and stores it as it came; opens nothing. May be repeated. */
@Component
class FitConnectIntake {
  private final Submissions submissions;
  private final JsonMapper json;
  private final InstantSource clock;

  FitConnectIntake(Submissions submissions, JsonMapper json, InstantSource clock) {
    this.submissions = submissions;
    this.json = json;
    this.clock = clock;
  }

  FetchTrouble fetch(
      Subscription subscription, SubscriberClient client, WaitingSubmission waiting) {
    if (submissions.find(waiting.id()).isPresent()) {
      return FetchTrouble.NONE; // stored before; it waits for our answer
    }
    try {
      var raw = client.fetch(waiting.id().value());
      var envelope = Envelope.read(raw, client.version());
      var leika = leika(envelope);
      if (!isOf(waiting, envelope)) {
        return FetchTrouble.UNREADABLE;
      }
      if (leika.isEmpty()) {
        return FetchTrouble.LEISTUNG_UNKNOWN;
      }
      store(subscription, waiting, leika.get(), parts(client, waiting, raw, envelope));
      return FetchTrouble.NONE;
    } catch (FitConnectUnavailable e) {
      return FetchTrouble.UNAVAILABLE;
    } catch (FitConnectRefused e) {
      return e.isNotFound() ? FetchTrouble.GONE : FetchTrouble.REFUSED;
    } catch (ProtocolFault e) {
      return FetchTrouble.UNREADABLE;
    }
  }

  /** Nothing is stored under an id it does not say itself. */
  private static boolean isOf(WaitingSubmission waiting, Envelope envelope) {
    return envelope.submissionId().equals(waiting.id().value())
        && envelope.caseId().equals(waiting.caseId())
        && envelope.destinationId().equals(waiting.destination());
  }

  private Map<String, byte[]> parts(
      SubscriberClient client, WaitingSubmission waiting, byte[] raw, Envelope envelope)
      throws FitConnectUnavailable, FitConnectRefused {
    var parts = new TreeMap<String, byte[]>();
    parts.put(FitConnectChannel.SUBMISSION, raw);
    parts.put(FitConnectChannel.EVENTS, json.writeValueAsBytes(client.events(waiting.caseId())));
    for (var id : envelope.attachments()) {
      var attachment = attachment(client, waiting, id);
      if (attachment.isPresent()) {
        parts.put(
            FitConnectChannel.ATTACHMENT_PREFIX + id,
            attachment.get().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return parts;
  }

  /** Empty if the submission is there and this attachment is not: then it is the sender's fault. */
  private static Optional<String> attachment(
      SubscriberClient client, WaitingSubmission waiting, UUID id)
      throws FitConnectUnavailable, FitConnectRefused {
    try {
      return Optional.of(client.attachment(waiting.id().value(), id));
    } catch (FitConnectRefused e) {
      if (!e.isNotFound()) {
        throw e;
      }
      client.fetch(waiting.id().value()); // decided meanwhile? then this is not there either
      return Optional.empty();
    }
  }

  private void store(
      Subscription subscription,
      WaitingSubmission waiting,
      LeikaKey leika,
      Map<String, byte[]> parts) {
    submissions.store(
        new StoredSubmission(
            waiting.id(),
            subscription.municipality(),
            FitConnectChannel.NAME,
            leika,
            subscription.destination(),
            waiting.caseId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            sha256(parts)),
        parts);
  }

  private static Optional<LeikaKey> leika(Envelope envelope) {
    try {
      return Optional.of(LeikaKey.ofUrn(envelope.service()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String sha256(Map<String, byte[]> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      parts.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
