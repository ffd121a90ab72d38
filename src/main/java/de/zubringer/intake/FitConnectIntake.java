package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.Envelope;
import de.zubringer.intake.download.Download;
import de.zubringer.intake.download.Downloads;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LeikaKey;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
      store(subscription, waiting, leika(envelope), parts(download, client, raw, envelope));
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
      Download download, SubscriberClient client, byte[] raw, Envelope envelope)
      throws FitConnectUnavailable, FitConnectRefused {
    var parts = new TreeMap<String, Content>();
    parts.put(FitConnectChannel.SUBMISSION, Content.of(raw));
    var events = json.writeValueAsBytes(client.events(envelope.caseId()));
    parts.put(FitConnectChannel.EVENTS, Content.of(events));
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

  private void store(
      Subscription subscription,
      WaitingSubmission waiting,
      LeikaKey leika,
      SortedMap<String, Content> parts) {
    submissions.store(
        new StoredSubmission(
            waiting.id(),
            subscription.municipality(),
            FitConnectChannel.NAME,
            leika,
            subscription.destination(),
            waiting.caseId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            StoredSubmission.sha256(parts)),
        parts);
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
