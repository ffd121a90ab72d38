package de.zubringer.catalogue.target;

import de.zubringer.catalogue.target.XmlForm.Element;
import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.catalogue.xsd.XmlNode;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One XML document, its elements in the order of the XSD, namespaces declared once at the root.
 * What holds no value is left out, never written as {@code xsi:nil}; the XSD says whether it may
 * be.
 */
final class XmlWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XmlForm form;
  private final XMLStreamWriter out;
  private final boolean pretty;

  private XmlWriter(XmlForm form, XMLStreamWriter out, boolean pretty) {
    this.form = form;
    this.out = out;
    this.pretty = pretty;
  }

  static Outcome<TargetFormat.Written> write(
      TargetFormat format, XmlForm form, String fileName, ObjectNode record) {
    var bytes = bytes(format, form, record);
    return switch (form.xsd().read(bytes, format.charset())) {
      case Outcome.Done<XmlApplication>(var read) when read.violations().isEmpty() ->
          Outcome.done(
              new TargetFormat.Written(
                  fileName, "application/xml; charset=" + format.charset().name(), bytes));
      case Outcome.Done<XmlApplication>(var read) ->
          Outcome.held(
              Findings.of(read.violations().stream().map(JsonWriter::finding).distinct().toList()));
      case Outcome.Refused<XmlApplication>(var findings) -> Outcome.held(findings);
      case Outcome.Held<XmlApplication>(var findings) -> Outcome.held(findings);
      case Outcome.Later<XmlApplication>(var cause) -> Outcome.later(cause);
    };
  }

  /** Line ends as XML has them; an attribute would lose them when it is read. */
  static Optional<String> text(TargetField field, String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var isAttribute = field.name().contains(XmlNode.ATTRIBUTE);
    return isAttribute && (lines.indexOf('\n') >= 0 || lines.indexOf('\t') >= 0)
        ? Optional.empty()
        : Optional.of(lines);
  }

  private static byte[] bytes(TargetFormat format, XmlForm form, ObjectNode record) {
    var bytes = new ByteArrayOutputStream();
    var charset = format.charset().name();
    try {
      var out = FACTORY.createXMLStreamWriter(bytes, charset);
      out.writeStartDocument(charset, "1.0");
      new XmlWriter(form, out, format.layout().pretty()).element(form.root(), record, 0);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private void element(Element element, JsonNode value, int depth) throws XMLStreamException {
    line(depth);
    out.writeStartElement(element.prefix(), element.name(), element.namespace());
    if (depth == 0) {
      for (var namespace : form.namespaces().entrySet()) {
        out.writeNamespace(namespace.getKey(), namespace.getValue());
      }
    }
    if (value.isObject()) {
      attributes(element, value);
      out.writeCharacters(value.path(XmlNode.TEXT).asString(""));
      children(element, value, depth);
    } else {
      out.writeCharacters(value.asString(""));
    }
    out.writeEndElement();
  }

  private void attributes(Element element, JsonNode value) throws XMLStreamException {
    for (var attribute : element.attributes()) {
      var text = value.path(attribute.key());
      if (text.isString()) {
        out.writeAttribute(
            attribute.prefix(), attribute.namespace(), attribute.name(), text.stringValue());
      }
    }
  }

  private void children(Element element, JsonNode value, int depth) throws XMLStreamException {
    var any = false;
    for (var child : element.children()) {
      var inside = value.path(child.key());
      if (inside.isArray()) {
        for (var item : inside) {
          any |= child(child, item, depth);
        }
      } else {
        any |= child(child, inside, depth);
      }
    }
    if (any) {
      line(depth);
    }
  }

  private boolean child(Element element, JsonNode value, int depth) throws XMLStreamException {
    if (!hasContent(value)) {
      return false;
    }
    element(element, value, depth + 1);
    return true;
  }

  private static boolean hasContent(JsonNode value) {
    if (!value.isContainer()) {
      return !value.isMissingNode() && !value.isNull();
    }
    for (var inner : value) {
      if (hasContent(inner)) {
        return true;
      }
    }
    return false;
  }

  private void line(int depth) throws XMLStreamException {
    if (pretty) {
      out.writeCharacters("\n" + "  ".repeat(depth));
    }
  }
}
