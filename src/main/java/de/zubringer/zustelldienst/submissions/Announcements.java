package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Destination;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.CallbackAddress;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import de.zubringer.zustelldienst.wire.Refusal;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the announcement of a submission and checks that its destination takes it. */
@Component
@WhenEnabled
class Announcements {
  private static final int RANDOM_UUID = 4;

  private final DestinationStore destinations;
  private final SubmissionStore submissions;
  private final CallbackAddress callbacks;
  private final ProtocolSheet sheet;
  private final ServiceClock clock;

  record Announced(Submission submission, List<UUID> attachments) {}

  Announcements(
      DestinationStore destinations,
      SubmissionStore submissions,
      CallbackAddress callbacks,
      ProtocolSheet sheet,
      ServiceClock clock) {
    this.destinations = destinations;
    this.submissions = submissions;
    this.callbacks = callbacks;
    this.sheet = sheet;
    this.clock = clock;
  }

  Announced read(JsonNode body, String sender, ApiVersion version) {
    try {
      return announced(body, sender, version);
    } catch (ProtocolFault e) {
      throw Refusal.malformed(String.valueOf(e.getMessage()));
    }
  }

  private Announced announced(JsonNode body, String sender, ApiVersion version)
      throws ProtocolFault {
    var attachments = attachments(body);
    var destination = destinations.require(StrictJson.uuid(body, "destinationId")).destination();
    var service = body.path(version.serviceMember());
    var identifier = StrictJson.text(service, "identifier");
    var region =
        body.has("region")
            ? Optional.of(StrictJson.text(body, "region"))
            : Optional.<String>empty();
    requireOffered(destination, identifier, region);
    var submission =
        new Submission(
            UUID.randomUUID(),
            destination.destinationId(),
            caseId(body, destination.destinationId(), sender),
            sender,
            SubmissionState.INCOMPLETE,
            identifier,
            StrictJson.textOr(service, "name", ""),
            region,
            Optional.empty(),
            callbacks.read(body),
            clock.now(),
            Optional.empty(),
            Optional.empty(),
            0);
    return new Announced(submission, attachments);
  }

  private List<UUID> attachments(JsonNode body) throws ProtocolFault {
    if (!body.path("announcedAttachments").isArray()) {
      throw Refusal.malformed("announcedAttachments is missing.");
    }
    var ids = new LinkedHashSet<UUID>();
    for (var text : StrictJson.texts(body, "announcedAttachments")) {
      var id = StrictJson.uuid(text);
      if (id.version() != RANDOM_UUID || !ids.add(id)) {
        throw Refusal.malformed("Attachment ids are different UUIDs of version 4.");
      }
    }
    if (ids.size() > sheet.sizes().attachments()) {
      throw Refusal.malformed("At most " + sheet.sizes().attachments() + " attachments.");
    }
    return List.copyOf(ids);
  }

  private static void requireOffered(
      Destination destination, String identifier, Optional<String> region) {
    if (!destination.isActive()) {
      throw new Refusal("destination-state-invalid", "The destination is not active.");
    }
    var service =
        destination.services().stream()
            .filter(offered -> offered.identifier().equals(identifier))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("The destination does not offer this service."));
    if (region.isPresent() && !service.isOfferedIn(region.get())) {
      throw Refusal.invalid("The destination does not serve this region.");
    }
  }

  /** A new case, or one of the same sender and destination. */
  private UUID caseId(JsonNode body, UUID destinationId, String sender) throws ProtocolFault {
    if (!body.has("caseId")) {
      return UUID.randomUUID();
    }
    var caseId = StrictJson.uuid(body, "caseId");
    var known = submissions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("case"));
    if (!known.sender().equals(sender) || !known.destinationId().equals(destinationId)) {
      throw Refusal.forbidden();
    }
    return caseId;
  }
}
