package de.zubringer.catalogue.target;

import static de.zubringer.catalogue.target.FormatFixture.SCOPE;
import static de.zubringer.catalogue.target.FormatFixture.record;
import static de.zubringer.catalogue.target.FormatFixture.show;
import static de.zubringer.catalogue.target.FormatFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.target.TargetField.TooLong;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SqlFormatTest {
  private static final FormatFixture PARKEN =
      new FormatFixture(
          """
          format: target-format/1
          id: datei
          kind: sql-table
          name: Antrag
          table: import.antrag
          key: zubringer_id
          receipt: lfd_nr
          fields:
            - {name: halter, label: Halterin oder Halter, type: text, length: 20, required: true}
            - {name: gebuehr, type: money}
            - {name: cent, type: money, pattern: "0"}
            - {name: deutsch, type: money, pattern: "0,00"}
            - {name: beginn, type: date}
            - {name: eingang, type: datetime}
            - {name: dauer, type: integer, length: 3}
            - {name: ermaessigt, type: boolean}
            - {name: mandat, type: boolean, whenTrue: J, whenFalse: N}
          children:
            - id: fahrzeug
              name: Fahrzeug
              table: import.fahrzeug
              parent: zubringer_id
              number: nr
              max: 2
              fields:
                - {name: kennzeichen, type: text, length: 12, required: true}
          """);

  private static final String VALUES =
      """
      {"halter": "Müller", "gebuehr": 3070, "cent": 3070, "deutsch": 3070, "beginn": "2026-12-01",
       "eingang": "2026-11-10T08:30:00Z", "dauer": 12, "ermaessigt": true, "mandat": false,
       "fahrzeug": [{"kennzeichen": "EF-AB 1"}, {}, {"kennzeichen": "EF-AB 2"}]}
      """;

  @Test
  void writesAllRowsAsOneDocument() {
    var format = PARKEN.format();
    var written = written(format.write(List.of(record(format, VALUES)), SCOPE));

    assertThat(written.fileName()).isEqualTo("4711.json");
    assertThat(written.mediaType()).isEqualTo("application/vnd.zubringer.rows+json");
    assertThat(new String(written.bytes(), StandardCharsets.UTF_8))
        .startsWith(
            "{\"title\":\"Antrag\",\"table\":\"import.antrag\",\"key\":\"zubringer_id\","
                + "\"receipt\":\"lfd_nr\",\"columns\":[{\"name\":\"halter\","
                + "\"label\":\"Halterin oder Halter\",\"as\":\"text\",\"value\":\"Müller\"},"
                + "{\"name\":\"gebuehr\",\"label\":\"gebuehr\",\"as\":\"decimal\",\"value\":\"30.70\"},")
        .contains("\"as\":\"decimal\",\"value\":\"3070\"")
        .contains("\"as\":\"text\",\"value\":\"30,70\"")
        .contains("\"as\":\"date\",\"value\":\"2026-12-01\"")
        .contains("\"as\":\"timestamp\",\"value\":\"2026-11-10T09:30:00+01:00\"")
        .contains("\"as\":\"boolean\",\"value\":\"true\"")
        .contains("\"as\":\"text\",\"value\":\"N\"")
        .contains("\"table\":\"import.fahrzeug\",\"parent\":\"zubringer_id\",\"number\":\"nr\"");
  }

  @Test
  void showsPeopleTheRowsTableByTable() {
    var format = PARKEN.format();
    var parts =
        format.blocks(written(format.write(List.of(record(format, VALUES)), SCOPE)).bytes());

    assertThat(parts)
        .extracting(TargetFormat.Block::title)
        .containsExactly("Antrag", "Fahrzeug 1", "Fahrzeug 2");
    assertThat(parts.getFirst().lines())
        .contains(
            new TargetFormat.Line("Halterin oder Halter", "Müller"),
            new TargetFormat.Line("gebuehr", "30,70"),
            new TargetFormat.Line("beginn", "01.12.2026"));
  }

  @Test
  void holdsMoreRowsThanTheTargetTakes() {
    var format = PARKEN.format();
    var three = VALUES.replace("{},", "{\"kennzeichen\": \"EF-AB 3\"},");

    assertThat(show(format.write(List.of(record(format, three)), SCOPE)))
        .isEqualTo("target-value-refused@fahrzeug[]");
    assertThat(format.entriesMax("fahrzeug[]")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "halter | \"einundzwanzig Zeichen\" | value-too-long@halter",
        "halter | \"a\\u0000b\" | character-not-representable@halter",
        "halter | \"a\\nb\" | a\\nb",
        "gebuehr | \"30\" | target-value-type@gebuehr",
        "dauer | 1000 | value-too-long@dauer",
        "beginn | \"1.12.2026\" | target-value-type@beginn",
      })
  void neverCutsAndNeverGuesses(String field, String json, String shown) {
    var format = PARKEN.format();
    var value = JsonMapper.shared().readTree(json);

    assertThat(show(format.value(format.field(field).orElseThrow(), value, TooLong.HOLD)))
        .isEqualTo(shown.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "table: import.antrag | table: ~'antrag; drop table x'~ | sql-name-unsafe",
        "table: import.antrag | table: a.b.c.d | sql-name-unsafe",
        "table: import.antrag | table: ~'\"antrag\"'~ | sql-name-unsafe",
        "table: import.antrag | table: ~'antrag--'~ | sql-name-unsafe",
        "table: import.antrag | table: ~'.antrag'~ | sql-name-unsafe",
        "key: zubringer_id | key: ~'id\" or 1=1'~ | sql-name-unsafe",
        "receipt: lfd_nr | receipt: ~'(select 1)'~ | sql-name-unsafe",
        "name: dauer | name: ~'dauer)'~ | sql-name-unsafe",
        "name: dauer | name: größe | sql-name-unsafe",
        "name: dauer | name: HALTER | sql-name-twice",
        "name: dauer | name: zubringer_id | sql-name-twice",
        "number: nr | number: kennzeichen | sql-name-twice",
        "number: nr | number: ~'1nr'~ | sql-name-unsafe",
        "table: import.antrag | notes: keine | sql-table-incomplete",
        "key: zubringer_id | notes: keine | sql-table-incomplete",
      })
  void refusesNamesThatAreMoreThanNames(String before, String after, String code) {
    var broken = PARKEN.with(before, after.replace("~", ""));

    assertThat(broken.findings()).contains(code);
    assertThat(broken.read()).isEmpty();
  }

  @Test
  void doesNotLetAMappingFillTheKey() {
    var format = PARKEN.format();

    assertThat(format.fills("zubringer_id")).isTrue();
    assertThat(format.fills("fahrzeug[].nr")).isTrue();
    assertThat(format.fields())
        .extracting(TargetField::name)
        .startsWith("halter")
        .endsWith("fahrzeug[].kennzeichen");
  }
}
