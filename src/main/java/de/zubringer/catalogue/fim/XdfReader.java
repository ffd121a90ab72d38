package de.zubringer.catalogue.fim;

import de.zubringer.catalogue.text.XmlInput;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a message as a tree that knows its lines. No DTD is read, no entity expanded, nothing
 * fetched, and all is bounded.
 */
final class XdfReader {
  /**
   * Each group takes three levels, and forms nest about ten groups. Below the bound of the JDK's
   * parser (100), which would only call such a file broken.
   */
  private static final int DEPTH_MAX = 90;

  /** As many as fit in ten megabytes of the shortest fields. */
  private static final int ELEMENTS_MAX = 300_000;

  private record Open(
      String name,
      String namespace,
      int line,
      Map<String, String> attributes,
      StringBuilder text,
      List<Element> children) {
    Element close() {
      return new Element(
          name,
          namespace,
          line,
          Map.copyOf(attributes),
          text.toString().strip(),
          Collections.unmodifiableList(children));
    }
  }

  private final String file;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private XdfReader(String file) {
    this.file = file;
  }

  /** Held if it is too large, too deep, has a DTD, or is no XML. */
  static Outcome<Element> read(String file, byte[] xml) {
    var reader = new XdfReader(file);
    if (xml.length > Xdatenfelder.BYTES_MAX) {
      return Outcome.held(reader.finding("xdf-too-large", 1));
    }
    try {
      return reader.parse(XmlInput.coalescing(xml));
    } catch (XMLStreamException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return Outcome.held(reader.finding("xdf-broken", line));
    }
  }

  private Outcome<Element> parse(XMLStreamReader xml) throws XMLStreamException {
    Element last = null;
    while (xml.hasNext()) {
      var line = Math.max(1, xml.getLocation().getLineNumber());
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return Outcome.held(finding("xdf-doctype", line));
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() >= DEPTH_MAX) {
            return Outcome.held(finding("xdf-too-deep", line, String.valueOf(DEPTH_MAX)));
          }
          if (++elements > ELEMENTS_MAX) {
            return Outcome.held(finding("xdf-too-large", line));
          }
          open.push(start(xml));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().text().append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          last = open.pop().close();
          if (!open.isEmpty()) {
            open.element().children().add(last);
          }
        }
        default -> {}
      }
    }
    return last == null ? Outcome.held(finding("xdf-broken", 1)) : Outcome.done(last);
  }

  private static Open start(XMLStreamReader xml) {
    var attributes = new HashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    var namespace = xml.getNamespaceURI();
    return new Open(
        xml.getLocalName(),
        namespace == null ? "" : namespace,
        Math.max(1, xml.getLocation().getLineNumber()),
        attributes,
        new StringBuilder(),
        new ArrayList<>());
  }

  private Finding finding(String code, int line, String... arguments) {
    return Finding.error(code, "", arguments).at(new Spot(file, line));
  }
}
