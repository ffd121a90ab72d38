package de.zubringer.catalogue.target;

import de.zubringer.catalogue.xsd.XmlNode;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.catalogue.xsd.quick.QuickElement;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The elements of an XML format in the order of its XSD, each under the name a target path calls it
 * by: the local name, {@code @name} for an attribute, {@code #text} for text beside attributes.
 *
 * @param namespaces their prefixes as attributes of the root, with a blank before each
 */
record XmlForm(Xsd xsd, Element root, String namespaces) implements Form {

  /**
   * An element or attribute.
   *
   * @param key its step in a target path
   * @param tag its name in the document, with a prefix if it has a namespace
   * @param quick what it may hold; nothing of an attribute
   */
  record Element(
      String key,
      String tag,
      QuickElement quick,
      List<Element> attributes,
      List<Element> children) {}

  @Override
  public Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Form.Writing writing) {
    return XmlWriter.write(format, this, writing.fileName(), records.getFirst());
  }

  /** Namespaces of the XSD that got no prefix; with any of them nothing can be written. */
  static Set<String> withoutPrefix(Xsd xsd, Map<String, String> namespaces) {
    var used = new LinkedHashSet<String>();
    collect(xsd.root(), used);
    used.removeAll(namespaces.values());
    used.remove("");
    return used;
  }

  static XmlForm of(Xsd xsd, Map<String, String> namespaces) {
    var prefixes =
        namespaces.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getValue,
                    namespace -> namespace.getKey() + ":",
                    (first, second) -> first));
    var quick = arePlain(namespaces) ? xsd.quick() : QuickElement.UNSURE;
    return new XmlForm(xsd, element(xsd.root(), quick, prefixes), declarations(namespaces));
  }

  private static void collect(XmlNode node, Set<String> used) {
    used.add(node.name().getNamespaceURI());
    node.attributes().values().forEach(inner -> collect(inner, used));
    node.children().values().forEach(inner -> collect(inner, used));
  }

  /** Some prefixes and namespaces are XML's own; whether a document may use them, a parser says. */
  private static boolean arePlain(Map<String, String> namespaces) {
    return namespaces.entrySet().stream()
        .noneMatch(
            namespace ->
                namespace.getKey().isEmpty()
                    || namespace.getKey().startsWith("xml")
                    || namespace.getValue().isEmpty()
                    || namespace.getValue().startsWith("http://www.w3.org/"));
  }

  private static String declarations(Map<String, String> namespaces) {
    var text = new StringBuilder();
    namespaces.forEach(
        (prefix, namespace) -> {
          text.append(" xmlns:").append(prefix).append("=\"");
          XmlText.unicode(text).append(namespace, true);
          text.append('"');
        });
    return text.toString();
  }

  private static Element element(XmlNode node, QuickElement quick, Map<String, String> prefixes) {
    var attributes =
        node.attributes().values().stream()
            .map(inner -> attribute(inner, tag(inner, prefixes)))
            .toList();
    var children = new ArrayList<Element>();
    for (var child : node.children().values()) {
      children.add(element(child, quick.child(children.size()), prefixes));
    }
    return new Element(
        node.name().getLocalPart(), tag(node, prefixes), quick, attributes, List.copyOf(children));
  }

  private static Element attribute(XmlNode node, String tag) {
    var key = XmlNode.ATTRIBUTE + node.name().getLocalPart();
    return new Element(key, tag, QuickElement.UNSURE, List.of(), List.of());
  }

  private static String tag(XmlNode node, Map<String, String> prefixes) {
    var name = node.name();
    return prefixes.getOrDefault(name.getNamespaceURI(), "") + name.getLocalPart();
  }
}
