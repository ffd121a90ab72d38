package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a way of handing over must be told by whoever runs the system: the resource {@code
 * schemas/settings-<connector>-1.schema.json}.
 */
public final class SettingsSchema {
  private static final Set<String> CONNECTORS = Set.of("mail", "sftp");

  private final JsonNode schema;
  private final SchemaCheck check;

  private SettingsSchema(JsonNode schema, SchemaCheck check) {
    this.schema = schema;
    this.check = check;
  }

  /** Empty for a connector whose settings are free. */
  public static Optional<SettingsSchema> of(String connector) {
    if (!CONNECTORS.contains(connector)) {
      return Optional.empty();
    }
    var format = "settings-" + connector + "/1";
    return Optional.of(new SettingsSchema(Formats.text(format), Formats.compiled(format)));
  }

  /** Settings nothing works without. */
  public List<String> needed() {
    return schema.path("required").valueStream().map(name -> name.asString("")).toList();
  }

  /** Settings that are never written down, only named. */
  public List<String> secrets() {
    return schema.path("properties").propertyStream()
        .filter(entry -> entry.getValue().path("x-secret").asBoolean(false))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What is wrong with the settings that are there; a missing one is not said here, because a
   * question is open until somebody answers it.
   *
   * @param place of the settings in the document
   * @param others settings somebody else reads
   */
  public List<Finding> check(
      Document document, String place, Map<String, String> settings, Set<String> others) {
    var content = JsonNodeFactory.instance.objectNode();
    settings.forEach(
        (name, value) -> {
          if (schema.path("properties").has(name) || !others.contains(name)) {
            content.put(name, value);
          }
        });
    var findings = new ArrayList<Finding>();
    for (var violation : check.check(content)) {
      if (!violation.keyword().equals("required")) {
        findings.add(document.at(below(place, ViolationWording.finding(violation))));
      }
    }
    return findings;
  }

  private static Finding below(String place, Finding finding) {
    return Finding.error(
        finding.code(),
        place + "." + finding.place(),
        finding.arguments().toArray(String[]::new));
  }
}
