package de.zubringer.responsibility.xzufi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An element of one object; remembers whether anybody asked for it. */
final class XmlNode {
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean understood;

  XmlNode(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  List<XmlNode> children() {
    return children;
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void add(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void append(String more) {
    text.append(more);
  }

  /** This element and all in it. */
  int size() {
    return 1 + children.stream().mapToInt(XmlNode::size).sum();
  }

  /** Characters of texts and attributes of this element and all in it. */
  int textLength() {
    return text.length()
        + attributes.values().stream().mapToInt(String::length).sum()
        + children.stream().mapToInt(XmlNode::textLength).sum();
  }

  boolean isUnderstood() {
    return understood;
  }

  /** All children of that name; they count as understood. */
  List<XmlNode> all(String child) {
    var found = children.stream().filter(one -> one.name.equals(child)).toList();
    found.forEach(one -> one.understood = true);
    return found;
  }

  /** The text at the end of a path, of the first element of each name; empty if there is none. */
  String text(String... path) {
    var at = this;
    for (var step : path) {
      var next = at.all(step);
      if (next.isEmpty()) {
        return "";
      }
      at = next.getFirst();
    }
    return at.text();
  }

  String text() {
    return text.toString().strip();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** The first child of that name that fits counts as understood. */
  Optional<XmlNode> first(String child, Predicate<XmlNode> fits) {
    var found = children.stream().filter(one -> one.name.equals(child)).filter(fits).findFirst();
    found.ifPresent(one -> one.understood = true);
    return found;
  }

  /** A code stands in an element {@code code} or, in older messages, as plain text. */
  String code(String child) {
    var found = all(child);
    if (found.isEmpty()) {
      return "";
    }
    var code = found.getFirst().text("code");
    found.getFirst().all("name");
    return code.isEmpty() ? found.getFirst().text() : code;
  }
}
