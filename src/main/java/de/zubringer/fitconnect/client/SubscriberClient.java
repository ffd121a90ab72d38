package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a subscriber asks of the Zustelldienst (Submission API v2). Everything may be repeated; a
 * submission that is decided answers 404.
 */
public final class SubscriberClient {
  private static final String POSTING = "Posting an event";

  private final SubmissionApi api;

  public SubscriberClient(Endpoints endpoints, Credentials credentials, InstantSource clock) {
    this(endpoints, credentials, clock, Pace.of(clock));
  }

  public SubscriberClient(
      Endpoints endpoints, Credentials credentials, InstantSource clock, Pace pace) {
    api = new SubmissionApi(endpoints, credentials, clock, pace);
  }

  /** One line of the waiting list. */
  public record Waiting(UUID destinationId, UUID submissionId, UUID caseId) {}

  /** Whether an event was stored by this call or had been before. */
  public enum Posted {
    NOW,
    BEFORE,
    /** The submission has come to another end: nothing can be said about it any more. */
    TOO_LATE
  }

  /**
   * All submissions waiting at a destination, over all pages, each once. A line nobody can read
   * keeps none of the others waiting.
   */
  public List<Waiting> waiting(UUID destinationId) throws FitConnectUnavailable, FitConnectRefused {
    var what = "Listing submissions";
    var path = version().path() + "/submissions?destinationId=" + destinationId + "&";
    var waiting = new LinkedHashSet<Waiting>();
    for (var item : api.list(path, "submissions", what).items()) {
      line(item).filter(one -> one.destinationId().equals(destinationId)).ifPresent(waiting::add);
    }
    return List.copyOf(waiting);
  }

  private static Optional<Waiting> line(JsonNode item) {
    try {
      return Optional.of(
          new Waiting(
              StrictJson.uuid(item, "destinationId"),
              StrictJson.uuid(item, "submissionId"),
              StrictJson.uuid(item, "caseId")));
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }

  /** The JSON of a submission, unchanged. */
  public byte[] fetch(UUID submissionId) throws FitConnectUnavailable, FitConnectRefused {
    return api.get(
        version().path() + "/submissions/" + submissionId,
        "Fetching a submission",
        Limits.ENVELOPE_BYTES_MAX);
  }

  public WireVersion version() {
    return api.version();
  }

  /**
   * Writes the compact JWE of an attachment to a file, whatever lay there before; how long that may
   * take is left to the caller, who may interrupt it.
   *
   * @return false if it has more characters; the file is then to be thrown away
   * @throws UncheckedIOException if the file cannot be written
   */
  public boolean attachment(UUID submissionId, UUID attachmentId, Path to, long charsMax)
      throws FitConnectUnavailable, FitConnectRefused {
    var path = version().path() + "/submissions/" + submissionId + "/attachments/" + attachmentId;
    return api.download(path, "Fetching an attachment", to, charsMax);
  }

  public List<String> events(UUID caseId) throws FitConnectUnavailable, FitConnectRefused {
    return api.events(caseId);
  }

  /**
   * Posts a signed event. When the answer is lost or says no, the event log tells whether an event
   * of this kind about this submission by this issuer stands there already, or another end.
   */
  public Posted post(UUID caseId, String event) throws FitConnectUnavailable, FitConnectRefused {
    try {
      api.sendJose("POST", version().path() + "/cases/" + caseId + "/events", event, POSTING);
      return Posted.NOW;
    } catch (FitConnectRefused e) {
      return before(caseId, event).orElseThrow(() -> e);
    } catch (FitConnectUnavailable e) {
      return before(caseId, event).orElseThrow(() -> e);
    }
  }

  private Optional<Posted> before(UUID caseId, String event)
      throws FitConnectUnavailable, FitConnectRefused {
    var ours = read(event);
    var ended = false;
    for (var compact : ours.isEmpty() ? List.<String>of() : api.events(caseId)) {
      var logged = read(compact);
      if (logged.filter(it -> isSame(it, ours.get())).isPresent()) {
        return Optional.of(Posted.BEFORE);
      }
      ended |= logged.filter(it -> isOtherEnd(it, ours.get())).isPresent();
    }
    return ended ? Optional.of(Posted.TOO_LATE) : Optional.empty();
  }

  private static Optional<EventToken> read(String compact) {
    try {
      return Optional.of(EventToken.read(compact));
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(EventToken logged, EventToken ours) {
    return logged.issuer().equals(ours.issuer())
        && logged.subject().equals(ours.subject())
        && logged.eventUri().equals(ours.eventUri());
  }

  private static boolean isOtherEnd(EventToken logged, EventToken ours) {
    return logged.subject().equals(ours.subject())
        && logged.kind().filter(EventKind::isTerminal).isPresent();
  }
}
