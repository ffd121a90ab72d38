package de.zubringer.zustelldienst.destinations;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Destination;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A destination as JSON, kept in the words of version 2. Its owner may change some members, by a
 * whole document or by a merge patch (RFC 7396); the callback is kept apart because it is secret.
 */
final class DestinationDocument {
  static final Set<String> STATES = Set.of("created", "active", "inactive");

  private static final List<String> CHANGEABLE =
      List.of(
          "name",
          "status",
          "encryptionKid",
          "metadataVersions",
          "publicServices",
          "replyChannels",
          "contactInformation");

  private static final Pattern REGION = Pattern.compile("DE(\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12})?");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final String METADATA_VERSION = "2.1.0";

  private DestinationDocument() {}

  static ObjectNode of(DestinationDraft draft) {
    var document = StrictJson.object();
    document.put("destinationId", draft.destinationId().toString());
    document.put("name", draft.name());
    document.put("status", "active");
    document.put("encryptionKid", draft.encryptionKey().kid());
    document.putArray("metadataVersions").add(METADATA_VERSION);
    var services = document.putArray("publicServices");
    draft.services().forEach(service -> services.add(service.json()));
    var channels = document.putObject("replyChannels");
    draft.replyChannels().stream().sorted().forEach(channels::putObject);
    var contact = document.putObject("contactInformation").put("legalName", draft.name());
    if (!draft.email().isEmpty()) {
      contact.put("email", draft.email());
    }
    return document;
  }

  /** Takes over what the change says; a null takes away. Either version's words are understood. */
  static void apply(ObjectNode document, JsonNode change) {
    for (var member : CHANGEABLE) {
      var value = change.path(member.equals("publicServices") ? servicesMember(change) : member);
      if (value.isNull()) {
        document.remove(member);
      } else if (value.isObject() && document.path(member) instanceof ObjectNode old) {
        merge(old, value);
      } else if (!value.isMissingNode()) {
        document.set(member, value.deepCopy());
      }
    }
  }

  /** Takes away what a whole new document replaces. */
  static void clear(ObjectNode document) {
    CHANGEABLE.stream()
        .filter(member -> !member.equals("status"))
        .filter(member -> !member.equals("encryptionKid"))
        .forEach(document::remove);
  }

  static ObjectNode view(ObjectNode document, ApiVersion version) {
    var view = document.deepCopy();
    var services = view.remove("publicServices");
    if (services != null) {
      view.set(version.servicesMember(), services);
    }
    return view;
  }

  static void requireSound(ObjectNode document) {
    try {
      var destination = Destination.read(document);
      require(!StrictJson.text(document, "name").isBlank(), "name is missing.");
      require(STATES.contains(destination.status()), "status is created, active or inactive.");
      require(!destination.services().isEmpty(), "At least one service is offered.");
      for (var service : destination.services()) {
        require(!service.schemas().isEmpty(), "A service names its submissionSchemas.");
        require(!service.regions().isEmpty(), "A service names its regions.");
        require(
            service.regions().stream().allMatch(region -> REGION.matcher(region).matches()),
            "A region is DE followed by the beginning of an ARS.");
      }
      require(
          !destination.metadataVersions().isEmpty()
              && destination.metadataVersions().stream()
                  .allMatch(version -> VERSION.matcher(version).matches()),
          "metadataVersions names versions such as 2.1.0.");
    } catch (ProtocolFault e) {
      throw Refusal.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static String servicesMember(JsonNode change) {
    return change.has(ApiVersion.V1.servicesMember())
        ? ApiVersion.V1.servicesMember()
        : ApiVersion.V2.servicesMember();
  }

  private static void merge(ObjectNode old, JsonNode change) {
    for (var member : change.properties()) {
      var value = member.getValue();
      if (value.isNull()) {
        old.remove(member.getKey());
      } else if (value.isObject() && old.path(member.getKey()) instanceof ObjectNode inner) {
        merge(inner, value);
      } else {
        old.set(member.getKey(), value.deepCopy());
      }
    }
  }

  private static void require(boolean holds, String detail) {
    if (!holds) {
      throw Refusal.invalid(detail);
    }
  }
}
