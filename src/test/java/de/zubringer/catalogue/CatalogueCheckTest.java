package de.zubringer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCheckTest {
  private static final String FOLDER = "packages/hundesteuer-anmeldung/1.0.0/";

  @Test
  void findsNothingWrongWithReference() {
    var workspace = WorkspaceFiles.reference().read();

    assertThat(workspace.findings()).isEmpty();
    assertThat(Catalogue.check(workspace).isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package.yaml | area: haltung.ars | area: haltung.arss | field-unknown",
        "package.yaml | factDate: haltung.beginn | factDate: haltung.begin | field-unknown",
        "package.yaml | path: halter.familienname | path: halter.nachname | field-unknown",
        "package.yaml | required: \"$answers. | required: \"$now() + | expression-forbidden",
        "application.schema.json | \"x-codeList\": \"zweck\" | \"x-codeList\": \"zwek\" | code-list-missing",
        "application.schema.json | #/$defs/anschrift | #/$defs/fehlt | package-schema-broken",
        "variation-points.yaml | at: zahlung, | at: zahlungg, | field-unknown",
        "variation-points.yaml | attachment: versicherung, | attachment: versicherungg, | effect-unknown",
        "variation-points.yaml | deadline: anmeldefrist} | deadline: frist} | effect-unknown",
        "variation-points.yaml | id: hundemarke | id: sepaAngebot | id-twice",
        "variation-points.yaml | codeList: ermaessigung | codeList: ermassigung | code-list-missing",
        "samples/zwei-hunde.expect.yaml | areaAt: haltung.ars | areaAt: haltung.ort | field-unknown",
        "samples/zwei-hunde.expect.yaml | file: versicherung.pdf | file: fehlt.pdf | sample-file-missing",
      })
  void namesFaultOfPackageAtItsLine(String file, String old, String changed, String code) {
    var files = WorkspaceFiles.reference().replace(FOLDER + file, old, changed);
    var findings = Catalogue.check(files.read());

    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(file(finding)).isEqualTo(FOLDER + file);
              assertThat(Wording.german().text(finding)).isNotBlank();
              assertThat(Wording.german().advice(finding)).isNotBlank();
              if (!code.equals("package-schema-broken") && !code.equals("id-twice")) {
                assertThat(finding.spot())
                    .isEqualTo(new Spot(FOLDER + file, files.lineOf(FOLDER + file, changed)));
              }
            });
  }

  @Test
  void missesFilesThatAreNamed() {
    var files =
        WorkspaceFiles.reference()
            .without(FOLDER + "samples/zwei-hunde.expect.yaml")
            .without("systems/finanzwesen-rest/formats/steuerobjekt/schema.json")
            .without("systems/kommunalsteuer-csv/formats/hundedatei/format.yaml");

    assertThat(Catalogue.check(files.read()))
        .extracting(finding -> finding.code() + " " + file(finding))
        .contains(
            "file-missing " + FOLDER + "samples/zwei-hunde.json",
            "file-missing systems/finanzwesen-rest/formats/steuerobjekt/format.yaml",
            "file-missing systems/kommunalsteuer-csv/system.yaml",
            "format-unknown systems/kommunalsteuer-csv/system.yaml");
  }

  @Test
  void readsLongCodeListFromItsFile() {
    var list = FOLDER + "codelists/lang.yaml";
    var files =
        WorkspaceFiles.reference()
            .with(
                list,
                """
                format: codelist/1
                id: lang
                urn: urn:muster:lang
                version: "1"
                file: lang.csv
                """);
    var good =
        files.with(
            FOLDER + "codelists/lang.csv", "code,name,validFrom,validTo\nA,Alpha,,2026-06-30\n");
    var day = LocalDate.parse("2026-07-01");

    assertThat(hund(good).codeLists())
        .hasEntrySatisfying(
            "lang",
            known -> assertThat(known.standing("A", day)).isEqualTo(CodeList.Standing.EXPIRED));
    files.with(FOLDER + "codelists/lang.csv", "code,name,validTo\nA,Alpha,gestern\n");
    assertThat(Catalogue.check(files.read())).extracting(Finding::code).contains("code-list-file");
  }

  @Test
  void refusesPatternNobodyCanWrite() {
    var path = "systems/kommunalsteuer-csv/formats/hundedatei/format.yaml";
    var files = WorkspaceFiles.reference().replace(path, "pattern: \"0,00\"", "pattern: \"€ 0\"");

    assertThat(Catalogue.check(files.read()))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("format-pattern");
              assertThat(finding.spot()).isEqualTo(new Spot(path, files.lineOf(path, "€ 0")));
            });
  }

  @Test
  void endsWithSchemaThatContainsItself() {
    var files =
        WorkspaceFiles.reference()
            .with(
                FOLDER + "application.schema.json",
                """
                {"type": "object", "properties": {"a": {"$ref": "#"}, "b": {"$ref": "#"},
                 "c": {"type": "array", "items": {"$ref": "#"}}}, "allOf": [{"$ref": "#"}]}
                """);

    assertThat(Catalogue.of(files.read())).isNotNull();
  }

  private static String file(Finding finding) {
    return Objects.requireNonNull(finding.spot()).file();
  }

  private static LeistungPackage hund(WorkspaceFiles files) {
    return Catalogue.of(files.read())
        .leistungPackage("hundesteuer-anmeldung", "1.0.0")
        .orElseThrow();
  }
}
