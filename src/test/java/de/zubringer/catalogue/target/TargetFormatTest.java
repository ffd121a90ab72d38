package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TargetFormatTest {
  private static final String CSV =
      """
      format: target-format/1
      id: datei
      kind: csv
      charset: windows-1252
      transliteration: din91379-to-latin1
      separator: ";"
      lineEnd: crlf
      fileName: "M_{$journey.id}.csv"
      fields:
        - {name: TEXT, type: text, length: 8, required: true}
        - {name: TAG, type: date, pattern: dd.MM.yyyy}
        - {name: ZEIT, type: datetime, pattern: "dd.MM.yyyy HH:mm"}
        - {name: GELD, type: money, pattern: "0,00"}
        - {name: CENT, type: money, pattern: "0"}
        - {name: ZAHL, type: integer, length: 3}
        - {name: BRUCH, type: number, pattern: "0,00"}
        - {name: JANEIN, type: boolean, whenTrue: J, whenFalse: N}
        - {name: CODE, type: code, codes: ["01", "02"]}
      """;

  private static final Scope SCOPE =
      Scope.of(JsonNodeFactory.instance.objectNode())
          .with(Map.of("journey", Map.of("id", "4711"), "böse", "../x"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TEXT | \"Weiß\" | Weiß",
        "TEXT | \"Łódź Đ\" | Lódz D",
        "TEXT | \"Straße 1\" | Straße 1",
        "TEXT | 5 | 5",
        "TAG | \"2026-03-01\" | 01.03.2026",
        "TAG | \"2026-02-28T23:30:00Z\" | 01.03.2026",
        "ZEIT | \"2026-02-28T23:30:00Z\" | 01.03.2026 00:30",
        "GELD | 4000 | 40,00",
        "GELD | 5 | 0,05",
        "GELD | -150 | -1,50",
        "GELD | 123456789 | 1234567,89",
        "CENT | 4000 | 4000",
        "ZAHL | 17 | 17",
        "BRUCH | 2.5 | 2,5",
        "JANEIN | true | J",
        "JANEIN | false | N",
        "CODE | \"02\" | 02",
      })
  void writesTypedValueAsText(String field, String json, String expected) {
    assertThat(value(field, json, TooLong.HOLD)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TEXT | \"Иванов\" | character-not-representable",
        "TEXT | \"a\\u0007b\" | character-not-representable",
        "TEXT | \"Neun Zei.\" | value-too-long",
        "TEXT | [] | target-value-type",
        "TAG | \"01.03.2026\" | target-value-type",
        "TAG | 5 | target-value-type",
        "ZEIT | \"2026-03-01\" | target-value-type",
        "GELD | 40.5 | target-value-type",
        "GELD | \"40\" | target-value-type",
        "GELD | 1e30 | target-value-type",
        "ZAHL | 1000 | value-too-long",
        "JANEIN | \"ja\" | target-value-type",
        "CODE | \"03\" | target-code-unknown",
      })
  void holdsValueTheFieldCannotTake(String field, String json, String code) {
    assertThat(value(field, json, TooLong.HOLD)).isEqualTo(code + "@" + field);
  }

  @Test
  void cutsTextWithMarkButNeverNumbers() {
    assertThat(value("TEXT", "\"Neun Zei.\"", TooLong.CUT_AND_MARK)).isEqualTo("Neun Ze#");
    assertThat(value("TEXT", "\"Acht Zei\"", TooLong.CUT_AND_MARK)).isEqualTo("Acht Zei");
    assertThat(value("ZAHL", "1000", TooLong.CUT_AND_MARK)).isEqualTo("value-too-long@ZAHL");
  }

  @Test
  void quotesOnlyWhereNeeded() {
    assertThat(line("Plain", "when-needed")).isEqualTo("Plain;;;;;;;;\r\n");
    assertThat(line("a;b", "when-needed")).isEqualTo("\"a;b\";;;;;;;;\r\n");
    assertThat(line("a\"b", "when-needed")).isEqualTo("\"a\"\"b\";;;;;;;;\r\n");
    assertThat(line("a\nb", "when-needed")).isEqualTo("\"a\nb\";;;;;;;;\r\n");
    assertThat(line("=1+1", "when-needed")).isEqualTo("=1+1;;;;;;;;\r\n");
    assertThat(line("x", "always")).startsWith("\"x\";\"\";");
  }

  @Test
  void holdsWhatNeedsQuotesWhereThereAreNone() {
    var format = format(CSV + "quote: never\n");
    var field = format.field("TEXT").orElseThrow();

    assertThat(show(format.value(field, JsonMapper.shared().readTree("\"a;b\""), TooLong.HOLD)))
        .isEqualTo("character-not-representable@TEXT");
  }

  @Test
  void writesHeaderAndName() {
    var written = written(format(CSV), record("x"));

    assertThat(written.fileName()).isEqualTo("M_4711.csv");
    assertThat(written.mediaType()).isEqualTo("text/csv; charset=windows-1252");
    assertThat(new String(written.bytes(), Charset.forName("windows-1252")))
        .startsWith("TEXT;TAG;ZEIT;GELD;CENT;ZAHL;BRUCH;JANEIN;CODE\r\nx;");
  }

  @ParameterizedTest
  @CsvSource({"M_{$böse}.csv", "{$fehlt}.csv", "../x.csv", "{$journey}.csv", "{$now()}.csv", "{(}"})
  void holdsFileNameThatLeadsElsewhere(String template) {
    var format = format(CSV.replace("M_{$journey.id}.csv", template));

    assertThat(show(format.write(List.of(record("x")), SCOPE)))
        .isEqualTo("file-name-not-allowed@fileName");
  }

  @Test
  void holdsDocumentTheSchemaOfTheTargetRefuses() {
    var format =
        format(
            """
            format: target-format/1
            id: datei
            kind: json
            schema: schema.json
            fileName: a.json
            """);
    var record = JsonNodeFactory.instance.objectNode().put("text", "zu lang").put("fremd", 1);

    assertThat(show(format.write(List.of(record), SCOPE)))
        .isEqualTo("value-too-long@text target-required-empty@nötig target-value-refused@fremd");
  }

  private static String line(String text, String quote) {
    var format = format(CSV + "quote: " + quote + "\nheader: false\n");
    return new String(written(format, record(text)).bytes(), format.charset());
  }

  private static ObjectNode record(String text) {
    return JsonNodeFactory.instance.objectNode().put("TEXT", text);
  }

  private static TargetFormat.Written written(TargetFormat format, ObjectNode record) {
    var outcome = format.write(List.of(record), SCOPE);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TargetFormat.Written>) outcome).value();
  }

  private static String value(String name, String json, TooLong tooLong) {
    var format = format(CSV);
    var field = format.field(name).orElseThrow();
    return show(format.value(field, JsonMapper.shared().readTree(json), tooLong));
  }

  private static String show(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(JsonNode value) -> value.asString("");
      case Outcome.Held<?>(var findings) ->
          String.join(" ", findings.list().stream().map(Finding::mark).toList());
      default -> outcome.toString();
    };
  }

  private static TargetFormat format(String yaml) {
    var files = new TreeMap<String, byte[]>();
    files.put(
        "systems/muster/system.yaml",
        bytes(
            """
        format: system/1
        id: muster
        name: Musterverfahren
        kind: fachverfahren
        formats: [datei]
        interfaces: [{id: ordner, connector: folder, format: datei}]
        """));
    files.put("systems/muster/formats/datei/format.yaml", bytes(yaml));
    files.put(
        "systems/muster/formats/datei/schema.json",
        bytes(
            """
        {"type": "object", "required": ["nötig"], "additionalProperties": false,
         "properties": {"text": {"type": "string", "maxLength": 3}, "nötig": {"type": "string"}}}
        """));
    return Catalogue.of(Workspace.read(new Folder(files)))
        .system("muster")
        .flatMap(system -> system.format("datei"))
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
