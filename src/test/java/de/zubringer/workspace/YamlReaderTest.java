package de.zubringer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Spot;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"on", "yes", "no", "off", "2026-11-23", "1.0.0", "0x", "12:30", ".inf"})
  void keepsWordsAndDaysAsText(String word) {
    assertThat(content("key: " + word).path("key").stringValue()).isEqualTo(word);
  }

  @Test
  void keepsWordsAsKeys() {
    assertThat(content("on: 1\nyes: 2\n16: 3").propertyNames()).containsExactly("on", "yes", "16");
  }

  @Test
  void readsNumbersTruthAndNothing() {
    var content = content("a: 12\nb: -0.5\nc: true\nd: null\ne:\nf: 160510000000\ng: 0x1F");
    assertThat(content.toString())
        .isEqualTo(
            "{\"a\":12,\"b\":-0.5,\"c\":true,\"d\":null,\"e\":null,\"f\":160510000000,\"g\":31}");
  }

  @Test
  void knowsTheLineOfEveryPlace() {
    var lines =
        read("# eins\na: 1\nlist:\n  - {x: 1,\n     y: 2}\n  - text: >-\n      viel\n      Text\n")
            .lines();
    assertThat(lines)
        .containsEntry("a", 2)
        .containsEntry("list", 3)
        .containsEntry("list[0].x", 4)
        .containsEntry("list[0].y", 5)
        .containsEntry("list[1].text", 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x 1               | yaml-alias  | 1
          a: 1\\nb: *a          | yaml-alias  | 2
          a: !!str 1            | yaml-tag    | 1
          b: 1\\na: !x {}       | yaml-tag    | 2
          a: 1\\nb: 2\\na: 3    | key-twice   | 3
          a: 1\\n---\\nb: 2     | yaml-second-document | 2
          ? [a]\\n: 1           | yaml-key    | 1
          a: 1\\nb: [1, 2\\nc: 3 | file-broken | 3
          a: 1\\n\\tb: 2        | file-broken | 2
          a: "offen\\nb: 1      | file-broken | 3
          # nur Worte           | file-empty  | 1
          """)
  void refusesAtTheLine(String text, String code, int line) {
    var findings = read(text.replace("\\n", "\n").replace("\\t", "\t") + "\n").findings();
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().code()).isEqualTo(code);
    assertThat(findings.getFirst().spot()).isEqualTo(new Spot("datei.yaml", line));
  }

  @Test
  void stopsAtDepth() {
    assertThat(read("a: " + "[".repeat(5_000)).findings().getFirst().code())
        .isEqualTo("file-too-deep");
  }

  @Test
  void stopsAtSize() {
    var text = "a: " + "x".repeat(YamlReader.TEXT_MAX);
    assertThat(read(text).findings().getFirst().code()).isEqualTo("file-too-large");
  }

  @Test
  void readsHugeNumbersAsText() {
    assertThat(content("a: 1e999999999\nb: " + "9".repeat(500)).path("a").isString()).isTrue();
  }

  private static Parsed read(String text) {
    return YamlReader.read("datei.yaml", text);
  }

  private static JsonNode content(String text) {
    var parsed = read(text);
    assertThat(parsed.findings()).isEmpty();
    return Objects.requireNonNull(parsed.content());
  }
}
