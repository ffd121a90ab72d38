package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Metadata;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

  /** Encrypts, uploads, submits and sees in the event log that what was stored is what was sent. */
  public void submit(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    if (submitted(announced, application).isPresent()) {
      return;
    }
    var sent = upload(announced, application);
    var stored =
        submitted(announced, application)
            .orElseThrow(() -> new FitConnectUnavailable("The submission is not in the log yet"));
    if (!stored.equals(sent)) {
      throw new ProtocolFault(Reason.INCONSISTENT, "the service stored something else");
    }
  }

  private AuthenticationTags upload(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var key = encryptionKey(application);
    var metadata = Jwe.encrypt(key, "application/json", StrictJson.bytes(Metadata.of(application)));
    var data = Jwe.encrypt(key, application.schema().mimeType(), application.data());
    var attachmentTags = new HashMap<UUID, String>();
    for (var attachment : application.attachments()) {
      var jwe = Jwe.encrypt(key, attachment.mimeType(), attachment.bytes());
      attachmentTags.put(attachment.id(), Jwe.authenticationTag(jwe));
      client.upload(announced.submissionId(), attachment.id(), jwe);
    }
    client.submit(announced.submissionId(), metadata, data);
    return new AuthenticationTags(
        Jwe.authenticationTag(metadata), Optional.of(Jwe.authenticationTag(data)), attachmentTags);
  }

  private Optional<AuthenticationTags> submitted(Announced announced, Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var log =
        EventLog.verify(
            client.events(announced.caseId()),
            announced.caseId(),
            new EventLog.Parties(serviceIssuers, application.destinationId()),
            directory,
            clock.instant());
    if (log.of(announced.submissionId(), EventKind.SUBMIT).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(log.submitted(announced.submissionId()));
  }

  private PublicJwk encryptionKey(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var destination = directory.destination(application.destinationId());
    if (!destination.isActive()) {
      throw new ProtocolFault(Reason.NOT_ALLOWED, "the destination takes no submissions");
    }
    var offers =
        destination.services().stream()
            .filter(service -> service.identifier().equals(application.service()))
            .anyMatch(service -> service.schemas().contains(application.schema()));
    if (!offers) {
      throw new ProtocolFault(Reason.NOT_ALLOWED, "the destination does not take this schema");
    }
    var key =
        directory
            .key(application.destinationId(), destination.encryptionKid())
            .orElseThrow(() -> new ProtocolFault(Reason.UNKNOWN_KEY, "no encryption key"));
    keyCheck.requireFitForEncryption(key);
    return key;
  }
}
