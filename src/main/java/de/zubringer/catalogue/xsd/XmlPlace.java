package de.zubringer.catalogue.xsd;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An XPath such as {@code /Q{urn:x}antrag[1]/Q{urn:x}hund[2]/@art} as a place of the tree. */
final class XmlPlace {
  private static final Pattern STEP =
      Pattern.compile("/(@)?(?:Q\\{[^}]*})?([^/\\[]+)(?:\\[(\\d+)])?");

  private XmlPlace() {}

  /** Empty for the root, and for what the XSD does not know. */
  static String of(String path, XmlNode root) {
    var place = new StringBuilder();
    var steps = STEP.matcher(path);
    @Nullable XmlNode at = steps.find() ? root : null;
    while (at != null && steps.find()) {
      var isAttribute = steps.group(1) != null;
      var name = steps.group(2);
      at = isAttribute ? null : child(at, name);
      if (!isAttribute && at == null) {
        break;
      }
      place.append(place.isEmpty() ? "" : ".").append(isAttribute ? XmlNode.ATTRIBUTE : "");
      place.append(name);
      if (at != null && at.repeats()) {
        place.append('[').append(Integer.parseInt(steps.group(3)) - 1).append(']');
      }
    }
    return place.toString();
  }

  private static @Nullable XmlNode child(XmlNode parent, String name) {
    return parent.children().values().stream()
        .filter(node -> node.name().getLocalPart().equals(name))
        .findFirst()
        .orElse(null);
  }
}
