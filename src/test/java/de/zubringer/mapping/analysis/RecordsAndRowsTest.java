package de.zubringer.mapping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Mappings to records of fixed width and to import tables, with the dogs of the reference. */
class RecordsAndRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String SAMPLE =
      "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.json";
  private static final String MAPPING = "systems/muster/mappings/hundesteuer-anmeldung.yaml";
  private static final String FORMAT = "systems/muster/formats/hunde/format.yaml";

  private static final String SYSTEM =
      """
      format: system/1
      id: muster
      name: Musterverfahren
      kind: fachverfahren
      formats: [hunde]
      interfaces: [{id: ordner, connector: folder, format: hunde}]
      """;

  private static final String FIXED =
      """
      format: target-format/1
      id: hunde
      kind: fixed-width
      charset: windows-1252
      lineEnd: lf
      recordLength: 32
      fileName: "H_{$journey.id}.txt"
      records:
        - id: halter
          fields:
            - {name: SA, type: text, start: 1, length: 2, value: HA}
            - {name: NAME, type: text, start: 3, length: 22, required: true}
            - {name: BEGINN, type: date, pattern: yyyyMMdd, start: 25, length: 8, required: true}
        - id: hund
          repeats: true
          max: 5
          fields:
            - {name: SA, type: text, start: 1, length: 2, value: HU}
            - {name: NR, type: integer, start: 3, length: 2, required: true}
            - {name: NAME, type: text, start: 5, length: 28, required: true}
      """;

  private static final String TABLE =
      """
      format: target-format/1
      id: hunde
      kind: sql-table
      table: halter
      key: id
      fields:
        - {name: NAME, type: text, length: 22, required: true}
        - {name: BEGINN, type: date, required: true}
      children:
        - {id: hund, table: hund, parent: halter_id, max: 5,
           fields: [{name: NR, type: integer, required: true}, {name: NAME, type: text, length: 28, required: true}]}
      """;

  private static final String ROWS =
      """
      format: mapping/1
      leistung: hundesteuer-anmeldung
      packages: "1.x"
      version: 1
      to: hunde
      repeat:
        - {target: "hund[]", source: hund, as: hund}
      rows:
        - {target: halter.NAME, rule: copy, source: halter.familienname, onTooLong: cut-and-mark}
        - {target: halter.BEGINN, rule: copy, source: haltung.beginn}
        - {target: "hund[].NR", rule: expression, expression: $hundIndex}
        - {target: "hund[].NAME", rule: copy, source: $hund.name, onTooLong: hold}
      """;

  @Test
  void writesARecordForEachEntryByTheSameRulesAsEverywhere() {
    assertThat(document(files(FIXED, ROWS)))
        .isEqualTo(
            "HA%-22s20261102\nHU01%-28s\nHU02%-28s\n"
                .formatted("Mustermann-Weiß", "Bello", "Cora"));
    assertThat(document(files(FIXED, ROWS))).isEqualTo(document(files(FIXED, ROWS)));
  }

  @Test
  void writesARowForEachEntry() {
    assertThat(
            document(
                files(
                    TABLE,
                    ROWS.replace("halter.NAME,", "NAME,").replace("halter.BEGINN", "BEGINN"))))
        .contains("\"table\":\"halter\"", "\"as\":\"date\"", "\"parent\":\"halter_id\"")
        .containsSubsequence("\"value\":\"1\"", "\"value\":\"2\"");
  }

  @Test
  void accountsForTheirFieldsLikeForAnyOther() {
    assertThat(codes(check(files(FIXED, ROWS))))
        .contains("source-unaccounted")
        .doesNotContain("target-unmapped", "target-unknown", "row-too-long", "repeat-target");
    assertThat(
            codes(
                check(
                    files(
                        FIXED,
                        ROWS.replace(
                            "  - {target: halter.BEGINN, rule: copy, source: haltung.beginn}\n",
                            "")))))
        .contains("target-unmapped");
  }

  @Test
  void refusesARowForWhatTheFormatFillsItself() {
    var rows = ROWS + "  - {target: \"hund[].SA\", rule: constant, value: HU}\n";
    var key = ROWS + "  - {target: id, rule: copy, source: $journey.id}\n";

    assertThat(codes(check(files(FIXED, rows)))).contains("target-filled");
    assertThat(codes(check(files(TABLE, key)))).contains("target-filled");
  }

  @Test
  void tellsThatTheFormLetsInMoreThanTheTargetTakes() {
    assertThat(codes(check(files(FIXED.replace("max: 5", "max: 4"), ROWS))))
        .contains("repeat-too-many");
    assertThat(codes(check(files(TABLE.replace("max: 5", "max: 4"), ROWS))))
        .contains("repeat-too-many");
    assertThat(codes(check(files(FIXED, ROWS)))).doesNotContain("repeat-too-many");
  }

  @Test
  void tellsOnThePageWhatALineBreakWouldDo() {
    var files = files(FIXED, ROWS);
    var analysis = analysis(files);

    assertThat(codes(analysis.findings())).contains("row-holds-if-broken");
    assertThat(codes(check(files))).doesNotContain("row-holds-if-broken");
    assertThat(analysis.coverage().requiredMapped()).isEqualTo(4);
    for (var finding : analysis.findings()) {
      assertThat(Wording.german().text(finding)).isNotBlank();
      assertThat(Wording.german().advice(finding)).isNotBlank();
    }
  }

  private static WorkspaceFiles files(String format, String rows) {
    return WorkspaceFiles.reference()
        .with("systems/muster/system.yaml", SYSTEM)
        .with(FORMAT, format)
        .with(MAPPING, rows);
  }

  private static Findings check(WorkspaceFiles files) {
    var workspace = files.read();
    return Findings.of(
        MappingCheck.check(workspace, Catalogue.of(workspace), TODAY).list().stream()
            .filter(finding -> finding.spot() != null && finding.spot().file().equals(MAPPING))
            .toList());
  }

  private static MappingAnalysis analysis(WorkspaceFiles files) {
    var workspace = files.read();
    var catalogue = Catalogue.of(workspace);
    var system = catalogue.system("muster").orElseThrow();
    var leistung =
        catalogue.packages().stream()
            .filter(one -> one.id().equals("hundesteuer-anmeldung"))
            .findFirst()
            .orElseThrow();
    return MappingAnalysis.of(
        FieldMapping.of(workspace, "systems/muster", leistung.id()).orElseThrow(),
        leistung,
        system.format("hunde").orElseThrow(),
        system.limits(),
        TODAY);
  }

  private static String document(WorkspaceFiles files) {
    var workspace = files.read();
    var mapping =
        FieldMapping.of(workspace, "systems/muster", "hundesteuer-anmeldung").orElseThrow();
    var format =
        Catalogue.of(workspace).system("muster").flatMap(one -> one.format("hunde")).orElseThrow();
    var outcome =
        MappingEngine.map(
            mapping,
            format,
            JsonMapper.shared().readTree(workspace.file(SAMPLE).orElseThrow()),
            Map.of("journey", Map.of("id", "4711")));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return new String(
        ((Outcome.Done<TargetDocument>) outcome).value().bytes(), StandardCharsets.ISO_8859_1);
  }

  private static List<String> codes(Findings findings) {
    return findings.list().stream().map(Finding::code).toList();
  }
}
