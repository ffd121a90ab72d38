package de.zubringer.workspace.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class YamlEditTest {
  private static final String FILE =
      """
      format: profile/1
      # vor dem Kontakt
      contact:            # am Kontakt
        email: alt@amt.example   # am Wert
      units:
        - {id: steuern, name: Steuern, functions: [steuern]}   # an der Stelle
        - id: kasse
          name: Kasse
          # in der Stelle

      # vor den Antworten
      answers: {sepa: {value: true, by: kasse}}
      leer: {}
      nichts:
      zuletzt: 1
      """;

  @Test
  void replacesAValueAndNothingElse() {
    assertThat(put("neu@amt.example", "contact", "email"))
        .isEqualTo(FILE.replace("alt@amt.example", "\"neu@amt.example\""));
  }

  @Test
  void insertsBelowTheLastLineOfAGroupWithItsComment() {
    assertThat(put("03641 1", "contact", "phone"))
        .isEqualTo(FILE.replace("# am Wert\n", "# am Wert\n  phone: \"03641 1\"\n"));
  }

  @Test
  void insertsIntoGroupsOnOneLine() {
    assertThat(put(LocalDate.of(2026, 11, 30), "answers", "sepa", "date"))
        .isEqualTo(FILE.replace("by: kasse}}", "by: kasse, date: 2026-11-30}}"));
    assertThat(put("a b", "leer", "x")).isEqualTo(FILE.replace("leer: {}", "leer: {x: a b}"));
  }

  @Test
  void makesLinesOfAnEmptyGroupThatTakesGroups() {
    assertThat(put("a b", "leer", "x", "y"))
        .isEqualTo(FILE.replace("leer: {}", "leer:\n  x: {y: a b}"));
    assertThat(
            YamlEdit.of("s:\n  - id: a\n    t: {}   # noch leer\nz: 1\n")
                .put(List.of("s", "a", "t", "k"), Map.of("value", 1))
                .text())
        .isEqualTo("s:\n  - id: a\n    t:   # noch leer\n      k: {value: 1}\nz: 1\n");
    assertThat(YamlEdit.of("a: {b: {}}\n").put(List.of("a", "b", "c"), Map.of("d", 1)).text())
        .isEqualTo("a: {b: {c: {d: 1}}}\n");
  }

  @Test
  void findsEntriesOfListsByTheirId() {
    assertThat(put("s@amt.example", "units", "steuern", "mailbox"))
        .contains("functions: [steuern], mailbox: \"s@amt.example\"}   # an der Stelle\n");
    assertThat(put("k@amt.example", "units", "kasse", "mailbox"))
        .isEqualTo(FILE.replace("name: Kasse\n", "name: Kasse\n    mailbox: \"k@amt.example\"\n"));
  }

  @Test
  void findsEntriesOfListsByTheirKeyOrPlace() {
    var gaps = YamlEdit.of("gaps:\n  - key: a/b\n    state: open\n  - {key: c}   # zwei\nz: 1\n");
    assertThat(gaps.put(List.of("gaps", "a/b", "state"), "decided").text())
        .contains("  - key: a/b\n    state: decided\n");
    assertThat(gaps.put(List.of("gaps", "[1]", "state"), "open").text())
        .contains("  - {key: c, state: open}   # zwei\n");
    assertThat(gaps.put(List.of("gaps", "a/b"), Map.of("key", "a/b")).text())
        .isEqualTo("gaps:\n  - {key: a/b}\n  - {key: c}   # zwei\nz: 1\n");
    assertThat(gaps.has(List.of("gaps", "[2]"))).isFalse();
    assertThat(gaps.has(List.of("gaps", "[-1]"))).isFalse();
  }

  @Test
  void appendsToListsWhereverTheyAre() {
    assertThat(YamlEdit.of(FILE).append(List.of("units", "steuern", "functions"), "kasse").text())
        .isEqualTo(FILE.replace("[steuern]", "[steuern, kasse]"));
    assertThat(YamlEdit.of(FILE).append(List.of("units", "kasse", "functions"), "kasse").text())
        .isEqualTo(FILE.replace("name: Kasse\n", "name: Kasse\n    functions: [kasse]\n"));
    assertThat(
            YamlEdit.of("a:\n  b:\n  - x   # eins\nc: 1\n").append(List.of("a", "b"), "y").text())
        .isEqualTo("a:\n  b:\n  - x   # eins\n  - y\nc: 1\n");
    assertThat(YamlEdit.of("covers: own\n").append(List.of("covers"), "x").text())
        .isEqualTo("covers: [x]\n");
    assertThat(YamlEdit.of("a: []\n").append(List.of("a"), Map.of("b", 1)).text())
        .isEqualTo("a: [{b: 1}]\n");
  }

  @Test
  void fillsAKeyWithNothingBehindIt() {
    assertThat(put(2, "nichts", "a", "b"))
        .isEqualTo(FILE.replace("nichts:\n", "nichts: {a: {b: 2}}\n"));
  }

  @Test
  void makesWhatIsMissingOnTheWay() {
    assertThat(YamlEdit.of(FILE).put(List.of("neu", "a"), Map.of("value", 3)).text())
        .isEqualTo(FILE + "neu:\n  a: {value: 3}\n");
  }

  @Test
  void addsEntriesToLists() {
    assertThat(YamlEdit.of(FILE).add("units", Map.of("id", "ordnung")).text())
        .isEqualTo(FILE.replace("name: Kasse\n", "name: Kasse\n  - id: ordnung\n"));
    assertThat(YamlEdit.of("a: [{id: x}]\n").add("a", Map.of("id", "y")).text())
        .isEqualTo("a: [{id: x}, {id: y}]\n");
    assertThat(YamlEdit.of("a: 1\n").add("b", Map.of("id", "y")).text())
        .isEqualTo("a: 1\nb:\n  - id: y\n");
  }

  @Test
  void keepsLineEndsAndAMissingLastOne() {
    assertThat(YamlEdit.of("a:\r\n  b: 1\r\nc: 2").put(List.of("a", "d"), 3).text())
        .isEqualTo("a:\r\n  b: 1\r\n  d: 3\r\nc: 2");
    assertThat(YamlEdit.of("a: 1").put(List.of("b"), true).text()).isEqualTo("a: 1\nb: true");
  }

  @Test
  void insertsBehindTextOfSeveralLines() {
    assertThat(YamlEdit.of("a:\n  b: |\n    x\n    y\nc: 1\n").put(List.of("a", "d"), 3).text())
        .isEqualTo("a:\n  b: |\n    x\n    y\n  d: 3\nc: 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ja",
        "no",
        "null",
        "12",
        "0x1F",
        "1.0",
        "2026-11-30",
        "a: b",
        "a #b",
        "- a",
        "[x]",
        "{x}",
        "'",
        "\"",
        "\\",
        "",
        " ",
        "Zeile\nzwei",
        "\t",
        "😀 Ort",
        "Straße 1",
        "&x",
        "*x",
        "!x",
        "%",
        "@x",
        "`",
        "~",
        "<<",
        "a:",
        "=",
        "true",
        "on",
        "1e3",
        "secret:zp",
        "https://a.example/?x=1#y"
      })
  void textReadsBackAsTheSameText(String value) {
    for (var at : List.of(List.of("contact", "x"), List.of("answers", "x"), List.of("zuletzt"))) {
      JsonNode read = read(YamlEdit.of("😀: 1\n" + FILE).put(at, value).text());
      for (var step : at) {
        read = read.path(step);
      }
      assertThat(read.isString()).isTrue();
      assertThat(read.stringValue()).isEqualTo(value);
    }
  }

  @Test
  void refusesAnEntryThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> put("x", "units", "gibt-es-nicht", "name"));
  }

  @Test
  void takesOutAKeyWithItsLineOnly() {
    var file = FILE.replace("  email:", "  phone: \"1\"\n  fax: |\n    a\n    b\n  email:");
    assertThat(without(file, "contact", "fax"))
        .isEqualTo(FILE.replace("  email:", "  phone: \"1\"\n  email:"));
    assertThat(without(without(file, "contact", "fax"), "contact", "phone")).isEqualTo(FILE);
    assertThat(without(FILE, "contact", "email"))
        .isEqualTo(FILE.replace("email: alt@amt.example", "{}"));
    assertThat(without(FILE, "units", "kasse", "name"))
        .isEqualTo(FILE.replace("    name: Kasse\n", ""));
    assertThat(without("a:\n  b: |\n    x\nc: 1\n", "a", "b")).isEqualTo("a:\n  {}\nc: 1\n");
    assertThat(without(FILE, "zuletzt")).isEqualTo(FILE.replace("zuletzt: 1\n", ""));
  }

  @Test
  void takesOutOfGroupsOnOneLine() {
    assertThat(without(FILE, "answers", "sepa", "value"))
        .isEqualTo(FILE.replace("value: true, ", ""));
    assertThat(without(FILE, "answers", "sepa", "by")).isEqualTo(FILE.replace(", by: kasse", ""));
    assertThat(without(FILE, "answers", "sepa"))
        .isEqualTo(FILE.replace("{sepa: {value: true, by: kasse}}", "{}"));
    assertThat(without(FILE, "answers", "gibt-es-nicht")).isEqualTo(FILE);
    assertThat(without(FILE, "gibt-es-nicht", "x")).isEqualTo(FILE);
  }

  private static String without(String file, String... path) {
    var text = YamlEdit.of(file).remove(List.of(path)).text();
    read(text);
    return text;
  }

  private static String put(Object value, String... path) {
    return YamlEdit.of(FILE).put(List.of(path), value).text();
  }

  private static JsonNode read(String text) {
    var files = new TreeMap<String, byte[]>();
    files.put("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    return Workspace.read(new Folder(files)).document("a.yaml").orElseThrow().content();
  }
}
