package de.zubringer.responsibility.xzufi;

import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one object into memory. The Zuständigkeiten inside an Organisationseinheit, which may be
 * thousands, are turned into records at once.
 */
final class NodeReader {
  private static final String UNIT = "organisationseinheit";
  private static final String RESPONSIBILITY = "zustaendigkeit";

  private final XMLStreamReader xml;
  private final XmlBounds bounds;
  private final ArrayDeque<XmlNode> open = new ArrayDeque<>();
  private final List<Responsibility> responsibilities = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  NodeReader(XMLStreamReader xml, XmlBounds bounds) {
    this.xml = xml;
    this.bounds = bounds;
  }

  /** The reader stands on the start of the object and afterwards on its end. */
  Read read() throws XMLStreamException {
    bounds.beginObject();
    var object = start();
    while (!open.isEmpty()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          bounds.text(xml.getTextLength(), line());
          open.element().append(xml.getText());
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity", xml.getLocation());
        default -> {
          // comments and white space say nothing
        }
      }
    }
    return new Read(object, responsibilities, unknown);
  }

  private XmlNode start() {
    bounds.enterObject(line());
    var node = new XmlNode(xml.getLocalName(), line());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      bounds.text(xml.getAttributeValue(i).length(), line());
      node.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    open.push(node);
    return node;
  }

  private void end() {
    var node = open.pop();
    bounds.leave();
    var parent = open.peek();
    if (parent == null) {
      return;
    }
    if (node.name().equals(RESPONSIBILITY) && parent.name().equals(UNIT)) {
      responsibilities.add(ObjectReader.responsibility(node, Identifier.NONE));
      var rest = new Unknown();
      rest.addAll(node);
      rest.counts().keySet().forEach(path -> unknown.add(UNIT + "/" + path));
      bounds.release(node);
      bounds.checkResponsibilities(responsibilities.size(), node.line());
    } else {
      parent.add(node);
    }
  }

  private int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** An object with what stood inside it. */
  record Read(XmlNode node, List<Responsibility> responsibilities, List<String> unknown) {}
}
