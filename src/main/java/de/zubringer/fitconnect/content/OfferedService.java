package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Leistung a destination takes, for which regions and with which data schemas.
 *
 * @param identifier URN such as {@code urn:de:fim:leika:leistung:99…}
 * @param regions {@code DE}, or {@code DE} followed by the beginning of an ARS
 */
public record OfferedService(
    String identifier, String name, List<String> regions, List<SchemaReference> schemas) {

  /** Seen in the field as another way to say "everywhere". */
  private static final String EVERYWHERE = "DE000000000000";

  public OfferedService {
    regions = List.copyOf(regions);
    schemas = List.copyOf(schemas);
  }

  public static OfferedService read(JsonNode node) throws ProtocolFault {
    var schemas = new ArrayList<SchemaReference>();
    for (var schema : node.path("submissionSchemas")) {
      schemas.add(SchemaReference.read(schema));
    }
    return new OfferedService(
        StrictJson.text(node, "identifier"),
        StrictJson.textOr(node, "name", ""),
        StrictJson.texts(node, "regions"),
        schemas);
  }

  public ObjectNode json() {
    var node = StrictJson.object().put("identifier", identifier).put("name", name);
    var regionArray = node.putArray("regions");
    regions.forEach(regionArray::add);
    var schemaArray = node.putArray("submissionSchemas");
    schemas.forEach(schema -> schemaArray.add(schema.json()));
    return node;
  }

  /** Whether the region asked for lies in one of the regions offered. */
  public boolean isOfferedIn(String region) {
    return regions.stream()
        .anyMatch(offered -> offered.equals(EVERYWHERE) || region.startsWith(offered));
  }
}
