package de.zubringer.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MappingExchangeTest {
  private static final String HEAD = "target;rule;source;note\n";

  static Stream<FieldMapping> shipped() {
    var workspace = WorkspaceFiles.reference().read();
    return workspace.documents("mapping").stream()
        .map(document -> FieldMapping.of(workspace, document));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void bringsEveryShippedMappingBackUnchanged(FieldMapping mapping) {
    var table = MappingTable.of(mapping);

    var back = MappingCsv.read(bytes(MappingCsv.write(table)));
    assertThat(back.findings()).isEmpty();
    assertThat(back.table()).isEqualTo(table);

    var yaml = MappingYaml.write(mapping, table, mapping.version());
    var read = read(mapping.path(), yaml);
    assertThat(MappingTable.of(read)).isEqualTo(table);
    assertThat(read.packages()).isEqualTo(mapping.packages());
  }

  @Test
  void keepsBlanksNumbersAndWhatLooksLikeFormulas() {
    var rows =
        MappingCsv.read(
                bytes(
                    "target;rule;value;expression;separator;default\n"
                        + "A;constant;\"\"\"007\"\"\";;;\n"
                        + "B;constant;7;;;\n"
                        + "C;expression;;'-$sum([1]);\" \";true\n"))
            .table();
    assertThat(rows.rows())
        .extracting(row -> row.target() + " " + row.value() + " " + row.expression())
        .containsExactly("A \"007\" null", "B 7 null", "C null -$sum([1])");

    var text = MappingCsv.write(rows);
    assertThat(text).contains("'-$sum([1])").doesNotContain(";-$sum");
    assertThat(MappingCsv.read(bytes(text)).table()).isEqualTo(rows);
  }

  @Test
  void takesWhatSpreadsheetsSave() {
    var latin = "target,rule,source,note\r\nA,copy,feld,\u00DCbergang\r\n,,,\r\n";
    var read = MappingCsv.read(latin.getBytes(Charset.forName("windows-1252")));

    assertThat(read.findings()).isEmpty();
    assertThat(read.table().rows()).extracting(Row::note).containsExactly("\u00DCbergang");
    assertThat(read.lines()).isEqualTo(List.of(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target;rule;quelle\\nA;copy;x | mapping-csv-column | 1",
        "target;source\\nA;x | mapping-csv-lacks | 1",
        "target;rule;source\\nA;copy;x\\nB;kopieren;y | mapping-csv-cell | 3",
        "target;rule;source\\n;copy;x | mapping-csv-cell | 2",
        "target;rule;onMissing\\nA;copy;vielleicht | mapping-csv-cell | 2",
        "target;rule | mapping-csv-empty | 1",
      })
  void namesFaultAtItsLine(String csv, String code, int line) {
    var findings = MappingCsv.read(bytes(csv.replace("\\n", "\n"))).findings();

    assertThat(findings)
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(code))
        .satisfies(one -> assertThat(one.spot()).hasFieldOrPropertyWithValue("line", line))
        .satisfies(one -> assertThat(Wording.german().advice(one)).isNotBlank());
  }

  @Test
  void endsATableThatIsTooLong() {
    var csv = HEAD + "A;copy;feld;\n".repeat(10_001);

    assertThat(MappingCsv.read(bytes(csv)).findings())
        .extracting(one -> one.code())
        .containsExactly("mapping-csv-long");
  }

  private static FieldMapping read(String path, String yaml) {
    Workspace workspace = WorkspaceFiles.reference().with(path, yaml).read();
    var document = workspace.document(path).orElseThrow();
    assertThat(document.sound()).as("%s", workspace.findings()).isTrue();
    return FieldMapping.of(workspace, document);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
