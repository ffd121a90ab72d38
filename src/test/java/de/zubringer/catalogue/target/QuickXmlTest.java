package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.xsd.Kiosk;
import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What is accepted while it is written, the XSD accepts too. */
class QuickXmlTest {
  private static final int CHANGES = 400;

  /** A schema with all a target may have, beside what is left to the validator. */
  private static final String MIXED =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:muster"
          xmlns="urn:muster" elementFormDefault="qualified">
        <xs:include schemaLocation="teil.xsd"/>
        <xs:complexType name="Basis"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence>
          <xs:attribute name="nr" type="xs:int" use="required"/><xs:attribute name="alt" type="xs:string"/></xs:complexType>
        <xs:complexType name="Mehr"><xs:complexContent><xs:extension base="Basis">
          <xs:choice><xs:element name="b" type="xs:date"/><xs:element name="c" type="xs:boolean"/></xs:choice>
          <xs:attribute name="fest" type="xs:string" fixed="ja"/></xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name="Weniger"><xs:complexContent><xs:restriction base="Basis">
          <xs:sequence><xs:element name="a" type="xs:token"/></xs:sequence>
          <xs:attribute name="alt" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
        <xs:complexType name="Text"><xs:simpleContent><xs:extension base="xs:string">
          <xs:attribute name="art" type="xs:token" default="x"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name="Kurz"><xs:simpleContent><xs:restriction base="Text"><xs:maxLength value="3"/>
          </xs:restriction></xs:simpleContent></xs:complexType>
        <xs:element name="wurzel"><xs:complexType><xs:sequence>
          <xs:element name="mehr" type="Mehr" minOccurs="0"/><xs:element name="weniger" type="Weniger" minOccurs="0"/>
          <xs:element name="text" type="Text" minOccurs="0"/><xs:element name="kurz" type="Kurz" minOccurs="0"/>
          <xs:element name="leer" minOccurs="0"><xs:complexType><xs:attribute name="x" type="xs:string"/></xs:complexType></xs:element>
          <xs:element name="vorgabe" type="xs:int" default="1" minOccurs="0"/>
          <xs:element name="nichts" type="xs:date" nillable="true" minOccurs="0"/>
          <xs:element name="liste" minOccurs="0"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>
          <xs:element name="alle" minOccurs="0"><xs:complexType><xs:all><xs:element name="p" type="xs:string"/>
            <xs:element name="q" type="xs:string" minOccurs="0"/></xs:all></xs:complexType></xs:element>
          <xs:element name="teil" type="Teil" minOccurs="0"/>
          <xs:element name="post" type="xs:string" minOccurs="0" maxOccurs="2"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """;

  /** Takes on the namespace of the schema that includes it. */
  private static final String PART =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
        <xs:complexType name="Teil"><xs:sequence><xs:element name="t" type="xs:string"/></xs:sequence>
        </xs:complexType></xs:schema>
      """;

  private static final String MIXED_RECORD =
      """
      {"mehr": {"@nr": "1", "@alt": "x", "a": "A", "b": "2026-11-24"},
       "weniger": {"@nr": "2", "a": "B"}, "text": {"#text": "T", "@art": "y"}, "kurz": {"#text": "abc"},
       "leer": {"@x": "1"}, "nichts": "2026-11-24",
       "alle": {"q": "Q", "p": "P"}, "teil": {"t": "x"}, "post": ["a", "b"]}
      """;

  private static final String KIOSK_RECORD =
      """
      {"ars": "990010000000", "beginn": "2026-11-02", "kiosk": [{"@art": "FEST", "name": "Am Tor",
       "flaeche": "12", "umsatz": "10.50"}, {"@art": "MOBIL", "name": "Rad"}], "telefon": "01234"}
      """;

  /** Names of members that may be new where they stand. */
  private static final List<String> NEW =
      List.of("#text", "fremd", "vorgabe", "liste", "@fest", "@art", "a", "b", "c", "brief");

