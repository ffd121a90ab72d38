package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a layout is told before the first application. */
class FixedWidthLayoutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "start: 15, length: 9 | start: 16, length: 8 | fixed-width-gap",
        "start: 15, length: 9 | start: 14, length: 10 | fixed-width-overlap",
        "start: 25, length: 16 | start: 25, length: 15 | fixed-width-gap",
        "start: 25, length: 16 | start: 25, length: 17 | fixed-width-too-wide",
        "charset: cp850 | charset: utf-8 | fixed-width-unit",
        "id: person | id: bank | fixed-width-record-twice",
        "name: KZ | name: ALLEIN | fixed-width-field-twice",
        "value: VS | value: VSX | fixed-width-value",
        "value: VS | value: Ж | fixed-width-value",
        "pattern: yyyyMMdd | pattern: dd.MM.yyyy | fixed-width-value",
        "pattern: yyyyMMdd | pattern: unfug | format-pattern",
        "pattern: 0V0, | pattern: 0V0V, | format-pattern",
        "whenTrue: J | whenTrue: JA | fixed-width-value",
        "count: person | count: personen | fixed-width-count",
        "sum: ~\"~person[].EINKOMMEN~\"~ | sum: ~\"~person[].VORNAME~\"~ | fixed-width-sum",
      })
  void tellsWhatIsWrong(String before, String after, String code) {
    var broken = FixedWidthTest.ANTRAG.with(before.replace("~", ""), after.replace("~", ""));

    assertThat(broken.findings()).contains(code);
    assertThat(broken.read()).isEmpty();
  }

  @Test
  void tellsCodesThatDoNotFit() {
    assertThat(
            FixedWidthTest.ANTRAG
                .with("KZ, type: text, start: 38", "KZ, type: code, codes: [A, LANG], start: 38")
                .findings())
        .contains("fixed-width-value");
  }

  @Test
  void tellsFieldsWithoutPlaceAndInAnotherOrder() {
    var flat =
        new FormatFixture(
            """
            format: target-format/1
            id: datei
            kind: fixed-width
            charset: us-ascii
            fields:
              - {name: B, type: text, start: 4, length: 3}
              - {name: A, type: text, start: 1, length: 3}
            """);

    assertThat(flat.findings()).containsExactly("fixed-width-order");
    assertThat(flat.with("start: 4, ", "").findings()).containsExactly("fixed-width-no-place");
  }

  @Test
  void doesNotLetAMappingFillWhatItCountsItself() {
    var format = FixedWidthTest.ANTRAG.format();

    assertThat(format.fills("nachlauf.SUMME")).isTrue();
    assertThat(format.fills("antrag.SA")).isTrue();
    assertThat(format.fills("antrag.NAME")).isFalse();
    assertThat(format.field("nachlauf.SUMME")).isEmpty();
    assertThat(format.field("bank.IBAN").orElseThrow().required()).isFalse();
  }
}
