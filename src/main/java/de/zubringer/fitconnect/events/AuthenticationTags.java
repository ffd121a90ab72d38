package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fifth segments of a submission's JWEs, base64url: in the submit event they say what the
 * service stored, in the accept event what the subscriber really processed.
 */
public record AuthenticationTags(
    String metadata, Optional<String> data, Map<UUID, String> attachments) {

  public AuthenticationTags {
    attachments = Map.copyOf(attachments);
  }

  /** Reads the member {@code authenticationTags} of an event's payload. */
  public static AuthenticationTags read(JsonNode payload) throws ProtocolFault {
    var tags = payload.path("authenticationTags");
    var attachments = new TreeMap<UUID, String>();
    for (var name : tags.path("attachments").propertyNames()) {
      attachments.put(StrictJson.uuid(name), StrictJson.text(tags.path("attachments"), name));
    }
    if (attachments.size() > Limits.ATTACHMENTS_MAX) {
      throw new ProtocolFault(Reason.TOO_LARGE, "too many attachments");
    }
    return new AuthenticationTags(
        StrictJson.text(tags, "metadata"), tags.path("data").stringValueOpt(), attachments);
  }

  /** The payload of a submit or accept event. */
  public ObjectNode payload() {
    var payload = StrictJson.object();
    var tags = payload.putObject("authenticationTags");
    tags.put("metadata", metadata);
    data.ifPresent(tag -> tags.put("data", tag));
    var object = tags.putObject("attachments");
    new TreeMap<>(attachments).forEach((id, tag) -> object.put(id.toString(), tag));
    return payload;
  }
}