  /** What a changed record may hold where it held something else. */
  private static final List<String> STRANGE =
      Stream.of(
              "null true 1 1.5 [] {} [[\"x\"]] [null,\"x\"] {\"fremd\":\"1\"} {\"#text\":\"x\"} {\"a\":\"x\"}",
              "[\"a\",\"b\",\"c\"] [{\"a\":\"1\"},\"x\"] \"\" \"\\u0020\" \"x\" \"x\\u0020\" \"a\\u0020\\u0020b\"",
              "\"a\\nb\" \"a\\tb\" \"a\\rb\" \"abcd\" \"0\" \"-1\" \"007\" \"2\" \"1,5\" \"true\" \"ja\"",
              "\"2026-02-29\" \"2024-02-29\" \"NEU\" \"07745\" \"]]>\" \"<&>\\\"'\" \"\\u0001\" \"\\u0085\"",
              "\"\\uFFFE\" \"\\uD800\" \"\\uDC00\\uD83D\" \"\\uD83D\\uDE00\" \"Đorđe\" \"a\\u030B\"",
              "\"" + "lang".repeat(200) + "\"")
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "iso-8859-1", "us-ascii", "windows-1252"})
  void acceptsNoChangedRecordTheSchemaRefuses(String charset) {
    var kiosk = format(Kiosk.XSD, "antrag", charset);
    var unqualified = format(MIXED.replace("\"qualified\"", "\"unqualified\""), "wurzel", charset);
    assertThat(accepted(format(MIXED, "wurzel", charset), record(MIXED_RECORD))).isPositive();
    assertThat(accepted(unqualified, record(MIXED_RECORD))).isPositive();
    assertThat(accepted(kiosk, record(KIOSK_RECORD))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rechtsformwechsel-umfang@160510000000.xml",
        "uebernahme-gaststaette@160510000000.xml"
      })
  void acceptsShippedDocumentAtOnceAndNoneTheSchemaRefuses(String name) throws IOException {
    var workspace = shipped();
    var golden =
        workspace.file("systems/gewerbeanzeige-xml/golden/gewerbeanmeldung/" + name).orElseThrow();
    var format =
        Catalogue.of(workspace)
            .system("gewerbeanzeige-xml")
            .flatMap(system -> system.format("anzeige"))
            .orElseThrow();
    var record = read(format, new String(golden, StandardCharsets.UTF_8));

    assertThat(document(format, record).sound()).isTrue();
    assertThat(document(format, record).bytes()).asString().isEqualTo(text(golden));
    assertThat(accepted(format, record)).isGreaterThan(CHANGES / 10);
  }

  private static Workspace shipped() throws IOException {
    var all = Folder.read(Path.of("workspace/thueringen")).files();
    return Workspace.read(
        new Folder(
            all.entrySet().stream()
                .filter(
                    file -> file.getKey().matches("workspace.yaml|systems/gewerbeanzeige-xml/.*"))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new))));
  }

  @Test
  void readsLargeDocumentsOnceMoreAndKnowsParsersTakeSmallOnes() {
    var format = format(MIXED, "wurzel", "utf-8");

    assertThat(check(format, post("<".repeat(65_000)))).isTrue();
    assertThat(check(format, post("<".repeat(66_000)))).isFalse();
    assertThat(check(format, post("x".repeat(260_000)))).isTrue();
  }

  private static ObjectNode post(String text) {
    return JsonNodeFactory.instance.objectNode().put("post", text);
  }

  @Test
  void acceptsWhatIsPlainAtOnce() {
    var format = format(MIXED, "wurzel", "utf-8");

    for (var part :
        List.of(
            "{\"mehr\": {\"@nr\": \"1\", \"a\": \"\", \"c\": \"true\"}}",
            "{\"weniger\": {\"@nr\": \"1\", \"a\": \"x y\"}}",
            "{\"text\": {\"#text\": \"T\", \"@art\": \"y\"}}",
            "{\"kurz\": {\"#text\": \"abc\"}}",
            "{\"leer\": {\"@x\": \"1\"}}",
            "{\"nichts\": \"2026-11-24\"}",
            "{\"alle\": {\"q\": \"Q\", \"p\": \"P\"}}",
            "{\"teil\": {\"t\": \"x\"}}",
            "{\"post\": [\"a\", \"b\"]}")) {
      assertThat(document(format, record(part)).sound()).as(part).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minOccurs=\"0\" maxOccurs=\"2\"/> | minOccurs=\"0\" maxOccurs=\"2\"><xs:unique name=\"u\">"
            + "<xs:selector xpath=\".\"/><xs:field xpath=\".\"/></xs:unique></xs:element>",
        "type=\"xs:string\" minOccurs=\"0\" maxOccurs=\"2\" | type=\"xs:NCName\" minOccurs=\"0\" maxOccurs=\"2\"",
        "type=\"xs:string\" minOccurs=\"0\" maxOccurs=\"2\" | type=\"xs:string\" fixed=\"a\" minOccurs=\"0\" maxOccurs=\"2\"",
      })
  void leavesKeysNamesAndFilledInValuesToTheSchema(String part, String instead) {
    var format = format(MIXED.replace(part, instead), "wurzel", "utf-8");

    assertThat(document(format, record("{\"post\": [\"a\"]}")).sound()).isFalse();
    assertThat(accepted(format, record(MIXED_RECORD))).isNotNegative();
  }

  /** Every number of each of three elements, in groups of several kinds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xs:sequence>A B C</xs:sequence>",
        "<xs:sequence>A? B* C+</xs:sequence>",
        "<xs:sequence minOccurs='0'>A B? C</xs:sequence>",
        "<xs:choice>A B C</xs:choice>",
        "<xs:choice minOccurs='0'>A B+ C</xs:choice>",
        "<xs:choice>A? B C</xs:choice>",
        "<xs:choice maxOccurs='2'>A B C</xs:choice>",
        "<xs:sequence maxOccurs='unbounded'>A B C</xs:sequence>",
        "<xs:sequence>A<xs:choice>B C</xs:choice></xs:sequence>",
        "<xs:sequence>A<xs:choice minOccurs='0'>B C*</xs:choice></xs:sequence>",
        "<xs:choice><xs:sequence>A B</xs:sequence>C</xs:choice>",
        "<xs:choice>A<xs:sequence>B? C?</xs:sequence></xs:choice>",
        "<xs:sequence><xs:sequence minOccurs='0'>A B</xs:sequence>C</xs:sequence>",
        "<xs:sequence>A<xs:sequence maxOccurs='2'>B C?</xs:sequence></xs:sequence>",
        "<xs:all>A? B C</xs:all>",
        "<xs:all minOccurs='0'>A B C</xs:all>",
        "<xs:sequence>A B? A? C</xs:sequence>",
        "<xs:sequence>A<xs:element name='b' type='xs:string' minOccurs='0' maxOccurs='0'/>C</xs:sequence>",
      })
  void acceptsNoNumberOfElementsTheSchemaRefuses(String group) {
    var format = format(grouped(group), "wurzel", "utf-8");
    var accepted = 0;
    for (int i = 1; i < 64; i++) {
      var record = JsonNodeFactory.instance.objectNode();
      add(record, "a", i % 4);
      add(record, "b", i / 4 % 4);
      add(record, "c", i / 16);
      accepted += check(format, record) ? 1 : 0;
    }
    var isLeft =
        group.contains("maxOccurs='2'") || group.contains("unbounded") || group.contains("A?");
    assertThat(accepted).isGreaterThan(isLeft ? -1 : 0);
  }

  private static String grouped(String group) {
    return """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:muster"
            elementFormDefault="qualified"><xs:element name="wurzel"><xs:complexType>%s
        </xs:complexType></xs:element></xs:schema>
        """
        .formatted(
            group
                .replaceAll("([ABC])\\?", "<xs:element name='$1' type='xs:string' minOccurs='0'/>")
                .replaceAll(
                    "([ABC])\\*",
                    "<xs:element name='$1' type='xs:string' minOccurs='0' maxOccurs='unbounded'/>")
                .replaceAll("([ABC])\\+", "<xs:element name='$1' type='xs:string' maxOccurs='3'/>")
                .replaceAll("([ABC])(?=[ <])", "<xs:element name='$1' type='xs:string'/>")
                .replace("'A'", "'a'")
                .replace("'B'", "'b'")
                .replace("'C'", "'c'"));
  }

  private static void add(ObjectNode record, String name, int times) {
    for (int i = 0; i < times; i++) {
      record.withArrayProperty(name).add("x");
    }
  }

  private static int accepted(TargetFormat format, ObjectNode sound) {
    var random = new Random(sound.toString().hashCode());
    var accepted = 0;
    for (int i = 0; i < CHANGES; i++) {
      var record = sound.deepCopy();
      for (int change = random.nextInt(3); change >= 0; change--) {
        change(record, random);
      }
      accepted += check(format, record) ? 1 : 0;
    }
    return accepted;
  }

  private static boolean check(TargetFormat format, ObjectNode record) {
    var document = document(format, record);
    if (document.sound()) {
      var read = form(format).xsd().read(document.bytes(), format.charset());
      assertThat(
              read instanceof Outcome.Done<XmlApplication>(var done) && done.violations().isEmpty())
          .as(record.toString())
          .isTrue();
    }
    return document.sound();
  }

  private static XmlWriter.Document document(TargetFormat format, ObjectNode record) {
    return XmlWriter.document(format, form(format), record);
  }

  private static XmlForm form(TargetFormat format) {
    return (XmlForm) Objects.requireNonNull(format.form());
  }

  private static void change(JsonNode record, Random random) {
    var parents = new ArrayList<JsonNode>();
    collect(record, parents);
    var parent = parents.get(random.nextInt(parents.size()));
    var value = JsonMapper.shared().readTree(STRANGE.get(random.nextInt(STRANGE.size())));
    if (parent instanceof ObjectNode group && !group.isEmpty()) {
      var names = List.copyOf(group.propertyNames());
      var name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> group.remove(name);
        case 1 -> group.set(NEW.get(random.nextInt(NEW.size())), value);
        default -> group.set(name, value);
      }
    } else if (parent instanceof ArrayNode list) {
      list.add(list.isEmpty() || random.nextBoolean() ? value : list.get(0));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer()) {
      parents.add(node);
      node.values().forEach(inner -> collect(inner, parents));
    }
  }

  /** The record a document was written from. */
  private static ObjectNode read(TargetFormat format, String xml) {
    var read = form(format).xsd().read(xml.strip().getBytes(StandardCharsets.UTF_8));
    return (ObjectNode) asTexts(((Outcome.Done<XmlApplication>) read).value().content());
  }

  private static JsonNode asTexts(JsonNode node) {
    if (node instanceof ObjectNode group) {
      List.copyOf(group.propertyNames()).forEach(name -> group.set(name, asTexts(group.get(name))));
      return group;
    }
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, asTexts(list.get(i)));
      }
      return list;
    }
    return StringNode.valueOf(node.asString(""));
  }

  private static TargetFormat format(String xsd, String root, String charset) {
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
        formats: [a]
        interfaces: [{id: ordner, connector: folder, format: a}]
        """);
    put(
        files,
        "systems/muster/formats/a/format.yaml",
        """
        format: target-format/1
        id: a
        kind: xml
        schema: a.xsd
        fileName: a.xml
        root: %s
        charset: %s
        namespaces: {m: "urn:muster", k: "urn:musterstadt:kiosk"}
        """
            .formatted(root, charset));
    put(files, "systems/muster/formats/a/a.xsd", xsd);
    put(files, "systems/muster/formats/a/teil.xsd", PART);
    var catalogue = Catalogue.of(Workspace.read(new Folder(files)));
    return catalogue.system("muster").flatMap(system -> system.format("a")).orElseThrow();
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode record(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
