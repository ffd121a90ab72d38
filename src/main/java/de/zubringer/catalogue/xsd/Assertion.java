package de.zubringer.catalogue.xsd;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * An assert or report of a Schematron file.
 *
 * @param text without values of the document, which appear as …
 * @param advice of its diagnostics; empty if there are none
 * @param severity an error sends the application back; a warning or hint is told to the clerk
 */
record Assertion(String text, String advice, Severity severity) {
  private static final Set<String> KINDS = Set.of("assert", "report");
  private static final Set<String> WARNINGS = Set.of("warning", "warn");
  private static final Set<String> HINTS = Set.of("info", "information", "hint");

  /** By their id; one without an id, or with that of another, stands under the empty key. */
  static Map<String, Assertion> all(XdmNode schematron) {
    var diagnostics = new HashMap<String, String>();
    var assertions = new HashMap<String, Assertion>();
    var nodes = schematron.axisIterator(Axis.DESCENDANT);
    for (var node : (Iterable<XdmNode>) () -> schematron.axisIterator(Axis.DESCENDANT)) {
      if (is(node, "diagnostic")) {
        diagnostics.put(Saxon.attribute(node, "id"), text(node));
      }
    }
    while (nodes.hasNext()) {
      var node = nodes.next();
      if (KINDS.stream().anyMatch(kind -> is(node, kind))) {
        var id = Saxon.attribute(node, "id");
        var key = assertions.containsKey(id) ? "" : id;
        assertions.put(key, of(node, diagnostics));
      }
    }
    return assertions;
  }

  private static Assertion of(XdmNode node, Map<String, String> diagnostics) {
    var advice = new StringBuilder();
    for (var id : Saxon.attribute(node, "diagnostics").split(" ", -1)) {
      advice.append(diagnostics.getOrDefault(id, "")).append(' ');
    }
    return new Assertion(text(node), advice.toString().strip(), severity(node));
  }

  /** ISO 19757-3 leaves the words of role and flag open; what is not known to be mild refuses. */
  private static Severity severity(XdmNode node) {
    var role = Saxon.attribute(node, "role").toLowerCase(Locale.ROOT);
    var weight = role.isEmpty() ? Saxon.attribute(node, "flag").toLowerCase(Locale.ROOT) : role;
    if (WARNINGS.contains(weight)) {
      return Severity.WARNING;
    }
    return HINTS.contains(weight) ? Severity.HINT : Severity.ERROR;
  }

  /** What is said where the application breaks it. */
  Finding finding(String place) {
    var code = severity == Severity.ERROR ? "rule-broken" : "rule-noted";
    var arguments = advice.isEmpty() ? List.of(text) : List.of(text, advice);
    return new Finding(
        severity, advice.isEmpty() ? code : code + "-advised", place, null, arguments);
  }

  private static boolean is(XdmNode node, String name) {
    return node.getNodeKind() == XdmNodeKind.ELEMENT
        && node.getNodeName().getLocalName().equals(name);
  }

  private static String text(XdmNode node) {
    var text = new StringBuilder();
    for (var part : node.children()) {
      var isText = part.getNodeKind() == XdmNodeKind.TEXT;
      var isValue = is(part, "value-of") || is(part, "name");
      text.append(isText || !isValue ? part.getStringValue() : "…");
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }
}
