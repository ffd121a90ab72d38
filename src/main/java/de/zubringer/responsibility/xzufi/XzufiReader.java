package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XZuFi message object by object, so that memory does not grow with the file. Elements it
 * does not know are counted; it never resolves a DTD or an entity.
 */
public final class XzufiReader {
  public static final String NAMESPACE = "http://xoev.de/schemata/xzufi/2_2_0";
  private static final String FAMILY = "http://xoev.de/schemata/xzufi/";

  /** The head of the message and what starts an object wherever it stands. */
  private static final Set<String> OBJECTS =
      Set.of(
          "nachrichtenkopf",
          "leistung",
          "organisationseinheit",
          "zustaendigkeit",
          "zustaendigkeitTransferObjekt",
          "gebiet",
          "onlinedienst",
          "loesche");

  /** Only hold objects. */
  private static final Set<String> ENVELOPES = Set.of("schreibe", "uebergabe");

  private final String file;
  private final Consumer<XzufiObject> sink;
  private final Unknown unknown = new Unknown();
  private final Map<String, Long> counts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final XmlBounds bounds = new XmlBounds();
  private String sender = "";

  private XzufiReader(String file, Consumer<XzufiObject> sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * Gives each object to the sink in the order of the file; after an error the rest is not read.
   */
  public static XzufiReading read(String file, InputStream in, Consumer<XzufiObject> sink) {
    var reader = new XzufiReader(file, sink);
    reader.readAll(in);
    return new XzufiReading(
        file,
        reader.sender,
        Map.copyOf(reader.counts),
        reader.unknown.counts(),
        Findings.of(reader.findings));
  }

  private void readAll(InputStream in) {
    try {
      var xml = factory().createXMLStreamReader(in);
      try {
        if (isMessage(xml)) {
          readContent(xml, xml.getLocalName());
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      var line = at == null ? 1 : Math.max(1, at.getLineNumber());
      var column = at == null ? 1 : Math.max(1, at.getColumnNumber());
      fault(line, "xzufi-broken", String.valueOf(line), String.valueOf(column));
    } catch (BoundExceeded e) {
      fault(e.line(), "xzufi-too-large", String.valueOf(e.limit()));
    }
  }

  /** The JDK's own, whatever else is on the class path; no DTD, no entities, nothing fetched. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  private boolean isMessage(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        fault(line(xml), "xzufi-dtd");
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return isVersion(xml);
      }
    }
    return false;
  }

  private boolean isVersion(XMLStreamReader xml) {
    var namespace = String.valueOf(xml.getNamespaceURI());
    var declared = xml.getAttributeValue(null, "xzufiVersion");
    if (!namespace.startsWith(FAMILY)) {
      fault(line(xml), "xzufi-foreign");
    } else if (!namespace.equals(NAMESPACE)) {
      var version = namespace.substring(FAMILY.length()).replace('_', '.');
      fault(line(xml), "xzufi-version", version);
    } else if (declared != null && !declared.startsWith("2.2")) {
      fault(line(xml), "xzufi-version", declared);
    } else {
      return true;
    }
    return false;
  }

  /** Goes through envelopes of any name; one that held no object was not understood. */
  private void readContent(XMLStreamReader xml, String path) throws XMLStreamException {
    var empty = true;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        empty = false;
        readElement(xml, path);
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        fault(line(xml), "xzufi-dtd");
      }
    }
    if (empty && path.indexOf('/') >= 0) {
      unknown.add(path);
    }
  }

  private void readElement(XMLStreamReader xml, String path) throws XMLStreamException {
    var name = xml.getLocalName();
    if (OBJECTS.contains(name) && NAMESPACE.equals(xml.getNamespaceURI())) {
      take(new NodeReader(xml, bounds).read());
    } else {
      bounds.enter(line(xml));
      readContent(xml, ENVELOPES.contains(name) ? path : path + "/" + name);
      bounds.leave();
    }
  }

  private void take(NodeReader.Read read) {
    var node = read.node();
    counts.merge(node.name(), 1L, Long::sum);
    if (node.name().equals("nachrichtenkopf")) {
      sender = node.text("sender");
      return;
    }
    var object = ObjectReader.read(node);
    unknown.addAll(node);
    object.ifPresentOrElse(sink, () -> unknown.add(node.name()));
    for (var inner : read.responsibilities()) {
      counts.merge("zustaendigkeit", 1L, Long::sum);
      object.ifPresent(unit -> sink.accept(under(inner, unit.id())));
    }
    read.unknown().forEach(unknown::add);
  }

  private static Responsibility under(Responsibility inner, Identifier unit) {
    return new Responsibility(
        inner.id(),
        unit,
        inner.leistung(),
        inner.areas(),
        inner.role(),
        inner.span(),
        inner.line());
  }

  private void fault(int line, String code, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(file, line)));
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }
}
