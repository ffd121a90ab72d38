package de.zubringer.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each keyword of JSON Schema that a package may use: what a person reads when it is broken. */
class KeywordSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"minItems\": 2, \"title\": \"Hunde\" | [1] | schema-too-few@feld |"
            + " „Hunde“ hat zu wenige Einträge. Mindestens 2 sind nötig.",
        "\"maxItems\": 2, \"title\": \"Hunde\" | [1, 2, 3] | schema-too-many@feld |"
            + " „Hunde“ hat zu viele Einträge. Höchstens 2 sind möglich.",
        "\"uniqueItems\": true, \"title\": \"Hunde\" | [1, 1] | schema-repeated@feld |"
            + " „Hunde“ enthält denselben Eintrag mehrfach. Jeder Eintrag darf nur einmal vorkommen.",
        "\"contains\": {\"const\": 7}, \"title\": \"Hunde\" | [1, 2] | schema-contains@feld |"
            + " In „Hunde“ fehlt ein vorgeschriebener Eintrag. Ergänzen Sie den Eintrag, den die Leistung verlangt.",
        "\"contains\": {\"const\": 7}, \"minContains\": 2, \"title\": \"Hunde\" | [7] | schema-contains@feld |"
            + " In „Hunde“ fehlt ein vorgeschriebener Eintrag. Ergänzen Sie den Eintrag, den die Leistung verlangt.",
        "\"contains\": {\"const\": 7}, \"maxContains\": 1, \"title\": \"Hunde\" | [7, 7] | schema-contains-many@feld |"
            + " „Hunde“ enthält einen Eintrag zu oft. Entfernen Sie überzählige Einträge.",
        "\"prefixItems\": [{}], \"items\": false, \"title\": \"Hunde\" | [\"a\", 2] | schema-entry-unknown@feld |"
            + " „Hunde“ hat einen Eintrag, der nicht vorgesehen ist. Entfernen Sie überzählige Einträge.",
        "\"prefixItems\": [{}], \"unevaluatedItems\": false, \"title\": \"Hunde\" | [\"a\", 2] | schema-entry-unknown@feld |"
            + " „Hunde“ hat einen Eintrag, der nicht vorgesehen ist. Entfernen Sie überzählige Einträge.",
        "\"minProperties\": 2, \"title\": \"Halter\" | {\"a\": 1} | schema-too-empty@feld |"
            + " „Halter“ enthält zu wenige Angaben. Mindestens 2 Angaben sind nötig.",
        "\"maxProperties\": 2, \"title\": \"Halter\" | {\"a\": 1, \"b\": 2, \"c\": 3} | schema-too-full@feld |"
            + " „Halter“ enthält zu viele Angaben. Höchstens 2 Angaben sind möglich.",
        "\"propertyNames\": {\"maxLength\": 3}, \"title\": \"Halter\" | {\"geheim\": 1} | schema-member-name@feld |"
            + " „Halter“ enthält eine Angabe mit einem Namen, den es nicht gibt. Der Onlinedienst darf nur Angaben des Datenschemas senden.",
        "\"additionalProperties\": false, \"title\": \"Halter\" | {\"alter\": 1} | schema-unknown-field@feld.alter |"
            + " Die Angabe „alter“ gibt es in diesem Formular nicht. Der Onlinedienst darf nur Angaben des Datenschemas senden; vielleicht benutzt er eine andere Fassung.",
        "\"unevaluatedProperties\": false, \"title\": \"Halter\" | {\"alter\": 1} | schema-unknown-field@feld.alter |"
            + " Die Angabe „alter“ gibt es in diesem Formular nicht. Der Onlinedienst darf nur Angaben des Datenschemas senden; vielleicht benutzt er eine andere Fassung.",
        "\"patternProperties\": {\"^a\": {\"type\": \"string\"}}, \"title\": \"Halter\" | {\"alter\": 1} | schema-type@feld.alter |"
            + " „Halter“ ist von der falschen Art. Erwartet wird: Text.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"dependentRequired\": {\"a\": [\"b\"]} | {\"a\": 1} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"dependentSchemas\": {\"a\": {\"required\": [\"b\"]}} | {\"a\": 1} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]} | {\"a\": 1} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"if\": {\"required\": [\"a\"]}, \"else\": {\"required\": [\"b\"]} | {} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"allOf\": [{\"required\": [\"b\"]}] | {} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"required\": [\"konto\"], \"title\": \"Halter\" | {} | schema-required@feld.konto |"
            + " Die Pflichtangabe „konto“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}] | {\"a\": 1, \"b\": 1} | schema-combination@feld |"
            + " Die Angaben in „Halter“ passen so nicht zusammen. Prüfen Sie, welche Angaben zusammengehören und welche einander ausschließen.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"anyOf\": [{\"required\": [\"b\"]}] | {} | schema-required@feld.b |"
            + " Die Pflichtangabe „Mandat“ fehlt. Der Onlinedienst muss diese Angabe mitsenden.",
        "\"title\": \"Halter\", \"properties\": {\"b\": {\"title\": \"Mandat\"}}, \"not\": {\"required\": [\"a\"]} | {\"a\": 1} | schema-combination@feld |"
            + " Die Angaben in „Halter“ passen so nicht zusammen. Prüfen Sie, welche Angaben zusammengehören und welche einander ausschließen.",
        "\"const\": \"JA\", \"title\": \"Erklärung\" | \"NEIN\" | schema-const@feld |"
            + " „Erklärung“ hat nicht den vorgeschriebenen Wert. Vorgeschrieben ist: JA. Eine Erklärung muss bestätigt sein.",
        "\"multipleOf\": 5, \"title\": \"Betrag\" | 7 | schema-multiple@feld |"
            + " „Betrag“ ist kein passender Betrag oder Schritt. Möglich sind Vielfache von 5.",
        "\"exclusiveMinimum\": 5, \"title\": \"Betrag\" | 5 | schema-not-greater@feld |"
            + " „Betrag“ ist zu klein. Der Wert muss größer sein als 5.",
        "\"exclusiveMaximum\": 5, \"title\": \"Betrag\" | 5 | schema-not-smaller@feld |"
            + " „Betrag“ ist zu groß. Der Wert muss kleiner sein als 5.",
        "\"type\": [\"integer\", \"boolean\", \"null\"], \"title\": \"Stand\" | \"x\" | schema-type@feld |"
            + " „Stand“ ist von der falschen Art. Erwartet wird: eine ganze Zahl oder ja oder nein.",
        "\"format\": \"date\", \"title\": \"Feld\" | \"31.12.2026\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: ein Datum in der Form JJJJ-MM-TT.",
        "\"format\": \"date-time\", \"title\": \"Feld\" | \"2026-12-31\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: ein Zeitpunkt mit Datum, Uhrzeit und Zeitzone.",
        "\"format\": \"time\", \"title\": \"Feld\" | \"25\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Uhrzeit.",
        "\"format\": \"duration\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Dauer wie P3M (drei Monate).",
        "\"format\": \"email\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine E-Mail-Adresse.",
        "\"format\": \"idn-email\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine E-Mail-Adresse.",
        "\"format\": \"hostname\", \"title\": \"Feld\" | \"-x-\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: ein Rechnername.",
        "\"format\": \"ipv4\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Internetadresse aus vier Zahlen (IPv4).",
        "\"format\": \"ipv6\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Internetadresse mit Doppelpunkten (IPv6).",
        "\"format\": \"uri\", \"title\": \"Feld\" | \"x y\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Internetadresse.",
        "\"format\": \"uri-reference\", \"title\": \"Feld\" | \"x y\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Internetadresse.",
        "\"format\": \"iri\", \"title\": \"Feld\" | \"x y\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Internetadresse.",
        "\"format\": \"uuid\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Kennung (UUID).",
        "\"format\": \"json-pointer\", \"title\": \"Feld\" | \"x\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Angabe in der vorgeschriebenen Form.",
        "\"format\": \"regex\", \"title\": \"Feld\" | \"(\" | schema-format@feld |"
            + " „Feld“ ist in dieser Form nicht lesbar. Erwartet wird: eine Angabe in der vorgeschriebenen Form."
      })
  void aBrokenKeywordIsOneGermanSentenceThatNamesTheField(
      String keyword, String value, String mark, String sentence) {
    var findings = findings(keyword, value);

    assertThat(findings).extracting(Finding::mark).containsExactly(mark);
    assertThat(said(findings.list().getFirst())).isEqualTo(sentence);
  }

  /** The validator tells of each way by itself; that they are ways is told once. */
  @Test
  void ofSeveralWaysNoneOfWhichFitsEachIsNamed() {
    var ways =
        findings(
            "\"title\": \"Halter\", \"oneOf\": [{\"required\": [\"person\"]}, {\"required\": [\"firma\"]}]",
            "{}");

    assertThat(ways)
        .extracting(Finding::mark)
        .containsExactly(
            "schema-combination@feld", "schema-required@feld.person", "schema-required@feld.firma");
  }

  private static String said(Finding finding) {
    return Wording.german().text(finding) + " " + Wording.german().advice(finding);
  }

  private static Findings findings(String keyword, String value) {
    var json = JsonMapper.shared();
    var schema =
        json.readTree(
            "{\"type\": \"object\", \"properties\": {\"feld\": {%s}}}".formatted(keyword));
    var known = ((Outcome.Done<DataSchema>) DataSchema.of(schema)).value();
    var document = json.readTree("{\"feld\": %s}".formatted(value));
    return new SchemaSentence(known).findings(known.check(document), document);
  }
}
