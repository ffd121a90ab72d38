package de.zubringer.catalogue.xsd;

import com.sun.xml.xsom.XSAttributeUse;
import com.sun.xml.xsom.XSComplexType;
import com.sun.xml.xsom.XSComponent;
import com.sun.xml.xsom.XSDeclaration;
import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSSimpleType;
import com.sun.xml.xsom.XSTerm;
import com.sun.xml.xsom.XSType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spreads an XSD out into the tree of elements a document may have. */
final class XsdReader {
  /** Attributes of an XSD that say what JSON schemas say with x- keywords. */
  static final String OWN_NAMESPACE = "https://zubringer.example/xsd/1";

  private static final List<String> OWN_KEYWORDS =
      List.of("codeList", "check", "dataCategory", "hint");

  /** Deeper than any form; a type that contains itself ends here. */
  private static final int DEPTH_MAX = 20;

  /** Fifty times the largest form seen. */
  private static final int NODES_MAX = 10_000;

  /** The tree cannot say this faithfully; code and the element it stands at. */
  static final class NotATree extends Exception {
    private final String code;
    private final String element;

    NotATree(String code, String element) {
      super(code);
      this.code = code;
      this.element = element;
    }

    String code() {
      return code;
    }

    String element() {
      return element;
    }
  }

  /** How often something may stand at a place, all groups around it counted in. */
  private record Times(boolean required, boolean repeats) {
    static final Times ONCE = new Times(true, false);

    Times within(XSParticle particle) {
      return new Times(
          required && particle.getMinOccurs().signum() > 0,
          repeats || particle.getMaxOccurs().intValue() != 1);
    }

    Times optional() {
      return new Times(false, repeats);
    }
  }

  private int nodes;

  XmlNode root(XSElementDecl element) throws NotATree {
    return element(element, Times.ONCE, 0);
  }

  private XmlNode element(XSElementDecl element, Times times, int depth) throws NotATree {
    bound(element, depth);
    var type = element.getType();
    var schema = described(element, element, type);
    var attributes = new LinkedHashMap<QName, XmlNode>();
    var children = new LinkedHashMap<QName, XmlNode>();
    var text = type.isSimpleType() ? type.asSimpleType() : null;
    if (type.isComplexType()) {
      text = members(element, type.asComplexType(), attributes, children, depth);
    }
    if (text == null || !attributes.isEmpty()) {
      group(schema, text, attributes, children);
    } else {
      SimpleTypes.describe(text, schema);
    }
    return new XmlNode(
        name(element),
        times.required(),
        times.repeats(),
        text == null ? null : SimpleTypes.value(text),
        Collections.unmodifiableMap(attributes),
        Collections.unmodifiableMap(children),
        schema);
  }

  private void bound(XSElementDecl element, int depth) throws NotATree {
    if (depth > DEPTH_MAX) {
      throw new NotATree("xsd-recursive", element.getName());
    }
    if (++nodes > NODES_MAX) {
      throw new NotATree("xsd-too-large", element.getName());
    }
  }

  /** Gathers attributes and elements; answers the type of the text where there is some. */
  private @Nullable XSSimpleType members(
      XSElementDecl element,
      XSComplexType type,
      Map<QName, XmlNode> attributes,
      Map<QName, XmlNode> children,
      int depth)
      throws NotATree {
    refuseMixed(element, type);
    attributes(type, attributes);
    var particle = type.getContentType().asParticle();
    if (particle != null) {
      children(element, particle, Times.ONCE.within(particle), children, depth);
    }
    return type.getContentType().asSimpleType();
  }

  private static void refuseMixed(XSElementDecl element, XSComplexType type) throws NotATree {
    if (type.isMixed() || type.getRoot().getAnyType().equals(type)) {
      throw new NotATree("xsd-mixed", element.getName());
    }
  }

  private void attributes(XSComplexType type, Map<QName, XmlNode> attributes) {
    for (XSAttributeUse use : type.getAttributeUses()) {
      var declared = use.getDecl();
      var schema = described(use, declared, declared.getType());
      SimpleTypes.describe(declared.getType(), schema);
      attributes.put(
          name(declared),
          new XmlNode(
              name(declared),
              use.isRequired(),
              false,
              SimpleTypes.value(declared.getType()),
              Map.of(),
              Map.of(),
              schema));
    }
  }

