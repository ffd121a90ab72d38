package de.zubringer.catalogue.xsd;

import de.zubringer.catalogue.xsd.XmlReader.Spot;
import de.zubringer.workspace.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns what the XSD refuses into violations by the keywords of JSON Schema. Of the validator's
 * message only its code is used (cvc-…, XML Schema Part 1, appendix C) and the names of elements
 * the XSD itself expected; what the document says never gets through.
 */
final class XmlBreaches implements ErrorHandler {
  /** More would hide what to mend first. */
  private static final int BREACHES_MAX = 100;

  /** The names the XSD expected: {@code '{"urn:x":a, "urn:x":b}'}. */
  private static final Pattern EXPECTED = Pattern.compile("\\{([^{}]*)}");

  private static final Pattern NAMESPACE = Pattern.compile("\"[^\"]*\":");

  private static final Map<String, String> FACETS =
      Map.ofEntries(
          Map.entry("cvc-maxLength-valid", "maxLength"),
          Map.entry("cvc-minLength-valid", "minLength"),
          Map.entry("cvc-pattern-valid", "pattern"),
          Map.entry("cvc-enumeration-valid", "enum"),
          Map.entry("cvc-minInclusive-valid", "minimum"),
          Map.entry("cvc-maxInclusive-valid", "maximum"),
          Map.entry("cvc-minExclusive-valid", "exclusiveMinimum"),
          Map.entry("cvc-maxExclusive-valid", "exclusiveMaximum"));

  /** Enough was found; ends the reading. */
  static final class Enough extends SAXException {
    Enough() {
      super("enough");
    }
  }

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final List<Violation> violations = new ArrayList<>();

  /** Groups whose order was broken once: the validator then misreads what follows in them. */
  private final Set<String> disturbed = new HashSet<>();

  private @Nullable Deque<Spot> spots;
  private @Nullable Attributes starting;

  /** A value of an attribute was refused; the next message says of which. */
  private @Nullable String pending;

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void starts(Deque<Spot> at, Attributes attributes) {
    spots = at;
    starting = attributes;
    pending = null;
  }

