package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.fitconnect.events.SignatureKeys;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The checks a subscriber owes before it believes a submission (FIT-Connect documentation,
 * verification), in their order. A fault of the sender is refused with findings {@code
 * fit-<problem>}, placed at the problem's instance; a key we do not have holds; a Zustelldienst
 * that cannot be asked means later.
 */
public final class Opening {
  /** Finding of a log in which neither our Zustelldienst nor our Zustellpunkt speaks. */
  private static final String FOREIGN_LOG = "event-log-foreign";

  private final SignatureKeys signatureKeys;
  private final InstantSource clock;

  public Opening(SignatureKeys signatureKeys, InstantSource clock) {
    this.signatureKeys = signatureKeys;
    this.clock = clock;
  }

  /**
   * What was fetched, unchanged.
   *
   * @param submission the JSON of the submission
   * @param attachments the JWE of each attachment that could be fetched
   * @param tooLarge attachments that are there but larger than we fetch
   * @param eventLog all tokens of the case
   */
  public record Received(
      byte[] submission,
      Map<UUID, Content> attachments,
      Set<UUID> tooLarge,
      List<String> eventLog) {

    /** With the JWE of each attachment in memory. */
    public Received(byte[] submission, Map<UUID, String> attachments, List<String> eventLog) {
      this(submission, contents(attachments), Set.of(), eventLog);
    }

    public Received {
      attachments = Map.copyOf(attachments);
      tooLarge = Set.copyOf(tooLarge);
      eventLog = List.copyOf(eventLog);
    }

    private static Map<UUID, Content> contents(Map<UUID, String> attachments) {
      var contents = new HashMap<UUID, Content>();
      attachments.forEach(
          (id, jwe) -> contents.put(id, Content.of(jwe.getBytes(StandardCharsets.ISO_8859_1))));
      return contents;
    }
  }

  public Outcome<OpenedSubmission> open(
      Received received, Expected expected, Collection<PrivateJwk> keys) {
    return envelope(received, expected)
        .then(
            envelope ->
                tags(received, envelope, expected)
                    .then(tags -> open(received, envelope, tags, expected, keys)));
  }

  private Outcome<OpenedSubmission> open(
      Received received,
      Envelope envelope,
      AuthenticationTags tags,
      Expected expected,
      Collection<PrivateJwk> keys) {
    var parts = new SealedParts(keys, expected);
    return parts
        .metadata(envelope, tags)
        .then(bytes -> MetadataCheck.read(bytes, expected))
        .then(metadata -> MetadataCheck.compare(metadata, envelope, expected))
        .then(metadata -> parts.content(envelope, received, tags, metadata))
        .then(content -> Outcome.done(opened(envelope, tags, content)));
  }

  private static Outcome<Envelope> envelope(Received received, Expected expected) {
    try {
      var envelope = Envelope.read(received.submission(), expected.version());
      if (envelope.destinationId().equals(expected.destinationId())) {
        return Outcome.done(envelope);
      }
    } catch (ProtocolFault e) {
      return Outcome.held(Finding.error("envelope-unreadable", ""));
    }
    return Outcome.held(Finding.error("envelope-unreadable", ""));
  }

  private Outcome<AuthenticationTags> tags(
      Received received, Envelope envelope, Expected expected) {
    try {
      var log =
          EventLog.verify(
              received.eventLog(),
              envelope.caseId(),
              expected.parties(),
              signatureKeys,
              clock.instant());
      var tags = log.submitted(envelope.submissionId());
      return tags.attachments().keySet().equals(envelope.attachments())
          ? Outcome.done(tags)
          : SealedParts.refuse("attachments-mismatch", "submission");
    } catch (ProtocolFault e) {
      return faulty(e, received.eventLog(), expected);
    } catch (FitConnectUnavailable e) {
      return Outcome.later("The keys of the event log could not be fetched");
    }
  }

  /**
   * A log in which nobody we know speaks says more about our settings than about the sender: a
   * wrong address of the Zustelldienst would reject everything that arrives.
   */
  private static <T> Outcome<T> faulty(ProtocolFault fault, List<String> log, Expected expected) {
    if (fault.reason() == ProtocolFault.Reason.TOO_EARLY) {
      return Outcome.later("An event is dated later than our clock shows");
    }
    return EventLog.isForeign(log, expected.parties())
        ? Outcome.held(Finding.error(FOREIGN_LOG, "submission"))
        : SealedParts.refuse("invalid-event-log", "submission");
  }

  private static OpenedSubmission opened(
      Envelope envelope, AuthenticationTags tags, SealedParts.Parts content) {
    JsonNode metadata = content.metadata();
    return new OpenedSubmission(
        envelope.submissionId(),
        envelope.caseId(),
        envelope.destinationId(),
        envelope.service(),
        envelope.region(),
        content.data(),
        MetadataCheck.schema(metadata),
        content.attachments(),
        metadata,
        tags);
  }
}
