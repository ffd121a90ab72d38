package de.zubringer.catalogue.xdomea;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of one namespace. A group comes to be with the first value in it: what stays
 * empty is left out.
 */
final class XmlOut {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final String PREFIX = "xdomea";
  private static final String LINE = "\n";
  private static final String INDENT = "  ";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;
  private final String namespace;
  private final Deque<String> waiting = new ArrayDeque<>();
  private int depth;

  XmlOut(String root, String namespace) {
    this.namespace = namespace;
    try {
      this.out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.writeCharacters(LINE);
      out.writeStartElement(PREFIX, root, namespace);
      out.writeNamespace(PREFIX, namespace);
      depth = 1;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** A group, if anything is written in it. */
  void group(String name, Runnable inside) {
    waiting.addLast(name);
    inside.run();
    if (!waiting.isEmpty()) {
      waiting.removeLast();
      return;
    }
    try {
      depth--;
      line();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** A value; nothing if it is empty. */
  void value(String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    begin();
    try {
      line();
      out.writeStartElement(PREFIX, name, namespace);
      out.writeCharacters(text);
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /**
   * A code of a list; nothing if it is empty. The list is named where the standard leaves it open.
   */
  void code(String name, String code, String list, String version) {
    if (code.isEmpty()) {
      return;
    }
    begin();
    try {
      line();
      out.writeStartElement(PREFIX, name, namespace);
      if (!list.isEmpty()) {
        out.writeAttribute("listURI", list);
      }
      if (!version.isEmpty()) {
        out.writeAttribute("listVersionID", version);
      }
      out.writeStartElement("code");
      out.writeCharacters(code);
      out.writeEndElement();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  byte[] end() {
    try {
      out.writeCharacters(LINE);
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return bytes.toByteArray();
  }

  /** Opens the groups that waited for something to hold. */
  private void begin() {
    try {
      while (!waiting.isEmpty()) {
        line();
        out.writeStartElement(PREFIX, waiting.removeFirst(), namespace);
        depth++;
      }
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters(LINE + INDENT.repeat(depth));
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("writing into memory does not fail", e);
  }
}
