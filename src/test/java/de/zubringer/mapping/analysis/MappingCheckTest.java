package de.zubringer.mapping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingCheckTest {
  private static final String CSV =
      "systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml";
  private static final String JSON = "systems/finanzwesen-rest/mappings/hundesteuer-anmeldung.yaml";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String TABLE = "systems/kommunalsteuer-csv/tables/rasse.csv";
  private static final String CONNECTION =
      "municipalities/169990000000-musterstadt/connection.yaml";

  @Test
  void findsNothingWrongWithReference() {
    assertThat(check(WorkspaceFiles.reference().read()).isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "source: $hund.chipnummer | source: $hund.chipnumer | source-unknown | hund.chipnummer",
        "source: zahlung.iban | source: zahlung.ibann | source-unknown | zahlung.iban",
        "source: $rulesFrom.ags | source: $rulesFrom.agsx | member-unknown | ags",
        "source: $journey.id | source: $reise.id | variable-unknown | $journey",
        "target: HUNDNAME | target: HUNDNAMEN | target-unknown | HUNDNAME",
        "target: CHIP, rule: copy | target: HUNDNAME, rule: copy, note: x | target-twice | ",
        "to: hundedatei | to: hundedatein | format-unknown | ",
        "leistung: hundesteuer-anmeldung | leistung: gewerbe | leistung-unknown | ",
        "packages: \"1.x\" | packages: \"2.x\" | mapping-other-version | ",
        "table: rasse | table: rassen | table-missing | ",
        "$hund.gefaehrlich = 'JA'\" | $hund.gefaehrlich = = 'JA'\" | expression-syntax | ",
        "$hund.gefaehrlich = 'JA'\" | $hund.gefahrlich = 'JA'\" | source-unknown | hund.gefaehrlich",
        "{source: halter.email, | {source: halter.mail, | source-unknown | halter.email",
        "{target: line, source: hund, as: hund} | {target: line, source: halter, as: hund} | source-no-list | ",
        "{target: line, source: hund, as: hund} | {target: 'hunde[]', source: hund, as: hund} | repeat-target | ",
        "rule: copy, source: haltung.beginn | rule: copy, source: hund.wurfdatum | source-repeats | ",
        "BEGINN, rule: copy, source: haltung.beginn | BEGINN, rule: copy | row-incomplete | ",
        "when: zahlung.mandatErteilt | when: $answers.sepa | member-unknown | sepaAngebot",
      })
  void namesFaultAtItsLine(String old, String changed, String code, String advice) {
    var files = WorkspaceFiles.reference().replace(CSV, old, changed);
    var spot = new Spot(CSV, files.lineOf(CSV, changed));

    assertThat(check(files.read()))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.spot()).isEqualTo(spot);
              assertThat(Wording.german().advice(finding)).contains(advice == null ? "" : advice);
              assertThat(Wording.german().text(finding)).isNotBlank();
            });
  }

  @Test
  void namesUnmappedRequiredFieldAndUnaccountedSource() {
    var files =
        WorkspaceFiles.reference()
            .replace(CSV, "  - {target: PLZ, rule: copy, source: halter.anschrift.plz}\n", "")
            .replace(
                JSON,
                "  - {target: pflichtiger.ort, rule: copy, source: halter.anschrift.ort}\n",
                "");

    assertThat(check(files.read()))
        .filteredOn(finding -> finding.severity() != Severity.HINT)
        .extracting(finding -> finding.code() + " " + finding.arguments().getLast())
        .containsExactlyInAnyOrder(
            "target-unmapped PLZ",
            "source-unaccounted halter.anschrift.plz",
            "target-unmapped pflichtiger.ort",
            "source-unaccounted halter.anschrift.ort");
  }

  @Test
  void namesCodesWithoutTranslationAndTranslationsWithoutCode() {
    var files = WorkspaceFiles.reference();
    files.replace(TABLE, "PUDEL,", "PUDELL,").replace(TABLE, "DACKEL,010", "DACKEL,011");

    assertThat(check(files.read()))
        .extracting(finding -> finding.code() + " " + finding.arguments().getLast())
        .contains("table-untranslated PUDEL", "table-result-unknown 011");
  }

  @ParameterizedTest
  @CsvSource({"'nur,eine\n'", "'from,to\nA,1\nA,2\n'", "'from,to\n\"offen\n'", "''"})
  void refusesTableThatIsNone(String csv) {
    var files = WorkspaceFiles.reference().with(TABLE, csv);

    assertThat(check(files.read())).extracting(finding -> finding.code()).contains("table-missing");
  }

  @Test
  void checksLocalRowsInTheFileOfTheConnection() {
    var files =
        WorkspaceFiles.reference()
            .with(
                CONNECTION,
                """
                format: connection/1
                leistung: hundesteuer-anmeldung
                package: 1.0.0
                version: 1
                covers: own
                intake: [zp]
                target: {system: kommunalsteuer}
                mapping:
                  - {target: CHIP, rule: copy, source: $hund.chipnummer, onMissing: hold}
                  - {target: CHIPP, rule: copy, source: $hund.chip}
                """);
    var workspace = files.read();
    var connection = workspace.document(CONNECTION).orElseThrow();

    assertThat(checkLocal(workspace, connection.content().path("mapping").size()))
        .filteredOn(finding -> finding.severity() != Severity.HINT)
        .extracting(finding -> finding.code() + " " + finding.spot())
        .containsExactlyInAnyOrder(
            "target-unknown " + new Spot(CONNECTION, 10),
            "source-unknown " + new Spot(CONNECTION, 10));
  }

  private static Findings checkLocal(Workspace workspace, int size) {
    record Local(List<Row> mapping) {}
    var catalogue = Catalogue.of(workspace);
    var connection = workspace.document(CONNECTION).orElseThrow();
    var rows = connection.as(Local.class).mapping();
    assertThat(rows).hasSize(size);
    var system = catalogue.system("kommunalsteuer-csv").orElseThrow();
    var mapping =
        FieldMapping.of(workspace, system.folder(), "hundesteuer-anmeldung").orElseThrow();
    return MappingCheck.checkLocal(
        connection,
        rows,
        mapping,
        catalogue.leistungPackage("hundesteuer-anmeldung", "1.0.0").orElseThrow(),
        system.format(mapping.to()).orElseThrow(),
        TODAY);
  }

  private static Findings check(Workspace workspace) {
    return MappingCheck.check(workspace, Catalogue.of(workspace), TODAY);
  }
}
