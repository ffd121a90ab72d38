package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.client.SubscriberClient.Waiting;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.SubmissionId;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches what waits at our Zustellpunkte and stores it as it came; opens nothing. */
@Component
class FitConnectIntake {
  private static final Logger LOG = LoggerFactory.getLogger(FitConnectIntake.class);

  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final Submissions submissions;
  private final JsonMapper json;
  private final InstantSource clock;

  FitConnectIntake(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      Submissions submissions,
      JsonMapper json,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.submissions = submissions;
    this.json = json;
    this.clock = clock;
  }

  /** Asks every Zustellpunkt; trouble with one never keeps the others waiting. */
  void pollAll() {
    subscriptions.all().forEach(this::poll);
  }

  void poll(Subscription subscription) {
    var access = zustelldienste.access(subscription.environment());
    if (access.isEmpty()) {
      return; // not (yet) configured here; the page of operations shows the age of what waits
    }
    var client = access.get().subscriber();
    try {
      for (var waiting : client.waiting(subscription.destination())) {
        fetchOnce(subscription, client, waiting);
      }
    } catch (FitConnectUnavailable | FitConnectRefused e) {
      LOG.warn("Zustellpunkt {}: {}", subscription.destination(), e.getMessage());
    }
  }

  private void fetchOnce(Subscription subscription, SubscriberClient client, Waiting waiting) {
    var id = new SubmissionId(waiting.submissionId());
    if (submissions.find(id).isPresent()) {
      return; // stored before; it waits for our acceptance
    }
    try {
      fetch(subscription, client, waiting);
    } catch (FitConnectUnavailable | FitConnectRefused e) {
      LOG.warn("submission {} stays at the Zustelldienst: {}", id, e.getMessage());
    }
  }

  private void fetch(Subscription subscription, SubscriberClient client, Waiting waiting)
      throws FitConnectUnavailable, FitConnectRefused {
    var raw = client.fetch(waiting.submissionId());
    var envelope = envelope(raw);
    var leika = leika(envelope);
    if (leika.isEmpty()) {
      LOG.warn(
          "submission {} stays at the Zustelldienst: unreadable envelope", waiting.submissionId());
      return;
    }
    var parts = new TreeMap<String, byte[]>();
    parts.put(FitConnectChannel.SUBMISSION, raw);
    parts.put(FitConnectChannel.EVENTS, json.writeValueAsBytes(client.events(waiting.caseId())));
    for (var attachment : envelope.path("attachments")) {
      var name = attachment.asString("");
      parts.put(
          FitConnectChannel.ATTACHMENT_PREFIX + name,
          client
              .attachment(waiting.submissionId(), UUID.fromString(name))
              .getBytes(StandardCharsets.US_ASCII));
    }
    submissions.store(
        new StoredSubmission(
            new SubmissionId(waiting.submissionId()),
            subscription.municipality(),
            FitConnectChannel.NAME,
            leika.get(),
            subscription.destination(),
            waiting.caseId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            sha256(parts)),
        parts);
  }

  private JsonNode envelope(byte[] raw) {
    try {
      return json.readTree(raw);
    } catch (JacksonException e) {
      return json.createObjectNode(); // without a Leistung it is left where it is, see above
    }
  }

  private static Optional<LeikaKey> leika(JsonNode envelope) {
    var identifier = envelope.path("publicService").path("identifier").asString("");
    try {
      return Optional.of(LeikaKey.ofUrn(identifier));
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
