package de.zubringer.catalogue.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class XsdTest {
  private static final Xsd XSD = Kiosk.xsd();

  @Test
  void seesXmlAsTypedTree() {
    assertThat(read(Kiosk.SOUND).violations()).isEmpty();
    assertThat(read(Kiosk.SOUND).content())
        .isEqualTo(
            JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(
                    """
                    {"ars": "990010000000", "beginn": "2026-11-02",
                     "kiosk": [{"@art": "FEST", "name": "Am Tor", "flaeche": 12, "umsatz": 10.50,
                                "alkohol": false},
                               {"@art": "MOBIL", "name": "Rad", "flaeche": 2}],
                     "telefon": "01234"}
                    """));
  }

  @Test
  void makesListOfWhatMayRepeatEvenWhereThereIsOne() {
    var one = Kiosk.SOUND.replaceAll("<kiosk art=\"MOBIL\">.*</kiosk>", "");

    assertThat(read(one).content().path("kiosk").isArray()).isTrue();
    assertThat(read(one).content().path("kiosk")).hasSize(1);
  }

  @Test
  void derivesFieldsWithTitlesAndBounds() {
    var schema = ((Outcome.Done<DataSchema>) DataSchema.of(XSD)).value();

    assertThat(schema.fields())
        .extracting(DataField::path)
        .containsExactly(
            "ars",
            "beginn",
            "kiosk[]",
            "kiosk[].@art",
            "kiosk[].name",
            "kiosk[].flaeche",
            "kiosk[].umsatz",
            "kiosk[].alkohol",
            "telefon",
            "brief");
    assertThat(schema.field("ars").orElseThrow().title()).isEqualTo("Gemeinde");
    assertThat(schema.field("ars").orElseThrow().schema().path("pattern").asString(""))
        .isEqualTo("^(?:\\d{12})$");
    assertThat(schema.field("kiosk[].name").orElseThrow().lengthMax()).isEqualTo(20);
    assertThat(schema.field("kiosk[].name").orElseThrow().required()).isTrue();
    assertThat(schema.field("telefon").orElseThrow().required()).isFalse();
    assertThat(schema.field("kiosk[].@art").orElseThrow().codeList()).contains("kioskart");
    assertThat(schema.field("beginn").orElseThrow().schema().path("format").asString(""))
        .isEqualTo("date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<beginn>2026-11-02</beginn> | | required@beginn",
        "<name>Rad</name> | | required@kiosk[1].name",
        " art=\"MOBIL\" | | required@kiosk[1].@art",
        "MOBIL | WAGEN | enum@kiosk[1].@art",
        "2026-11-02 | 02.11.2026 | format@beginn",
        "990010000000 | 99 | pattern@ars",
        "Am Tor | Am Tor der tausend Lichter und Farben | maxLength@kiosk[0].name",
        "Am Tor | | minLength@kiosk[0].name",
        ">12< | >viel< | type@kiosk[0].flaeche",
        ">12< | >0< | minimum@kiosk[0].flaeche",
        ">12< | >101< | maximum@kiosk[0].flaeche",
        "<telefon>01234</telefon> | <fax>1</fax> | additionalProperties@fax",
        "art=\"MOBIL\" | art=\"MOBIL\" farbe=\"rot\" | additionalProperties@kiosk[1].@farbe",
        "</telefon> | </telefon><brief>true</brief> | order@brief",
        "<telefon>01234</telefon> | <ars>990010000000</ars> | order@ars",
        "xmlns=\"urn:musterstadt:kiosk\" | xmlns=\"urn:andere\" | root@",
      })
  void namesEachBreachByPlaceAndKeyword(String old, String changed, String mark) {
    var violations = read(Kiosk.SOUND.replace(old, changed == null ? "" : changed)).violations();

    assertThat(violations)
        .extracting(violation -> violation.keyword() + "@" + violation.place())
        .containsExactly(mark);
  }

  @Test
  void refusesWhatIsNoXmlOrTriesToOpenSomething() {
    assertThat(refused("<antrag>")).isEqualTo("application-not-xml");
    assertThat(refused("")).isEqualTo("application-not-xml");
    assertThat(refused("{\"a\": 1}")).isEqualTo("application-not-xml");
    assertThat(refused("<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>"))
        .isEqualTo("application-doctype");
    assertThat(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"))
        .isEqualTo("application-doctype");
    assertThat(refused("<a>".repeat(60))).isEqualTo("application-too-deep");
    assertThat(refused("<a>" + "x".repeat(11 * 1024 * 1024) + "</a>"))
        .isEqualTo("application-too-large");
    assertThat(
            refused(
                Kiosk.SOUND.replace(
                    "<telefon>",
                    "<telefon xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:type='Kurztext'>")))
        .isEqualTo("application-xml-type");
  }

  @Test
  void takesUtf8WithOrWithoutMarkAndDeclaration() {
    assertThat(read("\uFEFF" + Kiosk.SOUND.strip()).violations()).isEmpty();
    assertThat(read(Kiosk.SOUND.replaceFirst("<\\?xml.*\\?>", "")).violations()).isEmpty();
    assertThat(read(Kiosk.SOUND.replace("Am Tor", "Müllers Eck")).content().at("/kiosk/0/name"))
        .hasToString("\"Müllers Eck\"");
  }

  @Test
  void refusesAnyOtherCharset() {
    var umlaut = Kiosk.SOUND.strip().replace("Am Tor", "Müllers Eck");
    assertThat(code(umlaut.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("application-charset");
    assertThat(code(umlaut.getBytes(StandardCharsets.UTF_16))).isEqualTo("application-charset");
    assertThat(refused(umlaut.replace("UTF-8", "ISO-8859-1"))).isEqualTo("application-charset");
    assertThat(refused(umlaut.replace("UTF-8", "windows-1252"))).isEqualTo("application-charset");
    assertThat(refused(umlaut.replace("UTF-8", "erfunden"))).isEqualTo("application-not-xml");
  }

  @Test
  void endsAfterHundredBreaches() {
    var many = Kiosk.SOUND.replace("<telefon>", "<x/>".repeat(100_000) + "<telefon>");

    assertThat(read(many).violations()).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "type=\"xs:date\" | type=\"xs:datum\" | xsd-broken",
        "<xs:element name=\"brief\" type=\"xs:boolean\"/> | <xs:any namespace=\"##other\"/> | xsd-any",
        "<xs:element name=\"brief\" type=\"xs:boolean\"/> | <xs:element name=\"brief\"/> | xsd-mixed",
        "<xs:element name=\"brief\" type=\"xs:boolean\"/> | <xs:element ref=\"antrag\"/> | xsd-recursive",
        "<xs:simpleType name=\"Kurztext\"> |"
            + " <xs:include schemaLocation=\"https://example.org/x.xsd\"/><xs:simpleType name=\"Kurztext\"> |"
            + " xsd-outside",
        "<xs:simpleType name=\"Kurztext\"> |"
            + " <xs:import namespace=\"urn:x\" schemaLocation=\"../../x.xsd\"/><xs:simpleType name=\"Kurztext\"> |"
            + " xsd-outside",
        "</xs:schema> | <xs:element name=\"zweiter\"/></xs:schema> | xsd-root",
      })
  void refusesSchemaThatIsBrokenOrNoTree(String old, String changed, String code) {
    var outcome = Kiosk.compile(Kiosk.XSD.replace(old, changed));

    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    assertThat(((Outcome.Held<Xsd>) outcome).findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void readsIncludedSchemaFromItsOwnFolderOnly() {
    var files =
        Map.of(
            "p/antrag.xsd",
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="teile/typen.xsd"/>
              <xs:element name="a" type="T"/></xs:schema>
            """,
            "p/teile/typen.xsd",
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="T">
              <xs:restriction base="xs:string"/></xs:simpleType></xs:schema>
            """);

    assertThat(
            Xsd.compile(
                "p/antrag.xsd",
                null,
                path ->
                    Optional.ofNullable(files.get(path))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(Outcome.Done.class);
  }

  private static XmlApplication read(String xml) {
    return ((Outcome.Done<XmlApplication>) XSD.read(xml.strip().getBytes(StandardCharsets.UTF_8)))
        .value();
  }

  private static String refused(String xml) {
    return code(xml.strip().getBytes(StandardCharsets.UTF_8));
  }

  private static String code(byte[] xml) {
    var outcome = XSD.read(xml);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<XmlApplication>) outcome).findings().list().getFirst().code();
  }
}
