package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Metadata;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submits applications like an online service, in two steps: {@link #announce} gives ids to be
 * noted, {@link #submit} may then be repeated with them until it succeeds; nothing is submitted
 * twice.
 */
public final class Sender {
  private final SenderClient client;
  private final Directory directory;
  private final KeyCheck keyCheck;
  private final Set<String> serviceIssuers;
  private final InstantSource clock;

  /**
   * A sender at one Zustelldienst.
   *
   * @param serviceIssuers names with which the Zustelldienst signs its events
   */
  public Sender(
      SenderClient client,
      Directory directory,
      KeyCheck keyCheck,
      Set<String> serviceIssuers,
      InstantSource clock) {
    this.client = client;
    this.directory = directory;
    this.keyCheck = keyCheck;
    this.serviceIssuers = Set.copyOf(serviceIssuers);
    this.clock = clock;
  }

  /** Checks that the destination takes the application and announces it. */
  public Announced announce(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    encryptionKey(application);
    Metadata.of(application);
    return client.create(application);
  }

  /**
   * Encrypts, uploads, submits and sees in the event log that what was stored is what was sent.
   *
   * @return the tags of what was stored, to be compared with those the subscriber accepts
   */
  public AuthenticationTags submit(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var before = submitted(announced, application);
    if (before.isPresent()) {
      return before.get();
    }
    var sent = upload(announced, application);
    var stored =
        submitted(announced, application)
            .orElseThrow(() -> new FitConnectUnavailable("The submission is not in the log yet"));
    if (!stored.equals(sent)) {
      throw new ProtocolFault(Reason.INCONSISTENT, "the service stored something else");
    }
    return stored;
  }

  /**
   * What became of a submission, by its event log.
   *
   * @param sent tags as {@link #submit} gave them; what is accepted must be that
   */
  public Progress follow(Announced announced, UUID destinationId, AuthenticationTags sent)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    return Progress.of(log(announced, destinationId), announced.submissionId(), sent);
  }

  private AuthenticationTags upload(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var key = encryptionKey(application);
    var metadata = Jwe.encrypt(key, "application/json", StrictJson.bytes(Metadata.of(application)));
    var data = Jwe.encrypt(key, application.schema().mimeType(), application.data());
    var attachmentTags =
        new Uploads(client, announced.submissionId(), key).send(application.attachments());
    client.submit(announced.submissionId(), metadata, data);
    return new AuthenticationTags(
        Jwe.authenticationTag(metadata), Optional.of(Jwe.authenticationTag(data)), attachmentTags);
  }

  private Optional<AuthenticationTags> submitted(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var log = log(announced, application.destinationId());
    if (log.of(announced.submissionId(), EventKind.SUBMIT).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(log.submitted(announced.submissionId()));
  }

  private EventLog log(Announced announced, UUID destinationId)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    return EventLog.verify(
        client.events(announced.caseId()),
        announced.caseId(),
        new EventLog.Parties(serviceIssuers, destinationId),
        directory,
        clock.instant());
  }

  private PublicJwk encryptionKey(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var destination = directory.destination(application.destinationId());
    requireTaken(application, destination);
    var key =
        directory
            .unchangedKey(application.destinationId(), destination.encryptionKid())
            .orElseThrow(() -> new ProtocolFault(Reason.UNKNOWN_KEY, "no encryption key"));
    keyCheck.requireFitForEncryption(key);
    return key;
  }

  /** FIT-Connect, verification: a sender sends only what the destination lists. */
  private static void requireTaken(Application application, Destination destination)
      throws ProtocolFault {
    require(destination.isActive(), "the destination takes no submissions");
    require(
        destination.metadataVersions().contains(Metadata.VERSION),
        "the destination does not take metadata " + Metadata.VERSION);
    require(
        destination.services().stream().anyMatch(service -> isOffered(application, service)),
        "the destination does not take this schema for this Leistung in this region");
    var channels = application.replyChannel().map(ObjectNode::propertyNames).orElse(Set.of());
    require(
        destination.replyChannels().containsAll(channels),
        "the destination does not offer this reply channel");
    require(application.attachments().size() <= Limits.ATTACHMENTS_MAX, "too many attachments");
    require(
        application.attachments().stream().map(Attachment::id).distinct().count()
            == application.attachments().size(),
        "two attachments have the same id");
  }

  private static boolean isOffered(Application application, OfferedService service) {
    return service.identifier().equals(application.service())
        && service.schemas().contains(application.schema())
        && (service.regions().isEmpty() || service.isOfferedIn(application.region()));
  }

  private static void require(boolean isTaken, String otherwise) throws ProtocolFault {
    if (!isTaken) {
      throw new ProtocolFault(Reason.NOT_ALLOWED, otherwise);
    }
  }
}
