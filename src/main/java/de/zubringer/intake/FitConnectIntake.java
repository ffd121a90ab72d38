package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.Envelope;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.intake.download.Download;
import de.zubringer.intake.download.Downloads;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LeikaKey;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fetches one submission and stores it as it came; opens nothing. May be repeated. */
@Component
class FitConnectIntake {
  /** Stands for an attachment that stays where it is. */
  private static final Content NOTHING = Content.of(new byte[0]);

  private final Submissions submissions;
  private final Downloads downloads;
  private final JsonMapper json;
  private final InstantSource clock;

  FitConnectIntake(
      Submissions submissions, Downloads downloads, JsonMapper json, InstantSource clock) {
    this.submissions = submissions;
    this.downloads = downloads;
    this.json = json;
    this.clock = clock;
  }

  FetchTrouble fetch(
      Subscription subscription, SubscriberClient client, WaitingSubmission waiting) {
    if (submissions.find(waiting.id()).isPresent()) {
      return FetchTrouble.NONE; // stored before; it waits for our answer
    }
    try (var download = downloads.begin()) {
      var raw = client.fetch(waiting.id().value());
      var envelope = Envelope.read(raw, client.version());
      if (!isOf(waiting, envelope)) {
        return FetchTrouble.UNREADABLE;
      }
      var log = client.events(envelope.caseId());
      store(
          new Stored(subscription, waiting, leika(envelope), receivedAt(log, waiting)),
          parts(download, client, raw, log, envelope));
      return FetchTrouble.NONE;
    } catch (FitConnectUnavailable e) {
      return FetchTrouble.UNAVAILABLE;
    } catch (FitConnectRefused e) {
      return e.isNotFound() ? FetchTrouble.GONE : FetchTrouble.REFUSED;
    } catch (ProtocolFault e) {
      return FetchTrouble.UNREADABLE;
    } catch (UncheckedIOException e) {
      return FetchTrouble.STORAGE;
    }
  }

  /** Nothing is stored under an id it does not say itself. */
  private static boolean isOf(WaitingSubmission waiting, Envelope envelope) {
    return envelope.submissionId().equals(waiting.id().value())
        && envelope.caseId().equals(waiting.caseId())
        && envelope.destinationId().equals(waiting.destination());
  }

  private SortedMap<String, Content> parts(
      Download download, SubscriberClient client, byte[] raw, List<String> log, Envelope envelope)
      throws FitConnectUnavailable, FitConnectRefused {
    var parts = new TreeMap<String, Content>();
    parts.put(FitConnectChannel.SUBMISSION, Content.of(raw));
    parts.put(FitConnectChannel.EVENTS, Content.of(json.writeValueAsBytes(log)));
    for (var id : envelope.attachments()) {
      try {
        var attachment = download.attachment(client, envelope.submissionId(), id);
        parts.put(
            (attachment.isPresent()
                    ? FitConnectChannel.ATTACHMENT_PREFIX
                    : FitConnectChannel.TOO_LARGE_PREFIX)
                + id,
            attachment.orElse(NOTHING));
      } catch (FitConnectRefused e) {
        requireMissing(client, envelope, e);
      }
    }
    return parts;
  }

  /** If the submission is there and this attachment is not, then it is the sender's fault. */
  private static void requireMissing(
      SubscriberClient client, Envelope envelope, FitConnectRefused refused)
      throws FitConnectUnavailable, FitConnectRefused {
    if (!refused.isNotFound()) {
      throw refused;
    }
    client.fetch(envelope.submissionId()); // decided meanwhile? then this is not there either
  }

  /** What is known of a submission before it is opened. */
  private record Stored(
      Subscription subscription, WaitingSubmission waiting, LeikaKey leika, Instant receivedAt) {}

  private void store(Stored one, SortedMap<String, Content> parts) {
    submissions.store(
        new StoredSubmission(
            one.waiting().id(),
            one.subscription().municipality(),
            FitConnectChannel.NAME,
            one.leika(),
            one.subscription().destination(),
            one.waiting().caseId(),
            now(),
            StoredSubmission.sha256(parts)),
        one.receivedAt(),
        parts);
  }

  /** The log is not verified yet: good enough for an alarm, and never in the future. */
  private Instant receivedAt(List<String> log, WaitingSubmission waiting) {
    var now = now();
    return EventLog.submittedAt(log, waiting.id().value()).filter(now::isAfter).orElse(now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** FIT-Connect allows other names of a service; the opening refuses what we do not offer. */
  private static LeikaKey leika(Envelope envelope) {
    try {
      return LeikaKey.ofUrn(envelope.service());
    } catch (IllegalArgumentException e) {
      return LeikaKey.NONE;
    }
  }
}
