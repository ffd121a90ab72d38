package de.zubringer.catalogue.xsd;

import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A small application in XML: somebody in Musterstadt opens kiosks. */
public final class Kiosk {
  public static final String XSD =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:z="https://zubringer.example/xsd/1"
          xmlns="urn:musterstadt:kiosk" targetNamespace="urn:musterstadt:kiosk"
          elementFormDefault="qualified">
        <xs:simpleType name="Kurztext">
          <xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="20"/></xs:restriction>
        </xs:simpleType>
        <xs:element name="antrag">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="ars" z:hint="12 Ziffern">
                <xs:annotation><xs:documentation>Gemeinde. Amtlicher Regionalschlüssel.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="\\d{12}"/></xs:restriction></xs:simpleType>
              </xs:element>
              <xs:element name="beginn" type="xs:date"/>
              <xs:element name="kiosk" maxOccurs="3">
                <xs:annotation><xs:documentation>Verkaufsstelle</xs:documentation></xs:annotation>
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="name" type="Kurztext"/>
                    <xs:element name="flaeche" minOccurs="0">
                      <xs:simpleType><xs:restriction base="xs:integer">
                        <xs:minInclusive value="1"/><xs:maxInclusive value="100"/></xs:restriction></xs:simpleType>
                    </xs:element>
                    <xs:element name="umsatz" type="xs:decimal" minOccurs="0"/>
                    <xs:element name="alkohol" type="xs:boolean" default="false" minOccurs="0"/>
                  </xs:sequence>
                  <xs:attribute name="art" use="required" z:codeList="kioskart">
                    <xs:simpleType><xs:restriction base="xs:string">
                      <xs:enumeration value="FEST"/><xs:enumeration value="MOBIL"/></xs:restriction></xs:simpleType>
                  </xs:attribute>
                </xs:complexType>
              </xs:element>
              <xs:choice minOccurs="0">
                <xs:element name="telefon" type="Kurztext"/>
                <xs:element name="brief" type="xs:boolean"/>
              </xs:choice>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:schema>
      """;

  public static final String RULES =
      """
      <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
        <ns prefix="k" uri="urn:musterstadt:kiosk"/>
        <pattern>
          <rule context="k:kiosk">
            <assert id="mobil-klein" test="not(@art = 'MOBIL') or k:flaeche &lt; 20" diagnostics="rat">
              Der Kiosk <value-of select="k:name"/> ist zu groß, um mobil zu sein.</assert>
            <report id="rat" role="warning" test="k:umsatz &gt; 1000">Viel Umsatz.</report>
          </rule>
        </pattern>
        <diagnostics>
          <diagnostic id="rat">Geben Sie die Fläche an, oder wählen Sie FEST.</diagnostic>
        </diagnostics>
      </schema>
      """;

  public static final String SOUND =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <antrag xmlns="urn:musterstadt:kiosk">
        <ars> 990010000000 </ars>
        <beginn>2026-11-02</beginn>
        <kiosk art="FEST"><name>Am Tor</name><flaeche>12</flaeche><umsatz>10.50</umsatz><alkohol/></kiosk>
        <kiosk art="MOBIL"><name>Rad</name><flaeche>2</flaeche></kiosk>
        <telefon>01234</telefon>
      </antrag>
      """;

  private Kiosk() {}

  static Xsd xsd() {
    return ((Outcome.Done<Xsd>) compile(XSD)).value();
  }

  static Outcome<Xsd> compile(String xsd) {
    var files = Map.of("p/antrag.xsd", xsd.getBytes(StandardCharsets.UTF_8));
    return Xsd.compile("p/antrag.xsd", null, path -> Optional.ofNullable(files.get(path)));
  }
}
