package de.zubringer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.parts.PartsName;
import de.zubringer.catalogue.parts.SchemaBundle;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is accepted at once, the validator accepts too. */
class QuickCheckTest {
  private static final Workspace REFERENCE = reference();
  private static final List<PartsName> PARTS =
      List.of(new PartsName("bausteine", "1.0.0"), new PartsName("bausteine", "1.1.0"));
  private static final int CHANGES = 300;

  /** What a changed document may hold where it held something else. */
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.0",
          "99999999999",
          "1e400",
          "\"\"",
          "\"x\"",
          "\"2024-13-99\"",
          "\"2026-02-28\"",
          "\"a@b.de\"",
          "\"07743\"",
          "\"07743\\n\"",
          "[]",
          "{}",
          "[null]",
          "{\"fremd\": 1}",
          "\"" + "lang".repeat(200) + "\"",
          "\"\uD83D\uDE00\"");

  @Test
  void acceptsNoChangedSampleTheValidatorRefuses() {
    var accepted = 0;
    for (var sample : samples()) {
      var check = schemaOf(sample);
      var random = new Random(sample.hashCode());
      for (int i = 0; i < CHANGES; i++) {
        var document = read(sample);
        change(document, random);
        if (check.isQuick(document)) {
          accepted++;
          assertThat(check.thorough(document)).as(document.toString()).isEmpty();
        }
      }
    }
    assertThat(accepted).isPositive();
  }

  @Test
  void acceptsMostSoundSamplesAtOnce() {
    var sound =
        samples().stream().filter(one -> schemaOf(one).thorough(read(one)).isEmpty()).toList();
    var atOnce = sound.stream().filter(one -> schemaOf(one).isQuick(read(one))).toList();

    assertThat(atOnce).hasSizeGreaterThan(sound.size() * 3 / 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type': 'integer', 'minimum': 1, 'maximum': 3} | 2 | true",
        "{'type': 'integer', 'minimum': 1, 'maximum': 3} | 4 | false",
        "{'type': 'number', 'minimum': 1, 'maximum': 3} | 2.5 | true",
        "{'type': 'number', 'minimum': 1, 'maximum': 3} | 3.5 | false",
        "{'type': 'number', 'minimum': 1, 'maximum': 3} | 3.0 | false",
        "{'type': ['string', 'null']} | null | true",
        "{'type': 'string', 'format': 'date'} | '2026-02-30' | false",
        "{'type': 'string', 'pattern': '^a+$'} | 'aaa' | true",
        "{'type': 'string', 'maxLength': 1} | '\uD83D\uDE00' | true",
        "{'properties': {'a': {}}, 'additionalProperties': false} | {'b': 1} | false",
        "{'allOf': [{'properties': {'a': {}}}], 'unevaluatedProperties': false} | {'a': 1} | true",
        "{'dependentRequired': {'a': ['b']}} | {'a': 1} | false",
        "{'dependentRequired': {'a': ['b']}} | {'a': 1, 'b': 2} | true",
        "{'items': {'enum': ['A', 'B']}, 'minItems': 1} | ['A'] | true",
        "{'items': {'enum': ['A', 'B']}, 'minItems': 1} | [] | false",
        "{'const': 'A'} | 'B' | false",
        "{'if': {'properties': {'a': {'const': 'J'}}, 'required': ['a']}, 'then': {'required': ['b']}}"
            + " | {'a': 'J'} | false",
        "{'if': {'properties': {'a': {'const': 'J'}}, 'required': ['a']}, 'then': {'required': ['b']}}"
            + " | {'a': 'N'} | true",
        "{'if': {'properties': {'a': {'const': 1}}}, 'then': {'required': ['b']}} | {'a': 2} | false",
        "{'$defs': {'n': {'properties': {'n': {'$ref': '#/$defs/n'}}}}, '$ref': '#/$defs/n'}"
            + " | {'n': {'n': {}}} | true",
        "{'allOf': [{'$ref': '#'}]} | {} | false",
        "{'anyOf': [{'type': 'string'}]} | 'x' | false",
        "{'unknown': 1} | 'x' | false",
        "{'$ref': '#/$defs/a%20b', '$defs': {'a b': {}}} | 'x' | false",
        "true | 1 | true",
      })
  void accepts(String schema, String document, boolean accepted) {
    var check = new QuickCheck(json(schema), java.util.Map.of());

    assertThat(check.accepts(json(document))).isEqualTo(accepted);
  }

  private static void change(JsonNode node, Random random) {
    var parents = new ArrayList<JsonNode>();
    collect(node, parents);
    var parent = parents.get(random.nextInt(parents.size()));
    var value = JsonMapper.shared().readTree(STRANGE.get(random.nextInt(STRANGE.size())));
    if (parent instanceof ObjectNode group && !group.isEmpty()) {
      var names = List.copyOf(group.propertyNames());
      var name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> group.remove(name);
        case 1 -> group.set("neu", value);
        default -> group.set(name, value);
      }
    } else if (parent instanceof ArrayNode list) {
      list.add(list.isEmpty() || random.nextBoolean() ? value : list.get(0));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer()) {
      parents.add(node);
      node.values().forEach(inner -> collect(inner, parents));
    }
  }

  private static List<String> samples() {
    return REFERENCE.folder().files().keySet().stream()
        .filter(path -> path.startsWith("packages/") && path.contains("/samples/"))
        .filter(path -> path.endsWith(".json"))
        .toList();
  }

  private static SchemaCheck schemaOf(String sample) {
    var path = sample.substring(0, sample.indexOf("/samples/")) + "/application.schema.json";
    var document = REFERENCE.document(path).orElseThrow();
    var schema = SchemaBundle.of(REFERENCE, document, PARTS, new ArrayList<>());
    return ((Outcome.Done<SchemaCheck>) SchemaCheck.compile(schema)).value();
  }

  private static JsonNode read(String path) {
    return JsonMapper.shared().readTree(REFERENCE.file(path).orElseThrow());
  }

  private static Workspace reference() {
    try {
      return Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
