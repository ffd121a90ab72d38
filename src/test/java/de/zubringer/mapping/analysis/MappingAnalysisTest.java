package de.zubringer.mapping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a mapping for all values the schema allows. */
class MappingAnalysisTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Fields of the form, and what the target takes of them. */
  private static List<String> codes(String source, String target, String row) {
    return findings(source, target, row).list().stream()
        .filter(finding -> !finding.code().equals("source-unaccounted"))
        .map(finding -> finding.severity().word() + " " + finding.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // form field | target field | row | finding
        "type: string, maxLength: 20 | type: text, length: 20 | rule: copy |",
        "type: string, maxLength: 21 | type: text, length: 20 | rule: copy | warning row-too-long",
        "type: string | type: text, length: 20 | rule: copy | warning row-too-long",
        "type: string | type: text, length: 20 | rule: copy, onTooLong: hold | hint row-holds-if-long",
        "type: string | type: text, length: 20 | rule: copy, onTooLong: cut-and-mark | hint row-cuts-if-long",
        "type: string, pattern: '^[A-Z]{2}\\d{3,5}$' | type: text, length: 7 | rule: copy |",
        "type: string, pattern: '^[ab]+$' | type: text, length: 7 | rule: copy | warning row-too-long",
        "type: string, maxLength: 5 | type: date | rule: copy | error row-type-conflict",
        "type: string | type: date | rule: copy | warning row-type-conflict",
        "type: string, format: date | type: date | rule: copy |",
        "type: boolean | type: date | rule: copy | error row-type-conflict",
        "type: string | type: money | rule: copy | error row-type-conflict",
        "type: number | type: money | rule: copy | warning row-type-conflict",
        "type: integer | type: money | rule: copy |",
        "type: integer, maximum: 99, minimum: 0 | type: integer, length: 2 | rule: copy |",
        "type: integer, minimum: 0 | type: integer, length: 2 | rule: copy | warning row-too-long",
        "type: string | type: boolean, whenTrue: J, whenFalse: N | rule: copy | error row-type-conflict",
        "type: boolean | type: boolean, whenTrue: J, whenFalse: N | rule: copy |",
        "enum: [A, B] | type: code, codes: [A, B, C] | rule: copy |",
        "enum: [A, X] | type: code, codes: [A, B, C] | rule: copy | warning row-code-unknown",
        "enum: [X, Y] | type: code, codes: [A, B, C] | rule: copy | error row-code-unknown",
        "type: string | type: code, codes: [A, B, C] | rule: copy | warning row-code-unknown",
        "enum: [KURZ, SEHRLANG] | type: text, length: 4 | rule: copy | warning row-value-too-long",
        "enum: [A] | type: code, codes: [A] | rule: constant, value: Z | error row-code-unknown",
        "enum: [A] | type: date | rule: constant, value: heute | error row-type-conflict",
        "enum: [A] | type: code, codes: [A] | rule: copy, default: Z | error row-default-refused",
        "type: string, maxLength: 9 | type: text, length: 20, required: true | rule: copy | warning row-may-be-empty",
        "type: string, maxLength: 9 | type: text, length: 20, required: true | rule: copy, onMissing: hold | hint row-holds-if-empty",
        "type: string, maxLength: 9 | type: text, length: 20, required: true | rule: copy, default: x |",
      })
  void comparesAllValuesOfTheFormWithTheTarget(
      String source, String target, String row, String finding) {
    assertThat(codes(source, target, row))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void namesLettersTheTargetCannotWriteUnlessTheFormForbidsThem() {
    var free = workspace("type: string, maxLength: 9", "type: text, length: 9", "rule: copy");
    free.replace(FORMAT, "charset: utf-8", "charset: iso-8859-1");
    assertThat(analysis(free).findings().list())
        .filteredOn(one -> one.code().equals("row-letters-lost"))
        .singleElement()
        .satisfies(one -> assertThat(one.arguments().getLast()).contains("\u0141"))
        .satisfies(one -> assertThat(one.arguments().getLast()).doesNotContain("\u00DF"));

    free.replace(
        FORMAT, "charset: iso-8859-1", "charset: iso-8859-1\ntransliteration: din91379-to-latin1");
    assertThat(analysis(free).findings().list())
        .extracting(Finding::code)
        .doesNotContain("row-letters-lost")
        .contains("row-may-lengthen");

    var digits =
        workspace("type: string, pattern: '^\\d{5}$'", "type: text, length: 5", "rule: copy");
    digits.replace(FORMAT, "charset: utf-8", "charset: iso-8859-1");
    assertThat(analysis(digits).findings().list()).isEmpty();
  }

  @Test
  void addsUpWhatIsJoined() {
    var row = "rule: join, source: [feld, feld], separator: ', '";
    assertThat(codes("type: string, maxLength: 9", "type: text, length: 20", row)).isEmpty();
    assertThat(findings("type: string, maxLength: 10", "type: text, length: 20", row).list())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo("row-too-long"))
        .satisfies(one -> assertThat(one.arguments()).endsWith("22", "20"));
  }

  @Test
  void tellsCoverageAndWhereEachFieldEndsUp() {
    var files = workspace("type: string, maxLength: 9", "type: text, length: 20", "rule: copy");
    files.replace(FORMAT, "fields:", "fields:\n  - {name: PFLICHT, type: text, required: true}");
    var analysis = analysis(files);

    assertThat(analysis.coverage()).isEqualTo(new Coverage(0, 1, 1, 1));
    assertThat(analysis.uses())
        .containsExactly(new SourceUse("feld", "Das Feld", List.of("ZIEL"), ""));
  }

  @Test
  void everyFindingIsWordedAndNamesTheTarget() {
    var all = findings("type: string", "type: text, length: 3, required: true", "rule: copy");

    assertThat(all.list()).isNotEmpty();
    assertThat(all.list())
        .allSatisfy(one -> assertThat(Wording.german().text(one)).contains("ZIEL"))
        .allSatisfy(one -> assertThat(Wording.german().advice(one)).isNotBlank())
        .allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.WARNING));
  }

  private static final String PACKAGE =
      """
      format: package/1
      id: probe
      version: 1.0.0
      leistung: {key: "99102013104000", name: Probe}
      status: nicht-amtlich
      sources: [Test]
      owner: Test
      validFrom: 2026-01-01
      submission:
        schema: application.schema.json
        schemaUri: https://zubringer.example/schemas/probe/1.0.0
        mimeType: application/json
        area: feld
        attachments: []
      businessKeys: []
      retention: {afterDelivery: P30D, whileHeld: P180D}
      deadlines: []
      """;

  private static final String SYSTEM =
      """
      format: system/1
      id: ziel
      name: Ziel
      kind: fachverfahren
      keeper: Test
      formats: [datei]
      interfaces:
        - {id: ordner, connector: folder, format: datei, needs: [], idempotency: fileName}
      """;

  private static final String FORMAT = "systems/ziel/formats/datei/format.yaml";

  private static Findings findings(String source, String target, String row) {
    return analysis(workspace(source, target, row)).findings();
  }

  private static MappingAnalysis analysis(WorkspaceFiles files) {
    var workspace = files.read();
    assertThat(workspace.findings().hasErrors()).as("%s", workspace.findings()).isFalse();
    var catalogue = Catalogue.of(workspace);
    var system = catalogue.system("ziel").orElseThrow();
    var mapping = FieldMapping.of(workspace, system.folder(), "probe").orElseThrow();
    return MappingAnalysis.of(
        mapping,
        catalogue.packages().getFirst(),
        system.format("datei").orElseThrow(),
        system.limits(),
        TODAY);
  }

  private static WorkspaceFiles workspace(String source, String target, String row) {
    var withSource =
        row.contains("constant") || row.contains("source") ? row : row + ", source: feld";
    return WorkspaceFiles.empty()
        .with("packages/probe/1.0.0/package.yaml", PACKAGE)
        .with("packages/probe/1.0.0/application.schema.json", schema(source))
        .with("systems/ziel/system.yaml", SYSTEM)
        .with(
            FORMAT,
            """
            format: target-format/1
            id: datei
            kind: csv
            charset: utf-8
            fileName: "{$journey.id}.csv"
            fields:
              - {name: ZIEL, %s}
            """
                .formatted(target))
        .with(
            "systems/ziel/mappings/probe.yaml",
            """
            format: mapping/1
            leistung: probe
            packages: "1.x"
            version: 1
            to: datei
            rows:
              - {target: ZIEL, %s}
            """
                .formatted(withSource));
  }

  /** The schema of the one field, written as the flow mapping of the table above. */
  private static String schema(String field) {
    var json = new StringBuilder();
    for (var part : field.split(", (?=[a-zA-Z]+:)", -1)) {
      var value = part.substring(part.indexOf(':') + 1).strip();
      var shown =
          value.startsWith("[")
              ? value.replaceAll("([A-Z]+)", "\"$1\"")
              : value.matches("\\d+")
                  ? value
                  : "\"" + value.replace("'", "").replace("\\", "\\\\") + "\"";
      json.append(", \"").append(part, 0, part.indexOf(':')).append("\": ").append(shown);
    }
    return """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {"feld": {"title": "Das Feld"%s}}}
        """
        .formatted(json);
  }
}
