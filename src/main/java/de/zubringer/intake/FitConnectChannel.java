package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Expected;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.Opening;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.LargeJwe;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.intake.download.Downloads;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what came over FIT-Connect: verifies the event log, decrypts, checks tags and hashes. */
@Component
public class FitConnectChannel implements Channel {
  public static final String NAME = "fit-connect";
  static final String SUBMISSION = "submission";
  static final String EVENTS = "events";
  static final String ATTACHMENT_PREFIX = "attachment:";

  /** An empty part: the attachment is larger than we fetch. */
  static final String TOO_LARGE_PREFIX = "too-large:";

  /** What our Zustellpunkte take; the same list is registered with the Zustelldienst. */
  public static final Set<String> METADATA_VERSIONS = Set.of("2.1.0");

  /** What a Zustellpunkt of version 1 takes besides. */
  private static final Set<String> OLD_METADATA_VERSIONS =
      Set.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0", "2.1.0");

  public static final Set<String> REPLY_CHANNELS = Set.of("eMail");

  private static final Pattern KNOWN_PAYLOAD =
      Pattern.compile(
          "https://schema\\.fitko\\.de/fit-connect/set-payload/1\\.\\d{1,3}\\.\\d{1,3}/set-payload\\.schema\\.json");

  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final Downloads downloads;
  private final JsonMapper json;
  private final InstantSource clock;

