package de.zubringer.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The effects of an answer on the data schema and the Anlagen, one point at a time. */
class LocalRulesTest {
  private static final String FOLDER = "packages/hundesteuer-anmeldung/1.0.0/";
  private static final JsonNode APPLICATION =
      JsonMapper.shared()
          .readTree(
              """
              {"hund": [{"name": "A", "chipnummer": "1"}, {"name": "B"}],
               "haltung": {"beginn": "2026-11-02", "hundeImHaushalt": 2},
               "zahlung": {"iban": "DE1"}, "ermaessigung": "TIERHEIM"}
              """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "boolean | at: zahlung, rule: hiddenUnless | true | -",
        "boolean | at: zahlung, rule: hiddenUnless | false | hint local-not-asked@zahlung",
        "boolean | at: hund.chipnummer, rule: requiredWhen | false | -",
        "boolean | at: hund.chipnummer, rule: requiredWhen | true | error local-required@hund[1].chipnummer",
        "boolean | at: halter.email, rule: requiredWhen | true | error local-required@halter",
        "boolean | at: zahlung.iban, rule: requiredWhen | true | -",
        "integer | at: hund, rule: maxItems | 2 | -",
        "integer | at: hund, rule: maxItems | 1 | error local-too-many@hund",
        "integer | at: haltung.hundeImHaushalt, rule: maximum | 2 | -",
        "integer | at: haltung.hundeImHaushalt, rule: maximum | 1 | error local-too-great@haltung.hundeImHaushalt",
        "integer | at: haltung.hundeImHaushalt, rule: minimum | 3 | error local-too-small@haltung.hundeImHaushalt",
        "date | at: haltung.beginn, rule: minimum | \"2026-11-02\" | -",
        "date | at: haltung.beginn, rule: minimum | \"2026-11-03\" | error local-too-small@haltung.beginn",
        "text | at: ermaessigung, rule: allowedCodes | \"TIERHEIM\" | -",
        "text | at: ermaessigung, rule: allowedCodes | [\"ANDERE\"] | error code-not-allowed@ermaessigung",
        "text | at: hund, rule: maxItems | \"viele\" | -",
      })
  void eachRuleOfTheSchemaHolds(String type, String effect, String answer, String expected) {
    var leistung = leistung(type, "{kind: schema, " + effect + "}");
    var value = JsonMapper.shared().readTree(answer);
    var findings =
        ApplicationCheck.content(leistung, APPLICATION, circumstances(Map.of("frage", value)))
            .list();

    assertThat(marks(findings)).isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(Wording.german().text(finding)).doesNotContain("{");
              assertThat(Wording.german().advice(finding)).isNotBlank().doesNotContain("{");
            });
  }

  @Test
  void anAnswerMakesAnAttachmentRequiredOrUnwanted() {
    var required =
        leistung("boolean", "{kind: attachment, attachment: versicherung, rule: required}");
    var hidden = leistung("boolean", "{kind: attachment, attachment: versicherung, rule: hidden}");
    var proof = new Attached("versicherung", "application/pdf", 1000);

    assertThat(marks(required, List.of(), true))
        .containsExactly("error attachment-missing@versicherung");
    assertThat(marks(required, List.of(), false)).isEmpty();
    assertThat(marks(hidden, List.of(), true)).isEmpty();
    assertThat(marks(hidden, List.of(proof), true))
        .containsExactly("hint attachment-unexpected@versicherung");
    assertThat(marks(hidden, List.of(proof), false)).isEmpty();
  }

  @Test
  void holdsMoreFilesOfAnAttachmentThanThereMayBe() {
    var leistung = leistung("boolean", "{kind: parameter}");
    var proof = new Attached("versicherung", "application/pdf", 1000);

    assertThat(marks(leistung, List.of(proof, proof), false)).isEmpty();
    assertThat(marks(leistung, List.of(proof, proof, proof), false))
        .containsExactly("error attachment-too-many@versicherung");
  }

  @Test
  void countsEachFileAgainstTheSizeByItself() {
    var leistung = leistung("boolean", "{kind: parameter}");
    var small = new Attached("versicherung", "application/pdf", 4_000_000);
    var large = new Attached("versicherung", "application/pdf", 20_000_000);

    assertThat(marks(leistung, List.of(small, small), false)).isEmpty();
    assertThat(marks(leistung, List.of(small, large), false))
        .containsExactly("error attachment-too-large@versicherung");
  }

  private static List<String> marks(
      LeistungPackage leistung, List<Attached> attached, boolean answer) {
    var circumstances =
        new Circumstances(attached, Map.of("frage", answer), LocalDate.of(2026, 11, 10));
    return marks(
        ApplicationCheck.content(leistung, JsonMapper.shared().createObjectNode(), circumstances)
            .list());
  }

  private static List<String> marks(List<Finding> findings) {
    return findings.stream()
        .filter(
            finding ->
                finding.severity() != Severity.HINT || !finding.code().equals("code-not-allowed"))
        .map(finding -> finding.severity().word() + " " + finding.mark())
        .filter(mark -> !mark.contains("iban-invalid"))
        .toList();
  }

  private static Circumstances circumstances(Map<String, ?> answers) {
    return new Circumstances(List.of(), answers, LocalDate.of(2026, 11, 10));
  }

  private static LeistungPackage leistung(String type, String effect) {
    var files =
        WorkspaceFiles.reference()
            .with(
                FOLDER + "variation-points.yaml",
                """
                format: variation-points/1
                points:
                  - {id: frage, question: Frage?, type: %s, scope: connection, effects: [%s]}
                """
                    .formatted(type, effect))
            .replace(
                FOLDER + "package.yaml",
                "required: \"$answers.versicherungsnachweisVerlangt\"",
                "countMax: 2");
    return Catalogue.of(files.read())
        .leistungPackage("hundesteuer-anmeldung", "1.0.0")
        .orElseThrow();
  }
}