  private void children(
      XSElementDecl parent,
      XSParticle particle,
      Times times,
      Map<QName, XmlNode> children,
      int depth)
      throws NotATree {
    XSTerm term = particle.getTerm();
    if (term.isElementDecl()) {
      element(parent, term.asElementDecl(), times, children, depth);
    } else if (term.isWildcard()) {
      throw new NotATree("xsd-any", parent.getName());
    } else {
      var group =
          term.isModelGroupDecl() ? term.asModelGroupDecl().getModelGroup() : term.asModelGroup();
      var isChoice = group.getCompositor() == XSModelGroup.CHOICE && group.getSize() > 1;
      for (var member : group.getChildren()) {
        var inner = times.within(member);
        children(parent, member, isChoice ? inner.optional() : inner, children, depth);
      }
    }
  }

  /** Where others may stand for an element, each of them is optional. */
  private void element(
      XSElementDecl parent,
      XSElementDecl element,
      Times times,
      Map<QName, XmlNode> children,
      int depth)
      throws NotATree {
    var standIns = element.getSubstitutables();
    for (var one : standIns) {
      if (!one.isAbstract()) {
        put(
            parent,
            element(one, standIns.size() > 1 ? times.optional() : times, depth + 1),
            children);
      }
    }
  }

  private static void put(XSElementDecl parent, XmlNode node, Map<QName, XmlNode> children)
      throws NotATree {
    var local = node.name().getLocalPart();
    var twin =
        children.keySet().stream()
            .anyMatch(known -> known.getLocalPart().equals(local) && !known.equals(node.name()));
    if (twin) {
      throw new NotATree("xsd-twins", parent.getName());
    }
    // named twice in one content model: there may be two
    children.merge(node.name(), node, (first, second) -> repeated(first));
  }

  private static XmlNode repeated(XmlNode node) {
    return new XmlNode(
        node.name(),
        node.required(),
        true,
        node.value(),
        node.attributes(),
        node.children(),
        node.schema());
  }

  private static ObjectNode described(XSComponent use, XSDeclaration declared, XSType type) {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.put(
        "title",
        Documentation.title(use)
            .or(() -> Documentation.title(declared))
            .orElse(declared.getName()));
    for (var keyword : OWN_KEYWORDS) {
      var said = said(keyword, use, declared, type);
      if (said != null) {
        schema.put("x-" + keyword, said);
      }
    }
    return schema;
  }

  private static @Nullable String said(String keyword, XSComponent... components) {
    for (var component : components) {
      var said = component.getForeignAttribute(OWN_NAMESPACE, keyword);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static void group(
      ObjectNode schema,
      @Nullable XSSimpleType text,
      Map<QName, XmlNode> attributes,
      Map<QName, XmlNode> children) {
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    attributes
        .values()
        .forEach(
            node -> {
              var member = XmlNode.ATTRIBUTE + node.name().getLocalPart();
              properties.set(member, node.schema());
              if (node.required()) {
                required.add(member);
              }
            });
    if (text != null) {
      var own = properties.putObject(XmlNode.TEXT);
      own.set("title", schema.path("title"));
      SimpleTypes.describe(text, own);
      required.add(XmlNode.TEXT);
    }
    children
        .values()
        .forEach(
            node -> {
              properties.set(node.name().getLocalPart(), asMember(node));
              if (node.required()) {
                required.add(node.name().getLocalPart());
              }
            });
  }

  private static ObjectNode asMember(XmlNode node) {
    if (!node.repeats()) {
      return (ObjectNode) node.schema();
    }
    var list = JsonNodeFactory.instance.objectNode();
    list.set("title", node.schema().path("title"));
    list.put("type", "array");
    list.set("items", node.schema());
    return list;
  }

  private static QName name(XSDeclaration declared) {
    return new QName(declared.getTargetNamespace(), declared.getName());
  }
}
