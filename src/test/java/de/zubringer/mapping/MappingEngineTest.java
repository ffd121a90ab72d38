package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingEngineTest {
  private static final JsonNode APPLICATION =
      JsonMapper.shared()
          .readTree(
              """
              {"name": "Musterfrau", "vorname": "Erika", "leer": "", "nichts": null, "ja": true,
               "adresse": "Am Markt 3", "rasse": "DACKEL", "fremd": "DRACHE",
               "hund": [{"name": "Bello", "alter": 3}, {"name": "Cora"}]}
              """);
  private static final Map<String, Object> VARIABLES =
      Map.of("journey", Map.of("id", "4711", "receivedOn", "2026-11-10"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "rule: copy, source: name | Musterfrau",
        "rule: copy, source: $journey.id | 4711",
        "rule: copy, source: fehlt, default: X | X",
        "rule: copy, source: leer, default: X | X",
        "rule: copy, source: nichts, default: X | X",
        "rule: copy, source: fehlt, onMissing: leave-empty |",
        "rule: copy, source: fehlt |",
        "rule: copy, source: name, when: ja | Musterfrau",
        "rule: copy, source: name, when: fehlt |",
        "rule: copy, source: fehlt, when: \"false\", onMissing: hold |",
        "rule: join, source: [name, vorname], separator: \", \" | Musterfrau, Erika",
        "rule: join, source: [name, fehlt, vorname] | Musterfrau Erika",
        "rule: join, source: hund.name, separator: \"+\" | Bello+Cora",
        "rule: split, source: adresse, separator: \" \", part: 3 | 3",
        "rule: split, source: adresse, separator: \" \", part: 9, default: \"-\" | -",
        "rule: split, source: adresse | Am",
        "rule: table, source: rasse, table: rasse | 010",
        "rule: table, source: fremd, table: rasse, default: \"999\" | 999",
        "rule: table, source: fehlt, table: rasse |",
        "rule: constant, value: NEU | NEU",
        "rule: expression, expression: \"$count(hund) * 2\" | 4",
        "rule: expression, expression: fehlt |",
        "rule: ask, default: offen | offen",
        "rule: copy, source: adresse, onTooLong: cut-and-mark | Am Markt 3",
        "rule: join, source: [name, adresse], onTooLong: cut-and-mark | Musterfrau Am Ma#",
      })
  void makesValueByRule(String row, String expected) {
    assertThat(mapped(row)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "rule: copy, source: fehlt, onMissing: hold | target-required-empty@FELD",
        "rule: copy, source: hund.name | source-several@FELD",
        "rule: copy, source: \"hund[0].name\" | source-several@FELD",
        "rule: join, source: [name, adresse] | value-too-long@FELD",
        "rule: join, source: [name, adresse], onTooLong: hold | value-too-long@FELD",
        "rule: table, source: fremd, table: rasse | table-gap@FELD",
        "rule: table, source: rasse, table: gibtesnicht | table-gap@FELD",
        "rule: expression, expression: \"$number(name)\" | expression-failed@FELD",
        "rule: expression, expression: \"((\" | expression-failed@FELD",
        "rule: expression, expression: \"[1]\" | target-value-type@FELD",
        "rule: copy, source: name, when: \"$number(name)\" | expression-failed@FELD",
        "rule: ask | target-asks@FELD",
        "rule: constant, value: Иван | character-not-representable@FELD",
      })
  void holdsWithFindingAtTargetField(String row, String mark) {
    var outcome = map(rows(row), APPLICATION);

    assertThat(marks(outcome)).containsExactly(mark);
    assertThat(findings(outcome))
        .allSatisfy(
            finding -> {
              assertThat(Wording.german().text(finding)).contains("Musterfeld");
              assertThat(Wording.german().text(finding)).doesNotContain("Erika", "DRACHE", "Markt");
              assertThat(Wording.german().advice(finding)).isNotBlank();
            });
  }

  @Test
  void tellsWhatWasCutAndNothingElse() {
    var cut = document(rows("rule: join, source: [name, adresse], onTooLong: cut-and-mark"));
    var whole = document(rows("rule: copy, source: adresse, onTooLong: cut-and-mark"));

    assertThat(cut.hints().list())
        .containsExactly(Finding.hint("value-cut", "FELD", "Musterfeld", "17", "name, adresse"));
    assertThat(Wording.german().text(cut.hints().list().getFirst()))
        .contains("Musterfeld", "17 Zeichen")
        .doesNotContain("Musterfrau");
    assertThat(whole.hints()).isEmpty();
  }

  @Test
  void holdsWithTheQuestionTheCaseWorkerIsAsked() {
    var held = findings(map(rows("rule: ask, question: Welche Steuerklasse gilt?"), APPLICATION));

    assertThat(held).hasSize(1);
    assertThat(Wording.german().text(held.getFirst())).contains("Welche Steuerklasse gilt?");
  }

  @Test
  void givesAllFindingsWithTheirSource() {
    var outcome =
        map(
            """
            repeat: [{target: line, source: hund, as: hund}]
            rows:
              - {target: PFLICHT, rule: copy, source: $hund.alter}
              - {target: FELD, rule: copy, source: $hund.fehlt, onMissing: hold}
              - {target: GIBTESNICHT, rule: copy, source: name}
            """,
            APPLICATION);

    assertThat(findings(outcome))
        .extracting(finding -> finding.mark() + " " + finding.arguments())
        .containsExactly(
            "target-required-empty@PFLICHT [Pflichtfeld, hund[1].alter]",
            "target-required-empty@FELD [Musterfeld, hund[0].fehlt]",
            "target-required-empty@FELD [Musterfeld, hund[1].fehlt]",
            "target-unknown@GIBTESNICHT [GIBTESNICHT, –]");
  }

  @Test
  void holdsRequiredFieldWithoutRow() {
    assertThat(marks(map("rows: [{target: FELD, rule: constant, value: x}]", APPLICATION)))
        .containsExactly("target-required-empty@PFLICHT");
  }

  @Test
  void writesOneLinePerEntryAndNumbersThem() {
    var outcome =
        map(
            """
            repeat: [{target: line, source: hund, as: hund}]
            rows:
              - {target: PFLICHT, rule: expression, expression: "$hundIndex & $hund.name & name"}
            """,
            APPLICATION);

    assertThat(text(outcome)).isEqualTo(",1BelloMusterfrau\r\n,2CoraMusterfrau\r\n");
  }

  @Test
  void seesTheEntryAroundAListInsideAList() {
    var nested =
        JsonMapper.shared()
            .readTree(
                """
                {"person": [{"name": "A", "lohn": [{"cent": 1}, {"cent": 2}]}, {"name": "B"},
                            {"name": "C", "lohn": [{"cent": 3}, {}]}]}
                """);
    var repeats =
        "repeat: [{target: line, source: person.lohn, as: lohn},"
            + " {target: line, source: person, as: p}]\n";

    assertThat(
            text(
                map(
                    repeats
                        + "rows: [{target: PFLICHT, rule: join, source: [$p.name, $pIndex, $lohn.cent]}]",
                    nested)))
        .isEqualTo(",A 1 1\r\n,A 1 2\r\n,C 3 3\r\n,C 3\r\n");
    assertThat(
            findings(
                map(
                    repeats
                        + "rows: [{target: PFLICHT, rule: copy, source: $lohn.cent},"
                        + " {target: FELD, rule: copy, source: $p.alter, onMissing: hold}]",
                    nested)))
        .extracting(finding -> finding.arguments().getLast())
        .containsExactly(
            "person[2].lohn[1].cent",
            "person[0].alter",
            "person[0].alter",
            "person[2].alter",
            "person[2].alter");
  }

  @Test
  void holdsInsteadOfWritingEmptyFile() {
    var none = JsonMapper.shared().readTree("{\"hund\": []}");
    var outcome =
        map(
            """
            repeat: [{target: line, source: hund, as: hund}]
            rows: [{target: PFLICHT, rule: copy, source: $hund.name}]
            """,
            none);

    assertThat(marks(outcome)).containsExactly("repeat-empty@hund");
  }

  @Test
  void putsLocalRowInPlaceOfSystemsRow() {
    var workspace = workspace(rows("rule: copy, source: name"));
    var local =
        workspace("rows: [{target: FELD, rule: constant, value: ÖRTLICH}]")
            .documents("mapping")
            .getFirst()
            .as(FieldMapping.MappingFile.class)
            .rows();
    var mapping = FieldMapping.of(workspace, "systems/muster", "muster").orElseThrow();

    var outcome =
        MappingEngine.map(
            mapping.with(workspace, local), format(workspace), APPLICATION, VARIABLES);

    assertThat(text(outcome)).isEqualTo("ÖRTLICH,x\r\n");
  }

  @Test
  void survivesApplicationOfAnotherShape() {
    var strange = JsonMapper.shared().readTree("{\"name\": {\"tief\": [[[1]]]}, \"hund\": 7}");

    assertThat(marks(map(rows("rule: copy, source: name"), strange)))
        .containsExactly("target-value-type@FELD");
    assertThat(marks(map(rows("rule: copy, source: name.tief"), strange))).isEmpty();
    assertThat(map(rows("rule: copy, source: name"), JsonMapper.shared().readTree("[]")))
        .isInstanceOf(Outcome.Done.class);
  }

  private static String mapped(String row) {
    var text = text(map(rows(row), APPLICATION));
    return text.substring(0, text.lastIndexOf(",x\r\n")).replace("\"", "");
  }

  private static String rows(String row) {
    return "rows: [{target: PFLICHT, rule: constant, value: x}, {target: FELD, " + row + "}]";
  }

  private static Outcome<TargetDocument> map(String rows, JsonNode application) {
    var workspace = workspace(rows);
    var mapping = FieldMapping.of(workspace, "systems/muster", "muster").orElseThrow();
    return MappingEngine.map(mapping, format(workspace), application, VARIABLES);
  }

  private static TargetFormat format(Workspace workspace) {
    return Catalogue.of(workspace).system("muster").orElseThrow().format("datei").orElseThrow();
  }

  private static Workspace workspace(String rows) {
    var files = new TreeMap<String, byte[]>();
    put(
        files,
        "system.yaml",
        """
        format: system/1
        id: muster
        name: Musterverfahren
        kind: fachverfahren
        formats: [datei]
        interfaces: [{id: ordner, connector: folder, format: datei}]
        """);
    put(
        files,
        "formats/datei/format.yaml",
        """
        format: target-format/1
        id: datei
        kind: csv
        charset: windows-1252
        separator: ","
        header: false
        fields:
          - {name: FELD, label: Musterfeld, type: text, length: 17}
          - {name: PFLICHT, label: Pflichtfeld, type: text, length: 20, required: true}
        """);
    put(files, "tables/rasse.csv", "from,to,note\nDACKEL,010,\n");
    put(
        files,
        "mappings/muster.yaml",
        "format: mapping/1\nleistung: muster\npackages: \"1.x\"\nversion: 1\nto: datei\n" + rows);
    return Workspace.read(new Folder(files));
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put("systems/muster/" + path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static TargetDocument document(String rows) {
    return ((Outcome.Done<TargetDocument>) map(rows, APPLICATION)).value();
  }

  private static String text(Outcome<TargetDocument> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var document = ((Outcome.Done<TargetDocument>) outcome).value();
    return new String(document.bytes(), java.nio.charset.Charset.forName("windows-1252"));
  }

  private static List<Finding> findings(Outcome<TargetDocument> outcome) {
    return outcome instanceof Outcome.Held<TargetDocument>(var findings)
        ? findings.list()
        : List.of();
  }

  private static List<String> marks(Outcome<TargetDocument> outcome) {
    return findings(outcome).stream().map(Finding::mark).toList();
  }
}
