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

class XmlFormatTest {
  private static final String FORMAT =
      """
      format: target-format/1
      id: anzeige
      kind: xml
      schema: anzeige.xsd
      fileName: a.xml
      namespaces: {a: "urn:muster:anzeige", b: "urn:muster:basis"}
      """;
  private static final String XSD =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:muster:basis"
          targetNamespace="urn:muster:anzeige" elementFormDefault="qualified">
        <xs:import namespace="urn:muster:basis" schemaLocation="basis.xsd"/>
        <xs:element name="anzeige"><xs:complexType><xs:sequence>
          <xs:element name="name"><xs:annotation><xs:documentation>Name des Betriebs</xs:documentation></xs:annotation>
            <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="8"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="art" type="b:Art"/>
          <xs:element name="tag" type="xs:date"/>
          <xs:element name="betrag" type="xs:decimal" minOccurs="0"/>
          <xs:element name="ort" type="b:Ort" minOccurs="0"/>
          <xs:element name="person" maxOccurs="3"><xs:complexType><xs:sequence>
            <xs:element name="nachname" type="xs:string"/>
            <xs:element name="aktiv" type="xs:boolean" minOccurs="0"/>
          </xs:sequence><xs:attribute name="nr" type="xs:int" use="required"/></xs:complexType></xs:element>
        </xs:sequence><xs:attribute name="version" type="xs:string"/></xs:complexType></xs:element>
      </xs:schema>
      """;
  private static final String BASIS =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:muster:basis"
          xmlns="urn:muster:basis" elementFormDefault="qualified">
        <xs:simpleType name="Art"><xs:restriction base="xs:token">
          <xs:enumeration value="NEU"/><xs:enumeration value="ALT"/></xs:restriction></xs:simpleType>
        <xs:complexType name="Ort"><xs:sequence>
          <xs:element name="plz"><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[0-9]{5}"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="hinweis" minOccurs="0"><xs:complexType><xs:simpleContent>
            <xs:extension base="xs:string"><xs:attribute name="sprache" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
        </xs:sequence></xs:complexType>
      </xs:schema>
      """;
  private static final String RECORD =
      """
      {"person": [{"nachname": "Groß & <Söhne>", "@nr": "1"}, {"@nr": "2", "aktiv": "true", "nachname": "Đorđe"}],
       "@version": "1.0", "tag": "2026-11-24", "art": "NEU", "name": "Musterei",
       "ort": {"hinweis": {"#text": "Hof", "@sprache": "de"}, "plz": "07745"}}
      """;

