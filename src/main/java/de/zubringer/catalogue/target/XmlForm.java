package de.zubringer.catalogue.target;

import de.zubringer.catalogue.xsd.XmlNode;
import de.zubringer.catalogue.xsd.Xsd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements of an XML format in the order of its XSD, each under the name a target path calls it
 * by: the local name, {@code @name} for an attribute, {@code #text} for text beside attributes.
 *
 * @param namespaces by their prefixes
 */
record XmlForm(Xsd xsd, Element root, Map<String, String> namespaces) {

  /**
   * An element or attribute.
   *
   * @param key its step in a target path
   * @param prefix empty if it has no namespace
   */
  record Element(
      String key,
      String prefix,
      String name,
      String namespace,
      List<Element> attributes,
      List<Element> children) {}

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
                Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first));
    return new XmlForm(xsd, element(xsd.root(), "", prefixes), new LinkedHashMap<>(namespaces));
  }

  private static void collect(XmlNode node, Set<String> used) {
    used.add(node.name().getNamespaceURI());
    node.attributes().values().forEach(inner -> collect(inner, used));
    node.children().values().forEach(inner -> collect(inner, used));
  }

  private static Element element(XmlNode node, String mark, Map<String, String> prefixes) {
    var name = node.name();
    return new Element(
        mark + name.getLocalPart(),
        prefixes.getOrDefault(name.getNamespaceURI(), ""),
        name.getLocalPart(),
        name.getNamespaceURI(),
        elements(node.attributes().values(), XmlNode.ATTRIBUTE, prefixes),
        elements(node.children().values(), "", prefixes));
  }

  private static List<Element> elements(
      Iterable<XmlNode> nodes, String mark, Map<String, String> prefixes) {
    var elements = new ArrayList<Element>();
    nodes.forEach(node -> elements.add(element(node, mark, prefixes)));
    return List.copyOf(elements);
  }
}
