package de.zubringer.delivery.rest;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of the first element at a path of names, whatever namespace each is in. */
final class XmlPath {
  private static final Pattern PATH = Pattern.compile("(/[\\p{L}_][\\p{L}\\p{N}._-]*)+");

  /** Deeper is no receipt. */
  private static final int DEPTH_MAX = 50;

  private static final XMLInputFactory READERS = readers();

  private XmlPath() {}

  /** Empty if it is no XML, or the element is missing or holds others. */
  static Optional<String> find(String path, byte[] xml) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    try {
      var reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return find(List.of(path.substring(1).split("/", -1)), reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.empty(); // not XML: the caller holds the journey for want of a receipt
    }
  }

  private static Optional<String> find(List<String> path, XMLStreamReader reader)
      throws XMLStreamException {
    var open = new ArrayDeque<String>();
    while (reader.hasNext() && open.size() <= DEPTH_MAX) {
      var event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        return Optional.empty();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.addLast(reader.getLocalName());
        if (List.copyOf(open).equals(path)) {
          return Optional.of(reader.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.removeLast();
      }
    }
    return Optional.empty();
  }

  private static XMLInputFactory readers() {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }
}
