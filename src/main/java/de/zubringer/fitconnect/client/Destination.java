package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.content.OfferedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The public view of a Zustellpunkt (Submission API v2). */
public record Destination(
    UUID destinationId,
    String status,
    String encryptionKid,
    Set<String> metadataVersions,
    List<OfferedService> services,
    Set<String> replyChannels) {

  public Destination {
    metadataVersions = Set.copyOf(metadataVersions);
    services = List.copyOf(services);
    replyChannels = Set.copyOf(replyChannels);
  }

  /** Reads the view of version 2. */
  public static Destination read(JsonNode node) throws ProtocolFault {
    return read(node, WireVersion.V2);
  }

  public static Destination read(JsonNode node, WireVersion version) throws ProtocolFault {
    var services = new ArrayList<OfferedService>();
    for (var service : version.services(node)) {
      services.add(OfferedService.read(service));
    }
    return new Destination(
        StrictJson.uuid(node, "destinationId"),
        StrictJson.text(node, "status"),
        StrictJson.text(node, "encryptionKid"),
        Set.copyOf(StrictJson.texts(node, "metadataVersions")),
        services,
        Set.copyOf(node.path("replyChannels").propertyNames()));
  }

  public boolean isActive() {
    return status.equals("active");
  }
}
