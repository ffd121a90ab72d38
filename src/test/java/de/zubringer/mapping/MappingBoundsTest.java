package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Large and strange applications end in bounded time with findings a person can use. */
@Timeout(60)
class MappingBoundsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int ENTRIES = 10_000;

  private static final String EACH =
      """
      repeat: [{target: line, source: hund, as: hund}]
      rows:
        - {target: NAME, rule: copy, source: $hund.name}
        - {target: NUMMER, rule: expression, expression: "$hundIndex & '/' & $hund.name", when: "$hundIndex > 0"}
        - {target: STEUER, rule: constant, value: 4000}
      """;

  @Test
  void mapsTenThousandEntries() {
    var document = ((Outcome.Done<TargetDocument>) map(EACH, dogs(ENTRIES))).value();

    assertThat(document.origins()).hasSize(3 * ENTRIES);
    assertThat(document.origins().getLast().line()).isEqualTo(ENTRIES);
    assertThat(new String(document.bytes(), StandardCharsets.UTF_8))
        .hasLineCount(ENTRIES)
        .endsWith("Bello 9999,10000/Bello 9999,\"40,00\"" + ",".repeat(20) + "\r\n");
  }

  @Test
  void endsWithAFewFindingsWhereEveryEntryFails() {
    var held =
        held(map(EACH.replace("$hund.name}", "$hund.fehlt, onMissing: hold}"), dogs(ENTRIES)));

    assertThat(held).hasSizeBetween(1, 200);
    assertThat(held.getFirst().mark()).isEqualTo("target-required-empty@NAME");
  }

  @Test
  void stopsExpressionsThatReadEverythingForEveryEntry() {
    var all = EACH.replace("$hundIndex & '/' & $hund.name", "$count(hund[name != $hund.name])");

    assertThat(held(map(all, dogs(ENTRIES))).getFirst().code()).isEqualTo("expression-unbounded");
  }

  @Test
  void stopsWhereTheDocumentWouldBeMuchLargerThanTheApplication() {
    var more = new StringBuilder(EACH);
    for (int i = 0; i < 20; i++) {
      more.append("  - {target: F%d, rule: constant, value: %s}\n".formatted(i, "x".repeat(500)));
    }
    var held = held(map(more.toString(), dogs(ENTRIES)));

    assertThat(held).extracting(Finding::code).containsExactly("target-too-large");
    assertThat(Wording.german().advice(held.getFirst())).isNotBlank();
  }

  @Test
  void survivesDeepAndStrangeApplications() {
    JsonNode deep = NODES.arrayNode();
    for (int i = 0; i < 1_000; i++) {
      deep = NODES.arrayNode().add(deep);
    }
    var nested = NODES.objectNode().set("hund", deep);
    var strange = JsonMapper.shared().readTree("{\"hund\": [[[{\"name\": \"Bello\"}]], null, 7]}");

    assertThat(held(map(EACH, nested)).getFirst().code()).isEqualTo("repeat-empty");
    assertThat(held(map(EACH, strange)).getFirst().code()).isEqualTo("target-required-empty");
    assertThat(held(map(EACH, NODES.stringNode("x"))).getFirst().code()).isEqualTo("repeat-empty");
  }

  @Test
  void givesTheSameBytesAThousandTimesFromManyThreads() throws Exception {
    var engine = engine(EACH);
    var application = dogs(20);
    var expected = bytes(engine.map(application, variables()));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tasks =
          IntStream.range(0, 1_000)
              .mapToObj(i -> (Callable<byte[]>) () -> bytes(engine.map(dogs(20), variables())))
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void keepsTheValuesOfOneApplicationFromAnother() throws Exception {
    var engine = engine(EACH);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tasks = new ArrayList<Callable<String>>();
      for (int i = 1; i <= 400; i++) {
        var dogs = i;
        tasks.add(() -> text(engine.map(dogs(dogs % 7 + 1), variables())));
      }
      var all = threads.invokeAll(tasks);
      for (int i = 1; i <= 400; i++) {
        assertThat(all.get(i - 1).get()).hasLineCount(i % 7 + 1);
      }
    }
  }

  private static ObjectNode dogs(int count) {
    var application = NODES.objectNode();
    var list = application.putArray("hund");
    for (int i = 0; i < count; i++) {
      list.addObject().put("name", "Bello " + i);
    }
    return application;
  }

  private static Map<String, Object> variables() {
    return Map.of("journey", Map.of("id", "4711"));
  }

  private static Outcome<TargetDocument> map(String rows, JsonNode application) {
    return engine(rows).map(application, variables());
  }

  private static MappingEngine engine(String rows) {
    var fields = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      fields.append("  - {name: F%d, type: text}\n".formatted(i));
    }
    var workspace =
        WorkspaceFiles.empty()
            .with("systems/muster/system.yaml", SYSTEM)
            .with("systems/muster/formats/datei/format.yaml", FORMAT + fields)
            .with("systems/muster/mappings/muster.yaml", HEAD + rows)
            .read();
    var mapping = FieldMapping.of(workspace, "systems/muster", "muster").orElseThrow();
    var system = Catalogue.of(workspace).system("muster").orElseThrow();
    return MappingEngine.of(mapping, system.format("datei").orElseThrow());
  }

  private static byte[] bytes(Outcome<TargetDocument> outcome) {
    return ((Outcome.Done<TargetDocument>) outcome).value().bytes();
  }

  private static String text(Outcome<TargetDocument> outcome) {
    return new String(bytes(outcome), StandardCharsets.UTF_8);
  }

  private static List<Finding> held(Outcome<TargetDocument> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<TargetDocument>) outcome).findings().list();
  }

  private static final String SYSTEM =
      """
      format: system/1
      id: muster
      name: Musterverfahren
      kind: fachverfahren
      formats: [datei]
      interfaces: [{id: ordner, connector: folder, format: datei}]
      """;
  private static final String FORMAT =
      """
      format: target-format/1
      id: datei
      kind: csv
      charset: utf-8
      separator: ","
      header: false
      fields:
        - {name: NAME, type: text, required: true}
        - {name: NUMMER, type: text}
        - {name: STEUER, type: money, pattern: "0,00"}
      """;
  private static final String HEAD =
      """
      format: mapping/1
      leistung: muster
      packages: "1.x"
      version: 1
      to: datei
      """;
}
