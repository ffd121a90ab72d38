package de.zubringer.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.catalogue.check.ApplicationCheck.Checked;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationCheckTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final Attached PROOF = new Attached("versicherung", "application/pdf", 1000);
  private static final Map<String, Object> ANSWERS =
      Map.of("versicherungsnachweisVerlangt", true, "ermaessigungen", List.of("TIERHEIM"));
  private static final LeistungPackage LEISTUNG =
      Catalogue.of(WorkspaceFiles.reference().read())
          .leistungPackage("hundesteuer-anmeldung", "1.0.0")
          .orElseThrow();

  private static final String APPLICATION =
      """
      {"halter": {"vorname": "Erika", "familienname": "Musterfrau", "geburtsdatum": "1980-04-12",
         "email": "erika@example.org",
         "anschrift": {"strasse": "Am Markt", "hausnummer": "3 a", "plz": "99999", "ort": "Musterstadt"}},
       "hund": [{"name": "Bello", "rasse": "DACKEL", "wurfdatum": "2026-03-01",
         "chipnummer": "276098100000001", "gefaehrlich": "NEIN", "zweck": "PRIVAT"}],
       "haltung": {"ars": "169990000000", "beginn": "2026-11-02", "anlass": "ERWERB", "hundeImHaushalt": 0},
       "zahlung": {"iban": "DE89370400440532013000", "mandatErteilt": true},
       "erklaerung": {"wahrheit": true}}
      """;

  @Test
  void letsSoundApplicationPass() {
    var outcome = check(APPLICATION);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done<Checked>) outcome).value().hints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"vorname\": \"Erika\", | | schema-required@halter.vorname | Die Pflichtangabe „Vorname“ fehlt.",
        "\"mandatErteilt\": true | \"kontoinhaber\": \"M\" | schema-required@zahlung.mandatErteilt |"
            + " Die Pflichtangabe „SEPA-Lastschriftmandat erteilt“ fehlt.",
        "\"Bello\" | 7 | schema-type@hund[0].name | „Rufname“ ist von der falschen Art.",
        "\"276098100000001\" | \"123\" | schema-pattern@hund[0].chipnummer |"
            + " „Chipnummer“ hat nicht die vorgeschriebene Form.",
        "\"2026-11-02\" | \"2026-13-99\" | schema-format@haltung.beginn |"
            + " „Beginn der Haltung“ ist in dieser Form nicht lesbar.",
        "\"erika@example.org\" | \"kein at\" | schema-format@halter.email |"
            + " „E-Mail-Adresse“ ist in dieser Form nicht lesbar.",
        "\"NEIN\" | \"VIELLEICHT\" | schema-choice@hund[0].gefaehrlich |"
            + " „Als gefährlich festgestellt“ hat einen Wert, der nicht zur Auswahl steht.",
        "\"wahrheit\": true | \"wahrheit\": false | schema-const@erklaerung.wahrheit |"
            + " „Angaben sind vollständig und richtig“ hat nicht den vorgeschriebenen Wert.",
        "\"Bello\" | \"\" | schema-too-short@hund[0].name | „Rufname“ ist zu kurz.",
        "\"Bello\" | \"Bello von und zu der langen Ahnenreihe aus M\" | schema-too-long@hund[0].name |"
            + " „Rufname“ ist zu lang.",
        "\"hundeImHaushalt\": 0 | \"hundeImHaushalt\": -1 | schema-too-small@haltung.hundeImHaushalt |"
            + " „Bereits angemeldete Hunde im Haushalt“ ist zu klein.",
        "\"hundeImHaushalt\": 0 | \"hundeImHaushalt\": 21 | schema-too-great@haltung.hundeImHaushalt |"
            + " „Bereits angemeldete Hunde im Haushalt“ ist zu groß.",
        "\"name\": | \"alter\": 3, \"name\": | schema-unknown-field@hund[0].alter |"
            + " Die Angabe „alter“ gibt es in diesem Formular nicht.",
        "\"halter\": | \"Frau Muster\": 1, \"halter\": | schema-unknown-field |"
            + " Die Angabe „…“ gibt es in diesem Formular nicht.",
      })
  void refusesBreachOfSchemaInGerman(String old, String changed, String mark, String sentence) {
    var findings = refused(APPLICATION.replace(old, changed == null ? "" : changed));

    assertThat(findings).extracting(Finding::mark).containsExactly(mark);
    assertThat(Wording.german().text(findings.getFirst())).isEqualTo(sentence);
    assertThat(Wording.german().advice(findings.getFirst())).isNotBlank().doesNotContain("{");
  }

  @Test
  void refusesTooFewAndTooManyEntries() {
    var dog =
        APPLICATION.substring(APPLICATION.indexOf("{\"name\""), APPLICATION.indexOf("}],\n") + 1);

    assertThat(refused(APPLICATION.replace(dog, "")))
        .extracting(Finding::mark)
        .containsExactly("schema-too-few@hund");
    assertThat(
            refused(
                APPLICATION.replace(dog, String.join(",", List.of(dog, dog, dog, dog, dog, dog)))))
        .extracting(Finding::mark)
        .containsExactly("schema-too-many@hund");
  }

  @Test
  void givesAllBreachesAndNoWordOfTheValidator() {
    var findings =
        refused(
            """
            {"halter": [], "hund": [{"name": 3, "rasse": null}, "x"], "haltung": {"ars": "1"},
             "zahlung": {"iban": "x"}, "erklaerung": {}, "fremd": 1}
            """);

    assertThat(findings)
        .extracting(Finding::mark)
        .contains(
            "schema-type@halter",
            "schema-type@hund[0].name",
            "schema-type@hund[0].rasse",
            "schema-required@hund[0].zweck",
            "schema-type@hund[1]",
            "schema-pattern@haltung.ars",
            "schema-required@haltung.beginn",
            "schema-required@erklaerung.wahrheit",
            "schema-unknown-field@fremd");
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(Wording.german().text(finding) + Wording.german().advice(finding))
                    .doesNotContainPattern(
                        "(?i)\\b(must|should|found|property|required|does|not)\\b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "DACKEL | DRACHE | code-unknown@hund[0].rasse",
        "DACKEL | SPITZ_ALT | code-expired@hund[0].rasse",
        "PRIVAT | \u00c4 | code-unknown@hund[0].zweck",
        "DE89370400440532013000 | DE88370400440532013000 | iban-invalid@zahlung.iban",
        "\"erklaerung\": | \"ermaessigung\": \"JAGDSCHEIN\", \"erklaerung\": | code-not-allowed@ermaessigung",
      })
  void holdsWhatAPersonMustDecide(String old, String changed, String mark) {
    assertThat(held(check(APPLICATION.replace(old, changed)))).containsExactly(mark);
  }

  @Test
  void onlyHintsAtAllowedCodesWithoutAnswer() {
    var json =
        APPLICATION.replace("\"erklaerung\":", "\"ermaessigung\": \"TIERHEIM\", \"erklaerung\":");
    var outcome = check(json, new Circumstances(List.of(PROOF), Map.of(), DAY));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done<Checked>) outcome).value().hints())
        .extracting(Finding::mark)
        .containsExactly("code-not-allowed@ermaessigung");
    assertThat(check(json)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void asksForAttachmentOnlyWhereTheAnswerDemandsIt() {
    var none = new Circumstances(List.of(), ANSWERS, DAY);
    var notDemanded =
        new Circumstances(List.of(), Map.of("versicherungsnachweisVerlangt", false), DAY);

    assertThat(held(check(APPLICATION, none))).containsExactly("attachment-missing@versicherung");
    assertThat(check(APPLICATION, notDemanded)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void holdsAttachmentOfWrongKindOrSize() {
    var circumstances =
        new Circumstances(
            List.of(
                new Attached("versicherung", "application/zip", 20_000_000),
                new Attached("foto", "image/png", 1)),
            ANSWERS,
            DAY);

    assertThat(held(check(APPLICATION, circumstances)))
        .containsExactly(
            "attachment-media-type@versicherung",
            "attachment-too-large@versicherung",
            "attachment-unexpected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nix",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1, \"a\": 2}",
        "{\"halter\": \"\\ud800\"}",
        "{\"halter\": \"\\u0000\"}",
        "{\"halter\": 1e999}",
        "[]",
        "null",
        "true",
        "\"x\"",
        "1"
      })
  void refusesWhatIsNoApplication(String json) {
    assertThat(check(json)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void refusesBottomlessAndHugeDocuments() {
    assertThat(refused("[".repeat(100_000)))
        .extracting(Finding::code)
        .containsExactly("application-too-deep");
    assertThat(refused("{\"a\":\"" + "x".repeat(6_000_000) + "\"}"))
        .extracting(Finding::code)
        .containsExactly("application-too-large");
  }

  private static Outcome<Checked> check(String json) {
    return check(json, new Circumstances(List.of(PROOF), ANSWERS, DAY));
  }

  private static Outcome<Checked> check(String json, Circumstances circumstances) {
    return ApplicationCheck.check(LEISTUNG, json.getBytes(StandardCharsets.UTF_8), circumstances);
  }

  private static List<Finding> refused(String json) {
    var outcome = check(json);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Checked>) outcome).findings().list();
  }

  private static List<String> held(Outcome<Checked> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<Checked>) outcome).findings().list().stream().map(Finding::mark).toList();
  }
}
