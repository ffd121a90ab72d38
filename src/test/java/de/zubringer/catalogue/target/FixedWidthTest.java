package de.zubringer.catalogue.target;

import static de.zubringer.catalogue.target.FormatFixture.SCOPE;
import static de.zubringer.catalogue.target.FormatFixture.record;
import static de.zubringer.catalogue.target.FormatFixture.show;
import static de.zubringer.catalogue.target.FormatFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.target.TargetField.TooLong;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FixedWidthTest {
  static final FormatFixture ANTRAG =
      new FormatFixture(
          """
          format: target-format/1
          id: datei
          kind: fixed-width
          charset: cp850
          transliteration: din91379-to-latin1
          lineEnd: crlf
          recordLength: 40
          fileName: "W_{$journey.id}.txt"
          records:
            - id: vorlauf
              name: Vorlauf
              fields:
                - {name: SA, type: text, start: 1, length: 2, value: VS}
                - {name: TAG, type: date, pattern: yyyyMMdd, start: 3, length: 8, required: true}
                - {name: FREI, type: text, start: 11, length: 30, value: ""}
            - id: antrag
              name: Antrag
              fields:
                - {name: SA, type: text, start: 1, length: 2, value: AN}
                - {name: NAME, label: Name, type: text, start: 3, length: 12, required: true}
                - {name: MIETE, type: money, pattern: 0V00, start: 15, length: 9}
                - {name: FLAECHE, type: number, pattern: 0V0, start: 24, length: 5}
                - {name: BEGINN, type: date, pattern: ddMMyyyy, start: 29, length: 8, whenEmpty: "0"}
                - {name: ALLEIN, type: boolean, whenTrue: J, whenFalse: N, start: 37, length: 1}
                - {name: KZ, type: text, start: 38, length: 3, align: right, fill: "*"}
            - id: person
              name: Person
              repeats: true
              max: 3
              fields:
                - {name: SA, type: text, start: 1, length: 2, value: PE}
                - {name: NR, type: integer, start: 3, length: 3, position: true}
                - {name: VORNAME, type: text, start: 6, length: 20, required: true}
                - {name: EINKOMMEN, type: money, pattern: "0", start: 26, length: 15}
            - id: bank
              name: Bankverbindung
              optional: true
              fields:
                - {name: SA, type: text, start: 1, length: 2, value: BK}
                - {name: IBAN, type: text, start: 3, length: 22, required: true}
                - {name: INHABER, type: text, start: 25, length: 16}
            - id: nachlauf
              name: Nachlauf
              fields:
                - {name: SA, type: text, start: 1, length: 2, value: NS}
                - {name: SAETZE, type: integer, start: 3, length: 6, count: [vorlauf, antrag, person, bank, nachlauf]}
                - {name: PERSONEN, type: integer, start: 9, length: 3, count: person}
                - {name: SUMME, type: money, start: 12, length: 15, sum: "person[].EINKOMMEN"}
                - {name: FREI, type: text, start: 27, length: 14, value: ""}
          """);

  private static final String VALUES =
      """
      {"vorlauf": {"TAG": "2026-11-10"},
       "antrag": {"NAME": "Müller-Łódź", "MIETE": 45050, "FLAECHE": 62.5, "ALLEIN": false, "KZ": "7"},
       "person": [{"VORNAME": "Jürgen", "EINKOMMEN": 120000}, {"VORNAME": "Ana", "EINKOMMEN": -550}]}
      """;

  private static final String GOLDEN =
      """
      VS20261110                             .
      ANMüller-Lódz 0000450500062500000000N**7
      PE003Jürgen              000000000120000
      PE004Ana                 -00000000000550
      NS000005002000000000119450             .
      """
          .replace(".\n", " \n");

  @Test
  void writesRecordsOfSeveralKindsWithCountsAndSums() {
    var format = ANTRAG.format();
    var written = written(format.write(List.of(record(format, VALUES)), SCOPE));

    assertThat(written.fileName()).isEqualTo("W_4711.txt");
    assertThat(written.mediaType()).isEqualTo("text/x-fixed-width; charset=IBM850");
    assertThat(new String(written.bytes(), Charset.forName("cp850")))
        .isEqualTo(GOLDEN.replace("\n", "\r\n"));
    assertThat(written.bytes()).hasSize(5 * 42);
    assertThat(written.bytes()[42 + 3]).isEqualTo((byte) 0x81); // ü of code page 850
  }

  @Test
  void writesTheSameBytesForTheSameValues() {
    var format = ANTRAG.format();
    var first = written(format.write(List.of(record(format, VALUES)), SCOPE)).bytes();

    assertThat(written(ANTRAG.format().write(List.of(record(format, VALUES)), SCOPE)).bytes())
        .isEqualTo(first);
  }

  @Test
  void showsPeopleWhatWasWritten() {
    var format = ANTRAG.format();
    var parts =
        format.blocks(written(format.write(List.of(record(format, VALUES)), SCOPE)).bytes());

    assertThat(parts)
        .extracting(TargetFormat.Block::title)
        .containsExactly("Vorlauf", "Antrag", "Person 1", "Person 2", "Nachlauf");
    assertThat(parts.get(0).lines()).containsExactly(new TargetFormat.Line("TAG", "10.11.2026"));
    assertThat(parts.get(1).lines())
        .containsExactly(
            new TargetFormat.Line("Name", "Müller-Lódz"),
            new TargetFormat.Line("MIETE", "450,50"),
            new TargetFormat.Line("FLAECHE", "62,5"),
            new TargetFormat.Line("ALLEIN", "N"),
            new TargetFormat.Line("KZ", "7"));
    assertThat(parts.get(3).lines()).contains(new TargetFormat.Line("EINKOMMEN", "-5,50"));
  }

  @Test
  void showsNothingOfAFileOfAnotherLayout() {
    assertThat(ANTRAG.format().blocks("VS2026\r\n".getBytes(Charset.forName("cp850")))).isEmpty();
  }

  @Test
  void writesAnOptionalRecordOnlyWithItsValuesAndThenWhole() {
    var format = ANTRAG.format();
    var whole = VALUES.replace("\"person\"", "\"bank\": {\"IBAN\": \"DE02\"}, \"person\"");
    var half = VALUES.replace("\"person\"", "\"bank\": {\"INHABER\": \"Ana\"}, \"person\"");

    assertThat(
            new String(
                written(format.write(List.of(record(format, whole)), SCOPE)).bytes(),
                Charset.forName("cp850")))
        .contains("BKDE02   ")
        .contains("NS000006");
    assertThat(show(format.write(List.of(record(format, half)), SCOPE)))
        .isEqualTo("target-required-empty@bank.IBAN");
  }

  @Test
  void holdsMoreRecordsThanTheTargetTakesAndASumThatDoesNotFit() {
    var format =
        ANTRAG
            .with("length: 15, sum", "length: 4, sum")
            .with("start: 27, length: 14", "start: 16, length: 25")
            .format();
    var person = "{\"VORNAME\": \"A\", \"EINKOMMEN\": 9999}";
    var four = "[" + person + "," + person + "," + person + "," + person + "]";
    var values =
        "{\"vorlauf\": {\"TAG\": \"2026-11-10\"}, \"antrag\": {\"NAME\": \"A\"}, \"person\": ";

    assertThat(show(format.write(List.of(record(format, values + four + "}")), SCOPE)))
        .isEqualTo("target-value-refused@person[] value-too-long@SUMME");
    assertThat(format.entriesMax("person[]")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "antrag.NAME | \"Dreizehn Zeic\" | value-too-long@antrag.NAME",
        "antrag.NAME | \"a\\nb\" | character-not-representable@antrag.NAME",
        "antrag.NAME | \"a\\tb\" | character-not-representable@antrag.NAME",
        "antrag.NAME | \"Иван\" | character-not-representable@antrag.NAME",
        "antrag.MIETE | 12345678901 | value-too-long@antrag.MIETE",
        "antrag.MIETE | 40.5 | target-value-type@antrag.MIETE",
        "antrag.FLAECHE | 62.55 | value-too-precise@antrag.FLAECHE",
        "antrag.FLAECHE | 62.50 | 625",
        "antrag.BEGINN | \"2026-12-01\" | 01122026",
      })
  void neverCutsRoundsOrBreaksALine(String field, String json, String shown) {
    var format = ANTRAG.format();
    var value = JsonMapper.shared().readTree(json);

    assertThat(show(format.value(format.field(field).orElseThrow(), value, TooLong.HOLD)))
        .isEqualTo(shown);
  }

  @Test
  void countsBytesWhereItWasToldTo() {
    var bytes = ANTRAG.with("charset: cp850", "charset: utf-8\ncounts: bytes").format();
    var signs = ANTRAG.with("charset: cp850", "charset: utf-8\ncounts: characters").format();
    var name = JsonMapper.shared().readTree("\"Üöäßéèàâêîôû\"");

    assertThat(show(signs.value(signs.field("antrag.NAME").orElseThrow(), name, TooLong.HOLD)))
        .isEqualTo("Üöäßéèàâêîôû");
    var field = bytes.field("antrag.NAME").orElseThrow();
    assertThat(show(bytes.value(field, name, TooLong.HOLD)))
        .isEqualTo("value-too-long@antrag.NAME");
    // eleven bytes before the mark: five letters of two, and no half one
    assertThat(show(bytes.value(field, name, TooLong.CUT_AND_MARK))).isEqualTo("Üöäßé#");
    var brief = VALUES.replace("Müller-Łódź", "Łódź");
    var written = written(bytes.write(List.of(record(bytes, brief)), SCOPE));
    assertThat(written.bytes()).hasSize(5 * 42);
    assertThat(bytes.blocks(written.bytes()).get(1).lines())
        .contains(new TargetFormat.Line("Name", "Łódź"));
    assertThat(
            new String(
                written(signs.write(List.of(record(signs, VALUES)), SCOPE)).bytes(),
                signs.charset()))
        .contains("ANMüller-Łódź 000045050");
  }

  @Test
  void writesOneKindOfRecordLineByLine() {
    var format =
        new FormatFixture(
                """
                format: target-format/1
                id: datei
                kind: fixed-width
                charset: iso-8859-1
                lineEnd: lf
                fields:
                  - {name: A, type: text, start: 1, length: 3}
                  - {name: B, type: integer, start: 4, length: 3}
                """)
            .format();
    var records = List.of(record(format, "{\"A\":\"x\",\"B\":1}"), record(format, "{\"B\":-2}"));
    var written = written(format.write(records, SCOPE));

    assertThat(format.hasLines()).isTrue();
    assertThat(written.fileName()).isEqualTo("4711.txt");
    assertThat(new String(written.bytes(), format.charset())).isEqualTo("x  001\n   -02\n");
    assertThat(format.place(format.fields().get(1))).contains("4–6");
  }
}