  void ends() {
    starting = null;
    pending = null;
  }

  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    var message = Objects.requireNonNullElse(e.getMessage(), "");
    var end = message.indexOf(':');
    breach(end < 0 ? message : message.substring(0, end), message);
    if (violations.size() >= BREACHES_MAX) {
      throw new Enough();
    }
  }

  private void breach(String code, String message) {
    var here = Objects.requireNonNull(Objects.requireNonNull(spots).peek());
    switch (code) {
      case "cvc-elt.1", "cvc-elt.1.a" -> add("", "root", NOTHING);
      case "cvc-complex-type.2.4.a",
          "cvc-complex-type.2.4.c",
          "cvc-complex-type.2.4.g",
          "cvc-complex-type.2.4.h" ->
          misplaced(here, message);
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          incomplete(here, message);
      case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
          tooMany(here);
      case "cvc-complex-type.4" -> missingAttributes(here);
      case "cvc-complex-type.3.2.2" -> unknownAttributes(here);
      case "cvc-attribute.3" -> attribute(here, message);
      // says again what the message before it said
      case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> {}
      default -> value(code, here);
    }
  }

  /** A known element where another had to come first; an unknown one is named as such. */
  private void misplaced(Spot here, String message) {
    if (here.node() == null) {
      unknown(here);
      return;
    }
    if (!disturbed.add(parent().place())) {
      return; // follows from the breach before
    }
    var missing = expected(message).stream().filter(this::isRequiredBeside).toList();
    if (missing.isEmpty()) {
      add(here.place(), "order", schema(here));
    } else {
      missing.forEach(name -> required(parent(), name));
    }
  }

  private void incomplete(Spot here, String message) {
    if (!disturbed.add(here.place())) {
      return;
    }
    var expected = expected(message);
    var required = expected.stream().filter(name -> isRequired(here, name)).toList();
    // of a choice any will do: the first stands for all
    (required.isEmpty() ? expected.stream().limit(1).toList() : required)
        .forEach(name -> required(here, name));
  }

  private void tooMany(Spot here) {
    if (here.node() == null) {
      unknown(here);
    } else if (disturbed.add(parent().place())) {
      add(here.place(), "order", schema(here));
    }
  }

  private void missingAttributes(Spot here) {
    var given = Objects.requireNonNull(starting);
    for (var attribute : attributes(here).values()) {
      var name = attribute.name();
      if (attribute.required() && given.getIndex(name.getNamespaceURI(), name.getLocalPart()) < 0) {
        add(attributePlace(here, name.getLocalPart()), "required", attribute.schema());
      }
    }
  }

  private void unknownAttributes(Spot here) {
    var given = Objects.requireNonNull(starting);
    for (int i = 0; i < given.getLength(); i++) {
      var name = new QName(given.getURI(i), given.getLocalName(i));
      if (!attributes(here).containsKey(name)
          && !name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
        add(attributePlace(here, name.getLocalPart()), "additionalProperties", NOTHING);
      }
    }
  }

  private void attribute(Spot here, String message) {
    var keyword = pending == null ? "type" : pending;
    pending = null;
    for (var attribute : attributes(here).values()) {
      var name = attribute.name().getLocalPart();
      if (message.contains("'" + name + "'") || message.contains(":" + name + "'")) {
        add(attributePlace(here, name), keywordOf(keyword, attribute.schema()), attribute.schema());
        return;
      }
    }
    add(here.place(), "type", schema(here));
  }

  private void value(String code, Spot here) {
    var keyword =
        code.startsWith("cvc-datatype") || code.startsWith("cvc-length")
            ? "type"
            : FACETS.getOrDefault(code, code.startsWith("cvc-identity") ? "uniqueItems" : "other");
    if (starting != null && !keyword.equals("other")) {
      pending = keyword;
      return;
    }
    var schema = schema(here);
    var inner = schema.path("properties").path(XmlNode.TEXT);
    var text = inner.isObject();
    var place = text ? here.place() + "." + XmlNode.TEXT : here.place();
    add(place, keywordOf(keyword, text ? inner : schema), text ? inner : schema);
  }

  private static String keywordOf(String keyword, JsonNode schema) {
    if (!keyword.equals("type")) {
      return keyword;
    }
    return schema.has("format") ? "format" : "type";
  }

  private void unknown(Spot here) {
    add(here.place(), "additionalProperties", NOTHING);
  }

  private void required(Spot group, String name) {
    var place = group.place().isEmpty() ? name : group.place() + "." + name;
    add(place, "required", schema(group).path("properties").path(name));
  }

  private boolean isRequiredBeside(String name) {
    return isRequired(parent(), name);
  }

  /** Whether it must be there and is not yet. */
  private static boolean isRequired(Spot group, String name) {
    return group.node() != null
        && !group.counts().containsKey(name)
        && group.node().children().values().stream()
            .anyMatch(node -> node.required() && node.name().getLocalPart().equals(name));
  }

  private Spot parent() {
    var all = Objects.requireNonNull(spots).iterator();
    var here = all.next();
    return all.hasNext() ? all.next() : here;
  }

  /** The last braces of the message; the ones before name what was found. */
  private static List<String> expected(String message) {
    var names = List.<String>of();
    var found = EXPECTED.matcher(NAMESPACE.matcher(message).replaceAll(""));
    while (found.find()) {
      names = Arrays.stream(found.group(1).split(",", -1)).map(String::strip).toList();
    }
    return names;
  }

  private static Map<QName, XmlNode> attributes(Spot here) {
    return here.node() == null ? Map.of() : here.node().attributes();
  }

  private static String attributePlace(Spot here, String name) {
    var attribute = XmlNode.ATTRIBUTE + name;
    return here.place().isEmpty() ? attribute : here.place() + "." + attribute;
  }

  private static JsonNode schema(Spot here) {
    return here.node() == null ? NOTHING : here.node().schema();
  }

  private void add(String place, String keyword, JsonNode field) {
    var demanded = field.path(keyword);
    var arguments = new ArrayList<String>();
    if (demanded.isArray()) {
      demanded.forEach(value -> arguments.add(value.asString("")));
    } else {
      arguments.add(demanded.isContainer() ? "" : demanded.asString(""));
    }
    violations.add(new Violation(place, keyword, arguments, field));
  }
}
