package de.zubringer.workspace.settings;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.SchemaCheck;
import de.zubringer.workspace.ViolationWording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a way of handing over must be told by whoever runs the system: the resource {@code
 * schemas/settings-<connector>-1.schema.json}.
 */
public final class SettingsSchema {
  private static final Set<String> CONNECTORS = Set.of("mail", "sftp");

  private static final Map<String, SettingsSchema> SCHEMAS = new ConcurrentHashMap<>();

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
    return Optional.of(SCHEMAS.computeIfAbsent(connector, SettingsSchema::read));
  }

  private static SettingsSchema read(String connector) {
    var resource = "/schemas/settings-" + connector + "-1.schema.json";
    try (var in = SettingsSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no schema " + resource);
      }
      var schema = JsonMapper.shared().readTree(in);
      if (SchemaCheck.compile(schema) instanceof Outcome.Done<SchemaCheck>(var check)) {
        return new SettingsSchema(schema, check);
      }
      throw new IllegalStateException("not a schema: " + resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings nothing works without. */
  public List<String> needed() {
    return schema.path("required").valueStream().map(name -> name.asString("")).toList();
  }

  /** Settings that are never written down, only named. */
  public List<String> secrets() {
    return schema
        .path("properties")
        .propertyStream()
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
        finding.code(), place + "." + finding.place(), finding.arguments().toArray(String[]::new));
  }
}