  @Test
  void writesElementsInTheOrderOfTheSchemaWithTheirNamespaces() {
    assertThat(written(format(FORMAT), RECORD))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<a:anzeige xmlns:a=\"urn:muster:anzeige\" xmlns:b=\"urn:muster:basis\""
                + " version=\"1.0\"><a:name>Musterei</a:name><a:art>NEU</a:art>"
                + "<a:tag>2026-11-24</a:tag><a:ort><b:plz>07745</b:plz>"
                + "<b:hinweis sprache=\"de\">Hof</b:hinweis></a:ort>"
                + "<a:person nr=\"1\"><a:nachname>Groß &amp; &lt;Söhne&gt;</a:nachname></a:person>"
                + "<a:person nr=\"2\"><a:nachname>Đorđe</a:nachname><a:aktiv>true</a:aktiv>"
                + "</a:person></a:anzeige>");
  }

  @Test
  void writesTheSameBytesEveryTimeAndIndentsOnlyWhereAsked() {
    assertThat(written(format(FORMAT), RECORD)).isEqualTo(written(format(FORMAT), RECORD));
    assertThat(written(format(FORMAT + "layout: pretty\n"), RECORD))
        .contains("\n  <a:ort>\n    <b:plz>07745</b:plz>\n")
        .endsWith("\n  </a:person>\n</a:anzeige>");
  }

  @Test
  void takesFieldsFromTheSchema() {
    var format = format(FORMAT);

    assertThat(format.fields().stream().map(TargetField::name))
        .containsExactly(
            "@version",
            "name",
            "art",
            "tag",
            "betrag",
            "ort.plz",
            "ort.hinweis.@sprache",
            "ort.hinweis.#text",
            "person[].@nr",
            "person[].nachname",
            "person[].aktiv");
    assertThat(format.fields().stream().filter(TargetField::required).map(TargetField::name))
        .containsExactly("name", "art", "tag", "person[].@nr", "person[].nachname");
    var name = format.field("name").orElseThrow();
    assertThat(name.title()).isEqualTo("Name des Betriebs");
    assertThat(name.length()).isEqualTo(8);
    var art = format.field("art").orElseThrow();
    assertThat(art.type()).isEqualTo(TargetField.Type.CODE);
    assertThat(art.codes()).containsExactly("NEU", "ALT");
    assertThat(format.field("tag").orElseThrow().type()).isEqualTo(TargetField.Type.DATE);
    assertThat(format.field("person[].aktiv").orElseThrow().type())
        .isEqualTo(TargetField.Type.BOOLEAN);
    assertThat(format.field("person[].@nr").orElseThrow().type())
        .isEqualTo(TargetField.Type.INTEGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name | \"Łódź\" | Łódź",
        "name | \"a\\r\\nb\" | a~nb",
        "name | \"Neun Zei.\" | value-too-long@name",
        "name | \"a\\u0001b\" | character-not-representable@name",
        "name | \"a\\uFFFEb\" | character-not-representable@name",
        "name | \"a\\uD800b\" | character-not-representable@name",
        "@version | \"a\\nb\" | character-not-representable@@version",
        "art | \"WEG\" | target-code-unknown@art",
        "tag | \"24.11.2026\" | target-value-type@tag",
        "tag | \"2026-11-24\" | 2026-11-24",
        "betrag | 12.5 | 12.5",
        "betrag | \"12\" | target-value-type@betrag",
        "person[].@nr | 3 | 3",
        "person[].aktiv | true | true",
        "person[].aktiv | \"ja\" | target-value-type@person[].aktiv",
      })
  void writesTypedValueAsText(String field, String json, String expected) {
    assertThat(value(format(FORMAT), field, json).replace("\n", "~n")).isEqualTo(expected);
  }

  @Test
  void writesAmountsOfMoneyAsTheSchemaHasThem() {
    var format = format(FORMAT + "fields: [{name: betrag, type: money, label: Gebühr}]\n");

    assertThat(value(format, "betrag", "4005")).isEqualTo("40.05");
    assertThat(format.field("betrag").orElseThrow().title()).isEqualTo("Gebühr");
  }

  @Test
  void spellsLettersByADeclaredTable() {
    var latin = FORMAT + "charset: iso-8859-1\n";

    assertThat(value(format(latin), "name", "\"Đorđe\""))
        .isEqualTo("character-not-representable@name");
    assertThat(value(format(latin + "transliteration: din91379-to-latin1\n"), "name", "\"Đorđe\""))
        .isEqualTo("Dorde");
    var own = format(latin + "transliteration: eigene\n");
    assertThat(value(own, "name", "\"Đorđe\"")).isEqualTo("Djordje");
    assertThat(value(own, "name", "\"Łódź\"")).isEqualTo("character-not-representable@name");
    assertThat(
            new String(bytes(own, RECORD.replace("Đorđe", "Größe")), Charset.forName("iso-8859-1")))
        .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
        .contains("Größe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"name\": \"Musterei\", | | target-required-empty@name",
        ", \"@nr\": \"1\" | | target-required-empty@person[0].@nr",
        "\"07745\" | \"774\" | target-value-refused@ort.plz",
        "\"NEU\" | \"WEG\" | target-code-unknown@art",
        "\"Musterei\" | \"Muster-Ei\" | value-too-long@name",
        "\"nachname\": \"Đorđe\" | \"aktiv\": \"false\" | target-required-empty@person[1].nachname",
      })
  void holdsWhatTheSchemaRefuses(String part, String instead, String expected) {
    var record = RECORD.replace(part, instead == null ? "" : instead);

    assertThat(show(format(FORMAT).write(List.of(node(record)), scope()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "transliteration: gibtesnicht | format-transliteration-unknown",
        "transliteration: kaputt | format-transliteration-unknown",
        "fields: [{name: fehlt, type: text}] | format-field-unknown",
        "fields: [{name: tag, type: money}] | format-field-wider",
        "fields: [{name: art, type: code, codes: [FREMD]}] | format-field-wider",
        "root: fehlt | xsd-root",
      })
  void namesWhatIsWrongWithAFormat(String line, String code) {
    assertThat(codes(FORMAT + line + "\n", XSD)).containsExactly(code);
  }

  @Test
  void refusesASchemaItCannotWriteBy() {
    assertThat(codes(FORMAT.replace(", b: \"urn:muster:basis\"", ""), XSD))
        .containsExactly("format-namespace-missing");
    assertThat(codes(FORMAT, "<xs:schema")).containsExactly("xsd-broken");
    assertThat(codes(FORMAT, XSD.replace("basis.xsd", "https://muster.example/basis.xsd")))
        .containsExactly("xsd-outside");
    assertThat(codes(FORMAT, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + XSD.replace("anzeige\"", "a\"")))
        .isNotEmpty();
  }

  private static TargetFormat format(String yaml) {
    return catalogue(yaml, XSD).system("muster").flatMap(s -> s.format("anzeige")).orElseThrow();
  }

  private static List<String> codes(String yaml, String xsd) {
    return catalogue(yaml, xsd).findings().list().stream().map(Finding::code).distinct().toList();
  }

  private static Catalogue catalogue(String yaml, String xsd) {
    var files = new TreeMap<String, byte[]>();
    put(files, "workspace.yaml", "format: workspace/1\nid: muster\nname: Muster\nland: \"16\"\n");
    put(
        files,
        "systems/muster/system.yaml",
        """
        format: system/1
        id: muster
        name: Muster
        kind: fachverfahren
        formats: [anzeige]
        interfaces: [{id: ordner, connector: folder, format: anzeige}]
        """);
    put(files, "systems/muster/formats/anzeige/format.yaml", yaml);
    put(files, "systems/muster/formats/anzeige/anzeige.xsd", xsd);
    put(files, "systems/muster/formats/anzeige/basis.xsd", BASIS);
    put(files, "systems/muster/tables/eigene.csv", "from,to\nĐ,Dj\nđ,dj\n");
    put(files, "systems/muster/tables/kaputt.csv", "from,to\nab,c\n");
    return Catalogue.of(Workspace.read(new Folder(files)));
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String value(TargetFormat format, String field, String json) {
    return show(
        format.value(
            format.field(field).orElseThrow(), JsonMapper.shared().readTree(json), TooLong.HOLD));
  }

  private static String written(TargetFormat format, String record) {
    return new String(bytes(format, record), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(TargetFormat format, String record) {
    return format.write(List.of(node(record)), scope())
            instanceof Outcome.Done<TargetFormat.Written>(var file)
        ? file.bytes()
        : new byte[0];
  }

  private static ObjectNode node(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  private static Scope scope() {
    return Scope.of(JsonNodeFactory.instance.objectNode());
  }

  private static String show(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(var value) ->
          value instanceof JsonNode node ? node.asString("") : "geschrieben";
      case Outcome.Held<?>(var findings) ->
          String.join(
              ",", findings.list().stream().map(one -> one.code() + "@" + one.place()).toList());
      default -> "?";
    };
  }
}
