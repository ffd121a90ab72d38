package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written straight is what the tree gives, in bytes, findings and origins. */
class DirectJsonTest {
  private static final int CHANGES = 300;
  private static final Map<String, Object> CENTS =
      Map.of("each", List.of(Map.of("cents", 10800), Map.of("cents", 13200)));
  private static final Map<String, Object> VARIABLES =
      Map.of(
          "journey", Map.of("id", "0f8a6f6e-1111-4222-8333-444455556666"),
          "fees", Map.of("jahressteuer", CENTS, "marke", CENTS));

  /** Values of every kind a changed sample may hold. */
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-7",
          "2.0",
          "99999999999",
          "\"\"",
          "\"a/b \\\"ä\\u0001\"",
          "[]",
          "{}",
          "[{\"x\": 1}]",
          "\"" + "lang".repeat(99) + "\"",
          "\"\uD83D\uDE00\"");

  @Test
  void givesWhatTheTreeGivesForShippedMappings() {
    var workspace = WorkspaceFiles.reference().read();
    var done = 0;
    var pairs = 0;
    for (var system : Catalogue.of(workspace).systems()) {
      for (var path : mappings(workspace, system.folder())) {
        var mapping = FieldMapping.of(workspace, workspace.document(path).orElseThrow());
        var engine = MappingEngine.of(mapping, system.format(mapping.to()).orElseThrow());
        if (engine.direct().isPresent()) {
          pairs++;
          for (var sample : samples(workspace, mapping.leistung())) {
            done += compare(engine, sample, new Random(sample.hashCode()));
          }
        }
      }
    }

    assertThat(pairs).isPositive();
    assertThat(done).isPositive();
  }

  @Test
  void givesWhatTheTreeGivesForGroupsAndLists() {
    var engine = engine(FORMAT, ROWS);
    assertThat(engine.direct()).isPresent();

    var done = compare(engine, JsonMapper.shared().readTree(APPLICATION), new Random(7));

    assertThat(done).isBetween(CHANGES / 20, CHANGES * 10 - CHANGES / 20);
  }

  @Test
  void leavesOutGroupsWithoutValuesAndKeepsGapsInLists() {
    var application =
        JsonMapper.shared().readTree("{\"name\": \"A\", \"e\": [{}, {\"art\": \"y\"}, {}]}");

    var outcome = engine(FORMAT, ROWS).map(application, VARIABLES);

    assertThat(((Outcome.Done<TargetDocument>) outcome).value().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"kopf\":{\"name\":\"A\"},\"liste\":[{},{\"art\":\"y\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the groups take turns
        "[{target: kopf.name, rule: copy, source: name}, {target: ende, rule: copy, source: ende},"
            + " {target: kopf.zahl, rule: copy, source: zahl}]",
        // two rows for one field
        "[{target: kopf.name, rule: copy, source: name},"
            + " {target: kopf.name, rule: copy, source: ende}]",
        // the required field has no row
        "[{target: ende, rule: copy, source: ende}]",
      })
  void leavesTheRestToTheTree(String rows) {
    assertThat(engine(FORMAT, rows).direct()).isEmpty();
  }

  @Test
  void leavesPrettyDocumentsToTheTree() {
    assertThat(engine(FORMAT + "layout: pretty\n", ROWS).direct()).isEmpty();
  }

  /** How many of the changed samples become a document. */
  private static int compare(MappingEngine engine, JsonNode sample, Random random) {
    var tree = engine.throughTree();
    var done = 0;
    for (int i = 0; i < CHANGES * (sample.size() < 10 ? 10 : 1); i++) {
      var application = sample.deepCopy();
      for (int change = random.nextInt(4); change > 0; change--) {
        change(application, random);
      }
      var one = engine.tried(application, VARIABLES);
      var other = tree.tried(application, VARIABLES);
      assertThat(told(one)).as(application.toString()).isEqualTo(told(other));
      done += one.outcome() instanceof Outcome.Done ? 1 : 0;
    }
    return done;
  }

  private static List<Object> told(MappingEngine.Tried tried) {
    return tried.outcome() instanceof Outcome.Done<TargetDocument>(var document)
        ? List.of(
            document.fileName(),
            document.mediaType(),
            new String(document.bytes(), StandardCharsets.UTF_8),
            document.hints(),
            List.copyOf(tried.origins()))
        : List.of(tried.outcome(), List.copyOf(tried.origins()));
  }

  /** Takes out, replaces or doubles something somewhere. */
  private static void change(JsonNode node, Random random) {
    switch (node) {
      case ObjectNode object when !object.isEmpty() -> {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) > 0 && object.path(name).isContainer()) {
          change(object.path(name), random);
        } else if (random.nextBoolean()) {
          object.remove(name);
        } else {
          object.set(name, strange(random));
        }
      }
      case ArrayNode list when !list.isEmpty() -> {
        var index = random.nextInt(list.size());
        switch (random.nextInt(4)) {
          case 0 -> list.remove(index);
          case 1 -> list.add(list.get(index).deepCopy());
          case 2 -> list.set(index, strange(random));
          default -> change(list.get(index), random);
        }
      }
      default -> {
        // a value has nothing inside
      }
    }
  }

  private static JsonNode strange(Random random) {
    return JsonMapper.shared().readTree(STRANGE.get(random.nextInt(STRANGE.size())));
  }

  private static List<String> mappings(Workspace workspace, String system) {
    return new ArrayList<>(workspace.folder().files().keySet())
        .stream().filter(path -> path.startsWith(system + "/mappings/")).toList();
  }

  private static List<JsonNode> samples(Workspace workspace, String leistung) {
    return workspace.folder().files().keySet().stream()
        .filter(path -> path.matches("packages/" + leistung + "/[^/]+/samples/[^/]+\\.json"))
        .map(path -> JsonMapper.shared().readTree(workspace.file(path).orElseThrow()))
        .toList();
  }

  private static MappingEngine engine(String format, String rows) {
    var files = WorkspaceFiles.empty();
    files.with("systems/ziel/system.yaml", SYSTEM);
    files.with("systems/ziel/formats/dokument/format.yaml", format);
    files.with("systems/ziel/formats/dokument/schema.json", SCHEMA);
    files.with("systems/ziel/mappings/probe.yaml", HEAD.strip() + " " + rows + "\n");
    var workspace = files.read();
    var mapping = FieldMapping.of(workspace, "systems/ziel", "probe").orElseThrow();
    TargetFormat target =
        Catalogue.of(workspace).system("ziel").orElseThrow().format("dokument").orElseThrow();
    return MappingEngine.of(mapping, target);
  }

  private static final String SYSTEM =
      """
      format: system/1
      id: ziel
      name: Ziel
      kind: fachverfahren
      formats: [dokument]
      interfaces: [{id: rest, connector: rest, format: dokument}]
      """;
  private static final String FORMAT =
      """
      format: target-format/1
      id: dokument
      kind: json
      schema: schema.json
      """;
  private static final String SCHEMA =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema",
       "$defs": {"kurz": {"type": "string", "minLength": 1, "maxLength": 20}},
       "type": "object", "required": ["kopf"], "additionalProperties": false,
       "properties": {
         "kopf": {"type": "object", "required": ["name"], "additionalProperties": false,
           "properties": {"name": {"$ref": "#/$defs/kurz"}, "zahl": {"type": "integer", "minimum": 0},
             "wert": {"type": ["number", "null"]}, "innen": {"type": "object",
               "properties": {"ja": {"type": "boolean"}, "art": {"enum": ["x", "y"]}}}}},
         "liste": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "object",
           "properties": {"art": {"type": "string"}, "mal": {}}}},
         "ende": {"type": "string", "maxLength": 5}}}
      """;
  private static final String HEAD =
      """
      format: mapping/1
      leistung: probe
      packages: "1.x"
      version: 1
      to: dokument
      repeat:
        - {target: "liste[]", source: e, as: e}
      rows:
      """;
  private static final String ROWS =
      "[{target: kopf.name, rule: copy, source: name},"
          + " {target: kopf.zahl, rule: copy, source: zahl},"
          + " {target: kopf.wert, rule: copy, source: wert},"
          + " {target: kopf.innen.ja, rule: copy, source: ja, when: schalter},"
          + " {target: kopf.innen.art, rule: copy, source: art},"
          + " {target: \"liste[].art\", rule: copy, source: $e.art},"
          + " {target: \"liste[].mal\", rule: copy, source: $e.mal, when: $e.art},"
          + " {target: ende, rule: copy, source: ende, onTooLong: cut-and-mark}]";
  private static final String APPLICATION =
      """
      {"name": "Straße 7", "zahl": 3, "wert": 2.5, "ja": true, "schalter": true, "art": "x",
       "e": [{"art": "a", "mal": 1}, {"art": "b", "mal": 12345678901}], "ende": "Ende!"}
      """;
}
