package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The format {@code datei} of a system of Musterstadt, from its YAML. */
record FormatFixture(String yaml) {
  static final Scope SCOPE =
      Scope.of(JsonNodeFactory.instance.objectNode()).with(Map.of("journey", Map.of("id", "4711")));

  private static final String SYSTEM =
      """
      format: system/1
      id: muster
      name: Musterverfahren
      kind: fachverfahren
      formats: [datei]
      interfaces: [{id: ordner, connector: folder, format: datei}]
      """;

  FormatFixture with(String before, String after) {
    assertThat(yaml).contains(before);
    return new FormatFixture(yaml.replace(before, after));
  }

  TargetFormat format() {
    assertThat(findings()).isEmpty();
    return read().orElseThrow();
  }

  Optional<TargetFormat> read() {
    return Catalogue.of(workspace()).system("muster").flatMap(one -> one.format("datei"));
  }

  /** Code and line of everything that is wrong; each has a sentence and an advice. */
  List<String> findings() {
    var workspace = workspace();
    var all =
        workspace.findings().and(Catalogue.check(workspace)).list().stream()
            .filter(one -> one.spot() != null && one.spot().file().endsWith("format.yaml"))
            .toList();
    for (var finding : all) {
      assertThat(Wording.german().text(finding)).doesNotContain("{0}").isNotBlank();
      assertThat(Wording.german().advice(finding)).isNotBlank();
    }
    return all.stream().map(Finding::code).distinct().toList();
  }

  /** A record of values as a mapping yields them, each written by the format. */
  static ObjectNode record(TargetFormat format, String json) {
    var record = (ObjectNode) JsonMapper.shared().readTree(json);
    write(format, "", record);
    return record;
  }

  private static void write(TargetFormat format, String prefix, ObjectNode group) {
    for (var name : List.copyOf(group.propertyNames())) {
      var value = group.get(name);
      if (value.isArray()) {
        value.forEach(entry -> write(format, prefix + name + "[].", (ObjectNode) entry));
      } else if (value.isObject()) {
        write(format, prefix + name + ".", (ObjectNode) value);
      } else {
        group.set(name, value(format, prefix + name, value));
      }
    }
  }

  private static JsonNode value(TargetFormat format, String name, JsonNode value) {
    var field = format.field(name).orElseThrow(() -> new AssertionError(name));
    var written = format.value(field, value, TooLong.HOLD);
    assertThat(written).as(name).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<JsonNode>) written).value();
  }

  static TargetFormat.Written written(Outcome<TargetFormat.Written> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TargetFormat.Written>) outcome).value();
  }

  static String show(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(JsonNode value) -> value.asString("");
      case Outcome.Held<?>(var findings) ->
          String.join(" ", findings.list().stream().map(Finding::mark).toList());
      default -> outcome.toString();
    };
  }

  private Workspace workspace() {
    var files = new TreeMap<String, byte[]>();
    files.put("systems/muster/system.yaml", bytes(SYSTEM));
    files.put("systems/muster/formats/datei/format.yaml", bytes(yaml));
    return Workspace.read(new Folder(files));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
