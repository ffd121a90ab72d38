package de.zubringer.catalogue.fim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a message with what stands inside.
 *
 * @param text of its own, without white space around
 */
record Element(
    String name,
    String namespace,
    int line,
    Map<String, String> attributes,
    String text,
    List<Element> children) {

  /** The first of a name that holds something; else the first of that name. */
  Optional<Element> child(String wanted) {
    return all(wanted).filter(Element::isFilled).findFirst().or(() -> all(wanted).findFirst());
  }

  Stream<Element> all(String wanted) {
    return children.stream().filter(one -> one.name.equals(wanted));
  }

  /** Text of a child; empty where there is none. */
  String text(String wanted) {
    return child(wanted).map(Element::text).orElse("");
  }

  /** Text on one line. */
  String line(String wanted) {
    return text(wanted).replaceAll("\\s+", " ");
  }

  /** A value of a code list: {@code <status><code>aktiv</code></status>}, or written plainly. */
  String code(String wanted) {
    return child(wanted)
        .map(one -> one.child("code").map(Element::text).orElse(one.text))
        .orElse("");
  }

  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "").strip();
  }

  boolean isFilled() {
    return !text.isEmpty() || !children.isEmpty() || !attributes.isEmpty();
  }

  /** Equal for elements that say the same, wherever they stand. */
  long fingerprint() {
    long mixed = Objects.hash(name, text, Map.copyOf(attributes));
    for (var child : children) {
      mixed = mixed * 1_000_003L + child.fingerprint();
    }
    return mixed;
  }
}
