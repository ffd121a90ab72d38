package de.zubringer.catalogue.xsd;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the tree of a document as the XSD passes it on; what the XSD does not know is left out. */
final class XmlTree extends DefaultHandler {
  private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** An element being read; without a node it is unknown, without an object it has text only. */
  private record Open(
      @Nullable XmlNode node, @Nullable ObjectNode object, StringBuilder text, boolean isNil) {}

  private final XmlNode root;
  private final Deque<Open> open = new ArrayDeque<>();
  private ObjectNode content = NODES.objectNode();

  XmlTree(XmlNode root) {
    this.root = root;
  }

  JsonNode content() {
    return content;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    var node = node(new QName(uri, name));
    var object = node != null && node.isGroup() ? NODES.objectNode() : null;
    if (node != null && object != null) {
      for (int i = 0; i < attributes.getLength(); i++) {
        attribute(node, attributes, i, object);
      }
    }
    var nil = attributes.getValue(INSTANCE, "nil");
    open.push(new Open(node, object, new StringBuilder(), "true".equals(nil) || "1".equals(nil)));
  }

  private @Nullable XmlNode node(QName name) {
    var parent = open.peek();
    if (parent == null) {
      return root.name().equals(name) ? root : null;
    }
    return parent.node() == null ? null : parent.node().children().get(name);
  }

  private static void attribute(XmlNode node, Attributes all, int at, ObjectNode object) {
    var known = node.attributes().get(new QName(all.getURI(at), all.getLocalName(at)));
    if (known != null && known.value() != null) {
      object.set(XmlNode.ATTRIBUTE + all.getLocalName(at), known.value().node(all.getValue(at)));
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    var inside = open.peek();
    if (inside != null && inside.node() != null && inside.node().value() != null) {
      inside.text().append(letters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    var closed = open.pop();
    var parent = open.peek();
    if (parent == null) {
      content = closed.object() == null ? content : closed.object();
    } else if (closed.node() != null && parent.object() != null && !closed.isNil()) {
      add(parent.object(), name, closed.node(), value(closed.node(), closed));
    }
  }

  private static JsonNode value(XmlNode node, Open closed) {
    var text = node.value() == null ? null : node.value().node(closed.text().toString());
    if (closed.object() == null) {
      return text == null ? NODES.nullNode() : text;
    }
    if (text != null) {
      closed.object().set(XmlNode.TEXT, text);
    }
    return closed.object();
  }

  private static void add(ObjectNode parent, String name, XmlNode node, JsonNode value) {
    if (node.repeats()) {
      parent.withArrayProperty(name).add(value);
    } else {
      parent.set(name, value);
    }
  }
}
