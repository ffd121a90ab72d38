package de.zubringer.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Checked;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with an application: the clerk reads a German sentence and what to do. */
class GermanFindingsTest {
  private static final Workspace WORKSPACE = WorkspaceFiles.reference().read();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final LocalDate DAY = LocalDate.parse("2026-11-10");

  /** Words of validators and parsers; none of them is German, but the name of a standard may. */
  private static final Pattern RAW =
      Pattern.compile(
          "(?i)\\b(must|should|found|property|properties|required|does|not|is|valid|invalid|array"
              + "|string(?!\\.Latin)|integer|boolean|object|null|expected|unexpected|cvc|error|exception)\\b");

  static Stream<LeistungPackage> packages() {
    return Catalogue.of(WORKSPACE).packages().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyInvalidSampleIsFoundAndSaidInGerman(LeistungPackage leistung) {
    var samples = samples(leistung, "invalid");

    assertThat(samples).isNotEmpty();
    samples.forEach(
        (path, content) -> {
          var findings = findings(leistung, content);
          assertThat(findings.hasErrors()).as(path).isTrue();
          findings.forEach(finding -> assertGerman(path, finding));
        });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyBreachOfEveryKeywordIsSaidInGerman(LeistungPackage leistung) {
    var tried = new ArrayList<String>();
    for (var content : samples(leistung, "valid").values()) {
      for (var field : leistung.schema().fields()) {
        FieldPath.of(field.path()).find(content).stream()
            .limit(1)
            .forEach(
                hit ->
                    breaches(field)
                        .forEach(
                            (keyword, bad) -> {
                              tried.add(field.path() + " " + keyword);
                              assertRefused(leistung, content, hit.place(), keyword, bad);
                            }));
      }
    }
    assertThat(tried.stream().distinct().count()).isGreaterThan(60);
  }

  private static void assertRefused(
      LeistungPackage leistung, JsonNode sound, String place, String keyword, JsonNode bad) {
    var spoilt = (ObjectNode) sound.deepCopy();
    var what = leistung.id() + " " + place + " " + keyword;
    if (!spoil(spoilt, place, keyword, bad)) {
      return;
    }
    var findings = findings(leistung, spoilt);
    assertThat(findings.hasErrors()).as(what).isTrue();
    assertThat(findings.list()).as(what).hasSizeLessThan(110);
    findings.forEach(finding -> assertGerman(what, finding));
  }

  /** Whether there was something to spoil. */
  private static boolean spoil(ObjectNode root, String place, String keyword, JsonNode bad) {
    var pointer =
        JsonPointer.compile("/" + place.replace("[", "/").replace("]", "").replace('.', '/'));
    var parent = root.at(pointer.head());
    var last = pointer.last().getMatchingProperty();
    switch (keyword) {
      case "required" -> {
        if (!(parent instanceof ObjectNode group)) {
          return false;
        }
        group.remove(last);
      }
      case "unknown" -> ((ObjectNode) root.at(pointer)).put("gibtEsNicht", 1);
      default -> {
        if (parent instanceof ObjectNode group) {
          group.set(last, bad);
        } else if (parent instanceof ArrayNode list) {
          list.set(Integer.parseInt(last), bad);
        }
      }
    }
    return true;
  }

  /** For each keyword of the field a value that breaks it. */
  private static Map<String, JsonNode> breaches(DataField field) {
    var schema = field.schema();
    var breaches = new LinkedHashMap<String, JsonNode>();
    if (field.required()) {
      breaches.put("required", NODES.nullNode());
    }
    if (field.isGroup()) {
      breaches.put("unknown", NODES.nullNode());
      breaches.put("type", NODES.stringNode("x"));
      return breaches;
    }
    breaches.put("type", NODES.objectNode());
    if (schema.has("maxLength")) {
      breaches.put(
          "maxLength", NODES.stringNode("1".repeat(schema.path("maxLength").intValue() + 1)));
    }
    if (schema.path("minLength").asInt(0) > 0) {
      breaches.put("minLength", NODES.stringNode(""));
    }
    for (var keyword : List.of("pattern", "format", "enum", "const")) {
      if (schema.has(keyword)) {
        breaches.put(keyword, NODES.stringNode("¤"));
      }
    }
    if (schema.has("minimum")) {
      breaches.put("minimum", NODES.numberNode(schema.path("minimum").longValue() - 1));
    }
    if (schema.has("maximum")) {
      breaches.put("maximum", NODES.numberNode(schema.path("maximum").longValue() + 1));
    }
    return breaches;
  }

  private static void assertGerman(String what, Finding finding) {
    var text = Wording.german().text(finding);
    var advice = Wording.german().advice(finding);
    assertThat(text).as(what).isNotBlank().doesNotContain("{").doesNotContainPattern(RAW);
    assertThat(advice).as(what).isNotBlank().doesNotContain("{0}").doesNotContainPattern(RAW);
    assertThat(finding.arguments()).as(what).allMatch(said -> !said.contains("¤"));
  }

  private static Findings findings(LeistungPackage leistung, JsonNode application) {
    var bytes = application.toString().getBytes(StandardCharsets.UTF_8);
    var outcome =
        ApplicationCheck.check(
            leistung, bytes, new Circumstances(List.of(), answers(leistung), DAY));
    return switch (outcome) {
      case Outcome.Refused<Checked>(var findings) -> findings;
      case Outcome.Held<Checked>(var findings) -> findings;
      case Outcome.Done<Checked>(var checked) -> checked.hints();
      case Outcome.Later<Checked> later -> Findings.NONE;
    };
  }

  private static Map<String, Object> answers(LeistungPackage leistung) {
    var answers = new LinkedHashMap<String, Object>();
    for (var point : leistung.variationPoints()) {
      if (point.fallback() != null) {
        answers.put(point.id(), point.fallback());
      }
    }
    return answers;
  }

  private static Map<String, JsonNode> samples(LeistungPackage leistung, String kind) {
    var samples = new LinkedHashMap<String, JsonNode>();
    for (var expectation : WORKSPACE.documents("expectation")) {
      var isOurs = expectation.path().startsWith(leistung.folder() + "/");
      if (isOurs && expectation.content().path("class").asString("").equals(kind)) {
        var path = expectation.path().replace(".expect.yaml", ".json");
        samples.put(path, WORKSPACE.document(path).map(Document::content).orElseThrow());
      }
    }
    return samples;
  }
}
