package de.zubringer.catalogue.xsd;

import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An element or attribute the XSD allows at one place.
 *
 * @param required whether its parent must have it
 * @param repeats whether the parent may have more than one
 * @param value how its text is read; null where there are only elements
 * @param schema the same in the words of JSON Schema; of one item where it repeats
 */
public record XmlNode(
    QName name,
    boolean required,
    boolean repeats,
    @Nullable XmlValue value,
    Map<QName, XmlNode> attributes,
    Map<QName, XmlNode> children,
    JsonNode schema) {

  /** Beside attributes the text of an element is a member of its own. */
  public static final String TEXT = "#text";

  /** Marks a member that was an attribute. */
  public static final String ATTRIBUTE = "@";

  /** Whether it has members of its own in the tree. */
  boolean isGroup() {
    return value == null || !attributes.isEmpty();
  }
}
