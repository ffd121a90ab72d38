package de.zubringer.responsibility.xzufi;

import de.zubringer.responsibility.xzufi.XzufiObject.Leistung;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Span;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XZuFi 2.2 message; the same content and time always give the same bytes. Codes stand in
 * an element without namespace, as XÖV has it.
 */
public final class XzufiWriter {
  private static final String PREFIX = "xzufi";
  private static final String LEIKA_LIST = "urn:de:fim:leika:leistung";
  private static final String TEXT_MODULES = "urn:de:xzufi:codeliste:leistungstextmodulleika";
  private static final String CHANNELS = "urn:de:xoev:codeliste:erreichbarkeit";
  private static final String ADDRESSES = "urn:de:xzufi:codeliste:anschrifttyp";

  private final XMLStreamWriter xml;

  private XzufiWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * The whole message.
   *
   * @param created the time it was made
   */
  public static byte[] write(Offer offer, Instant created) {
    var out = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new XzufiWriter(xml).message(offer, created);
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
  }

  private void message(Offer offer, Instant created) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("transferschreiben");
    xml.writeNamespace(PREFIX, XzufiReader.NAMESPACE);
    xml.writeAttribute("produktbezeichnung", "Zubringer");
    xml.writeAttribute("produkthersteller", "Zubringer");
    xml.writeAttribute("xzufiVersion", "2.2.0");
    head(created);
    for (var leistung : offer.leistungen()) {
      start("schreibe");
      leistung(leistung);
      end();
    }
    var byUnit =
        offer.responsibilities().stream().collect(Collectors.groupingBy(Responsibility::unit));
    for (var unit : offer.units()) {
      start("schreibe");
      unit(unit, byUnit);
      end();
    }
    end();
    xml.writeEndDocument();
  }

  private void head(Instant created) throws XMLStreamException {
    start("nachrichtenkopf");
    var name = (Offer.AGENCY + created).getBytes(StandardCharsets.UTF_8);
    text("nachrichtUUID", UUID.nameUUIDFromBytes(name).toString());
    text("erstelltDatumZeit", created.toString());
    text("sender", Offer.AGENCY);
    end();
  }

  private void leistung(Leistung leistung) throws XMLStreamException {
    start("leistung");
    id("id", leistung.id());
    for (var key : leistung.leika()) {
      code("referenzLeiKa", LEIKA_LIST, key);
    }
    start("modulText");
    localized("inhalt", leistung.name());
    code("leikaTextmodul", TEXT_MODULES, "02");
    end();
    end();
  }

  private void unit(Unit unit, Map<Identifier, List<Responsibility>> byUnit)
      throws XMLStreamException {
    start("organisationseinheit");
    id("id", unit.id());
    for (var further : unit.furtherIds()) {
      id("idSekundaer", further);
    }
    if (!unit.parent().isEmpty()) {
      id("uebergeordneteOrganisationseinheitID", unit.parent());
    }
    start("name");
    localized("name", unit.name());
    end();
    for (var address : unit.addresses()) {
      address(address);
    }
    for (var contact : unit.contacts()) {
      start("kommunikation");
      code("kanal", CHANNELS, contact.channel());
      text("kennung", contact.value());
      end();
    }
    for (var responsibility : byUnit.getOrDefault(unit.id(), List.of())) {
      responsibility(responsibility);
    }
    span(unit.span());
    end();
  }

  private void address(XzufiObject.Address address) throws XMLStreamException {
    start("anschrift");
    code("typ", ADDRESSES, address.kind());
    text("strasse", address.street());
    text("hausnummer", address.number());
    text("postleitzahl", address.zip());
    text("ort", address.city());
    end();
  }

  private void responsibility(Responsibility responsibility) throws XMLStreamException {
    start("zustaendigkeit");
    id("id", responsibility.id());
    id("leistungID", responsibility.leistung());
    for (var area : responsibility.areas()) {
      id("gebietID", area);
    }
    span(responsibility.span());
    end();
  }

  private void span(Span span) throws XMLStreamException {
    if (span.from() != null || span.to() != null) {
      start("gueltigkeit");
      text("beginn", span.from());
      text("ende", span.to());
      end();
    }
  }

  private void id(String name, Identifier id) throws XMLStreamException {
    start(name);
    attribute("schemeID", id.scheme());
    attribute("schemeAgencyID", id.agency());
    xml.writeCharacters(id.text());
    end();
  }

  private void code(String name, String list, String code) throws XMLStreamException {
    if (!code.isEmpty()) {
      start(name);
      xml.writeAttribute("listURI", list);
      xml.writeStartElement("code");
      xml.writeCharacters(code);
      end();
      end();
    }
  }

  private void localized(String name, String text) throws XMLStreamException {
    start(name);
    xml.writeAttribute("languageCode", "de");
    xml.writeCharacters(text);
    end();
  }

  private void text(String name, @Nullable Object text) throws XMLStreamException {
    var written = Objects.toString(text, "");
    if (!written.isEmpty()) {
      start(name);
      xml.writeCharacters(written);
      end();
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeAttribute(name, value);
    }
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement(PREFIX, name, XzufiReader.NAMESPACE);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }
}
