package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names a data schema the way FIT-Connect does: by its URI together with the media type. */
public record SchemaReference(String schemaUri, String mimeType) {
  public static SchemaReference read(JsonNode node) throws ProtocolFault {
    return new SchemaReference(
        StrictJson.text(node, "schemaUri"), StrictJson.text(node, "mimeType"));
  }

  public ObjectNode json() {
    return StrictJson.object().put("schemaUri", schemaUri).put("mimeType", mimeType);
  }
}
