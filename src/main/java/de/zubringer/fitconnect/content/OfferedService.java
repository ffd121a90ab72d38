package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  /** Digits after which a regional key may end, the last level apart. */
  private static final int[] LEVELS = {0, 2, 3, 5, 9};

  private static final Pattern ZEROS = Pattern.compile("0+");

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
    return region.startsWith("DE") && areas().stream().anyMatch(areaKey(region)::startsWith);
  }

  /** Regional keys of the regions, empty for all of Germany. */
  public List<String> areas() {
    return regions.stream().map(OfferedService::areaKey).distinct().toList();
  }

  /** 160510000000 means the same as 16051, and only zeros everywhere: there are no levels below. */
  private static String areaKey(String region) {
    var digits = region.replaceFirst("^DE", "");
    for (var length : LEVELS) {
      if (digits.length() > length && ZEROS.matcher(digits.substring(length)).matches()) {
        return digits.substring(0, length);
      }
    }
    return digits;
  }
}