  FitConnectChannel(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      Downloads downloads,
      JsonMapper json,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.downloads = downloads;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome<OpenedSubmission> open(StoredSubmission submission, Map<String, Content> parts) {
    var destination = submission.destination();
    var subscription =
        destination == null ? Optional.<Subscription>empty() : subscriptions.find(destination);
    if (subscription.isEmpty()) {
      return Outcome.held(Finding.error("destination-not-followed", ""));
    }
    var access = zustelldienste.access(subscription.get());
    if (access.isEmpty()) {
      return Outcome.later("Zustelldienst " + subscription.get().environment());
    }
    return open(subscription.get(), access.get(), submission, parts);
  }

  @Override
  public boolean rejectsByItself(StoredSubmission submission) {
    return Optional.ofNullable(submission.destination())
        .flatMap(subscriptions::find)
        .map(Subscription::rejectsByItself)
        .orElse(false);
  }

  /**
   * The log was read when the submission was fetched, and the Zustelldienst may have been behind
   * with it: before it counts as faulty it is read once more.
   */
  private Outcome<OpenedSubmission> open(
      Subscription subscription,
      Zustelldienste.Access access,
      StoredSubmission submission,
      Map<String, Content> parts) {
    try {
      var opener = new Opener(expected(subscription, access), access, subscription, parts);
      var opened = opener.open(events(parts));
      return isFaultOfTheLog(opened)
          ? opener.open(access.subscriber().events(Objects.requireNonNull(submission.caseId())))
          : opened;
    } catch (ProtocolFault e) {
      return Outcome.held(Finding.error("own-keys-unreadable", "", subscription.keys()));
    } catch (FitConnectUnavailable | FitConnectRefused e) {
      return Outcome.later("The event log could not be read again");
    }
  }

  private static boolean isFaultOfTheLog(Outcome<OpenedSubmission> outcome) {
    return outcome instanceof Outcome.Refused<OpenedSubmission>(var findings)
        && findings.list().stream().anyMatch(it -> it.code().equals("fit-invalid-event-log"));
  }

  private Expected expected(Subscription subscription, Zustelldienste.Access access) {
    var version = access.subscriber().version();
    return new Expected(
        subscription.destination(),
        access.issuers(),
        offered(subscription),
        version == WireVersion.V1 ? OLD_METADATA_VERSIONS : METADATA_VERSIONS,
        REPLY_CHANNELS,
        version,
        downloads.attachmentBytesMax());
  }

  /** Opens one submission by a log. */
  private final class Opener {
    private final Expected expected;
    private final Zustelldienste.Access access;
    private final List<PrivateJwk> keys;
    private final Map<String, Content> parts;

    Opener(
        Expected expected,
        Zustelldienste.Access access,
        Subscription subscription,
        Map<String, Content> parts)
        throws ProtocolFault {
      this.expected = expected;
      this.access = access;
      this.keys = subscriptions.keys(subscription);
      this.parts = parts;
    }

    Outcome<OpenedSubmission> open(List<String> log) {
      return new Opening(access.directory(), clock)
          .open(
              new Opening.Received(
                  submission(parts),
                  attachments(parts, ATTACHMENT_PREFIX),
                  attachments(parts, TOO_LARGE_PREFIX).keySet(),
                  log),
              expected,
              keys)
          .then(opened -> Outcome.done(opened(opened, log)));
    }
  }

  /** The services of a Zustellpunkt as FIT-Connect words them. */
  public static List<OfferedService> offered(Subscription subscription) {
    return subscription.services().stream()
        .map(
            offer ->
                new OfferedService(
                    offer.leika().urn(),
                    offer.name(),
                    offer.areas().stream().map(area -> "DE" + area.digits()).toList(),
                    List.of(new SchemaReference(offer.schemaUri(), offer.mimeType()))))
        .toList();
  }

  private static OpenedSubmission opened(
      de.zubringer.fitconnect.content.OpenedSubmission opened, List<String> events) {
    return new OpenedSubmission(
        opened.data(),
        opened.schema().mimeType(),
        opened.schema().schemaUri(),
        opened.attachments().stream().map(FitConnectChannel::attachment).toList(),
        EventLog.submittedAt(events, opened.submissionId()).orElseThrow());
  }

  /**
   * FIT-Connect does not say which Anlage of the Leistung a file is; the online service names the
   * file after it: {@code versicherung.pdf} is the Anlage {@code versicherung}.
   */
  private static OpenedAttachment attachment(Attachment attachment) {
    var name = attachment.filename();
    var dot = name.lastIndexOf('.');
    var id = dot > 0 ? name.substring(0, dot) : name;
    return new OpenedAttachment(
        id.isEmpty() ? attachment.id().toString() : id,
        name,
        attachment.mimeType(),
        attachment.content());
  }

  /** By which payload schema the Zustelldienst writes its events; ours follow it. */
  public String payloadSchema(Map<String, Content> parts) {
    try {
      for (var event : events(parts)) {
        var token = EventToken.read(event);
        if (token.kind().filter(EventKind.SUBMIT::equals).isPresent()
            && KNOWN_PAYLOAD.matcher(token.schema()).matches()) {
          return token.schema();
        }
      }
    } catch (ProtocolFault e) {
      return EventToken.SCHEMA; // such a log is being rejected, by the version everybody knows
    }
    return EventToken.SCHEMA;
  }

  /** What an accept event carries: the tags of the parts we really processed. */
  public AuthenticationTags tags(Map<String, Content> parts) throws ProtocolFault {
    var envelope = json.readTree(submission(parts));
    var attachments = new HashMap<UUID, String>();
    try {
      for (var entry : attachments(parts, ATTACHMENT_PREFIX).entrySet()) {
        attachments.put(entry.getKey(), LargeJwe.lastSegment(entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a stored attachment is not readable", e);
    }
    return new AuthenticationTags(
        tag(envelope, "encryptedMetadata"),
        Optional.of(tag(envelope, "encryptedData")),
        attachments);
  }

  private static String tag(JsonNode envelope, String part) throws ProtocolFault {
    return Jwe.authenticationTag(envelope.path(part).asString(""));
  }

  private static byte[] submission(Map<String, Content> parts) {
    return Objects.requireNonNull(parts.get(SUBMISSION)).bytes();
  }

  private List<String> events(Map<String, Content> parts) {
    return List.of(
        json.readValue(Objects.requireNonNull(parts.get(EVENTS)).bytes(), String[].class));
  }

  private static Map<UUID, Content> attachments(Map<String, Content> parts, String prefix) {
    var attachments = new HashMap<UUID, Content>();
    parts.forEach(
        (name, content) -> {
          if (name.startsWith(prefix)) {
            attachments.put(UUID.fromString(name.substring(prefix.length())), content);
          }
        });
    return attachments;
  }
}
