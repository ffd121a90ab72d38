package de.zubringer.responsibility.xzufi;

import de.zubringer.responsibility.xzufi.XzufiObject.Address;
import de.zubringer.responsibility.xzufi.XzufiObject.Area;
import de.zubringer.responsibility.xzufi.XzufiObject.Contact;
import de.zubringer.responsibility.xzufi.XzufiObject.Deletion;
import de.zubringer.responsibility.xzufi.XzufiObject.Leistung;
import de.zubringer.responsibility.xzufi.XzufiObject.OnlineService;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Span;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes objects of elements, by the names of XZuFi 2.2. */
final class ObjectReader {
  /** Text module of the LeiKa with the name of the Leistung (leistungstextmodulleika). */
  private static final String NAME_MODULE = "02";

  private ObjectReader() {}

  /** Nothing for an element that is no object of ours. */
  static Optional<XzufiObject> read(XmlNode node) {
    return switch (node.name()) {
      case "leistung" -> Optional.of(leistung(node));
      case "organisationseinheit" -> Optional.of(unit(node));
      case "zustaendigkeit" -> Optional.of(responsibility(node, Identifier.NONE));
      case "zustaendigkeitTransferObjekt" -> transferred(node);
      case "gebiet" -> Optional.of(area(node));
      case "onlinedienst" -> Optional.of(onlineService(node));
      case "loesche" ->
          Optional.of(new Deletion(node.attribute("klasse"), id(node, "id"), node.line()));
      default -> Optional.empty();
    };
  }

  private static Leistung leistung(XmlNode node) {
    var leika =
        node.all("referenzLeiKa").stream()
            .map(reference -> reference.text("code"))
            .filter(code -> !code.isEmpty())
            .toList();
    return new Leistung(id(node, "id"), leika, nameOf(node), node.line());
  }

  /** The other modules are texts for citizens, which nobody here keeps. */
  private static String nameOf(XmlNode leistung) {
    return leistung
        .first("modulText", module -> module.code("leikaTextmodul").equals(NAME_MODULE))
        .map(module -> module.text("inhalt"))
        .orElseGet(() -> leistung.text("bezeichnung"));
  }

  private static Unit unit(XmlNode node) {
    var parent = id(node, "uebergeordneteOrganisationseinheitID");
    return new Unit(
        id(node, "id"),
        node.all("idSekundaer").stream().map(ObjectReader::id).toList(),
        node.text("name", "name").isEmpty() ? node.text("name") : node.text("name", "name"),
        parent.isEmpty() ? id(node, "uebergeordneteOrganisationseinheit") : parent,
        node.all("anschrift").stream().map(ObjectReader::address).toList(),
        Stream.of("kommunikation", "erreichbarkeit")
            .flatMap(name -> node.all(name).stream())
            .map(one -> new Contact(one.code("kanal"), one.text("kennung")))
            .toList(),
        span(node),
        node.line());
  }

  private static Address address(XmlNode node) {
    var coding = node.all("verwaltungspolitischeKodierung");
    return new Address(
        node.code("typ"),
        node.text("strasse"),
        node.text("hausnummer"),
        node.text("postleitzahl"),
        node.text("ort"),
        coding.isEmpty() ? "" : coding.getFirst().code("regionalschluessel"));
  }

  static Responsibility responsibility(XmlNode node, Identifier unit) {
    return new Responsibility(
        id(node, "id"),
        unit,
        id(node, "leistungID"),
        node.all("gebietID").stream().map(ObjectReader::id).toList(),
        node.code("rolle"),
        span(node),
        node.line());
  }

  private static Optional<XzufiObject> transferred(XmlNode node) {
    return node.all("zustaendigkeit").stream()
        .findFirst()
        .map(inner -> responsibility(inner, id(node, "uebergeordnetesObjektID")));
  }

  private static Area area(XmlNode node) {
    var key = Stream.of("schluessel", "regionalschluessel").map(node::code);
    return new Area(
        id(node, "id"),
        key.filter(text -> !text.isEmpty()).findFirst().orElse(""),
        node.text("bezeichnung").isEmpty() ? node.text("name") : node.text("bezeichnung"),
        node.line());
  }

  private static OnlineService onlineService(XmlNode node) {
    var links = node.all("link").stream().map(link -> link.text("link")).toList();
    return new OnlineService(id(node, "id"), node.text("bezeichnung"), links, node.line());
  }

  private static Span span(XmlNode node) {
    var spans = node.all("gueltigkeit");
    if (spans.isEmpty()) {
      return Span.ALWAYS;
    }
    var first = spans.getFirst();
    return new Span(day(first.text("beginn")), day(first.text("ende")));
  }

  /** Some senders add a time of day; the day counts. */
  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Identifier id(XmlNode node, String child) {
    List<XmlNode> found = node.all(child);
    return found.isEmpty() ? Identifier.NONE : id(found.getFirst());
  }

  private static Identifier id(XmlNode node) {
    return new Identifier(
        node.text(), node.attribute("schemeAgencyID"), node.attribute("schemeID"));
  }
}
