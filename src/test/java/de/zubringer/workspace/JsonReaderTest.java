package de.zubringer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @Test
  void knowsTheLineOfEveryPlace() {
    var parsed =
        JsonReader.read("d.json", "{\n  \"a\": [\n    1,\n    {\"b\": \"\\ud83d\\ude00\"}\n  ]\n}");
    assertThat(parsed.lines())
        .containsEntry("a", 2)
        .containsEntry("a[0]", 3)
        .containsEntry("a[1].b", 4);
    assertThat(parsed.content()).hasToString("{\"a\":[1,{\"b\":\"😀\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {\\n"a": 1,\\n"a": 2} | key-twice   | 3
          {\\n"a": 1,\\n}       | file-broken | 3
          {"a": 1}\\n{"b": 2}   | file-broken | 2
          {\\n"a": NaN}         | file-broken | 2
          {"a": [1, 2           | file-broken | 1
          """)
  void refusesAtTheLine(String text, String code, int line) {
    var findings = JsonReader.read("d.json", text.replace("\\n", "\n")).findings();
    assertThat(findings.getFirst().code()).isEqualTo(code);
    assertThat(findings.getFirst().spot()).isEqualTo(new Spot("d.json", line));
  }

  @Test
  void stopsAtDepth() {
    assertThat(JsonReader.read("d.json", "[".repeat(100_000)).findings().getFirst().code())
        .isEqualTo("file-broken");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(JsonReader.read("d.json", " ").findings().getFirst().code()).isEqualTo("file-empty");
  }
}
