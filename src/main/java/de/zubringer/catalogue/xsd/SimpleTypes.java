package de.zubringer.catalogue.xsd;

import com.sun.xml.xsom.XSFacet;
import com.sun.xml.xsom.XSSimpleType;
import com.sun.xml.xsom.XSType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.XMLConstants;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A simple type of an XSD in the words of JSON Schema, as far as those can say it. */
final class SimpleTypes {
  private static final Map<String, String> FORMATS =
      Map.of("date", "date", "dateTime", "date-time");

  /** Of XML Schema only: escapes and subtractions that mean something else, or nothing, here. */
  private static final Pattern OWN_REGEX = Pattern.compile("\\\\[ciCI]|-\\[|\\\\p\\{Is|[\\^$]");

  private SimpleTypes() {}

  static XmlValue value(XSSimpleType type) {
    return switch (kind(type)) {
      case "string" -> XmlValue.TEXT;
      case "boolean" -> XmlValue.BOOLEAN;
      case "integer" -> XmlValue.INTEGER;
      case "decimal" -> XmlValue.DECIMAL;
      default -> XmlValue.TOKEN;
    };
  }

  static void describe(XSSimpleType type, ObjectNode schema) {
    schema.put(
        "type",
        switch (kind(type)) {
          case "boolean" -> "boolean";
          case "integer" -> "integer";
          case "decimal" -> "number";
          default -> "string";
        });
    var format = FORMATS.get(primitive(type));
    if (format != null) {
      schema.put("format", format);
    }
    if (Set.of("integer", "decimal").contains(kind(type))) {
      number(type, schema, XSFacet.FACET_MININCLUSIVE, "minimum");
      number(type, schema, XSFacet.FACET_MAXINCLUSIVE, "maximum");
      number(type, schema, XSFacet.FACET_MINEXCLUSIVE, "exclusiveMinimum");
      number(type, schema, XSFacet.FACET_MAXEXCLUSIVE, "exclusiveMaximum");
    } else {
      length(type, schema);
    }
    choices(type, schema);
    pattern(type, schema);
  }

  private static void length(XSSimpleType type, ObjectNode schema) {
    number(type, schema, XSFacet.FACET_LENGTH, "minLength");
    number(type, schema, XSFacet.FACET_LENGTH, "maxLength");
    number(type, schema, XSFacet.FACET_MINLENGTH, "minLength");
    number(type, schema, XSFacet.FACET_MAXLENGTH, "maxLength");
  }

  private static void number(XSSimpleType type, ObjectNode schema, String facet, String keyword) {
    var found = type.getFacet(facet);
    if (found != null) {
      var number = new BigDecimal(found.getValue().value);
      schema.set(
          keyword,
          number.stripTrailingZeros().scale() <= 0
              ? XmlValue.INTEGER.node(number.toBigInteger().toString())
              : JsonNodeFactory.instance.numberNode(number));
    }
  }

  private static void choices(XSSimpleType type, ObjectNode schema) {
    var choices = type.getFacets(XSFacet.FACET_ENUMERATION);
    if (!choices.isEmpty()) {
      var list = schema.putArray("enum");
      choices.forEach(choice -> list.add(value(type).node(choice.getValue().value)));
    }
  }

  /** Only one that means the same to both; the document itself is checked by the XSD. */
  private static void pattern(XSSimpleType type, ObjectNode schema) {
    var patterns = type.getFacets(XSFacet.FACET_PATTERN);
    if (patterns.size() != 1) {
      return;
    }
    var text = patterns.getFirst().getValue().value;
    if (!OWN_REGEX.matcher(text).find() && compiles(text)) {
      schema.put("pattern", "^(?:" + text + ")$");
    }
  }

  private static boolean compiles(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static String kind(XSSimpleType type) {
    var primitive = primitive(type);
    return primitive.equals("decimal") && isDerivedFrom(type, "integer") ? "integer" : primitive;
  }

  /** Lists and unions have no primitive type and stay text. */
  private static String primitive(XSSimpleType type) {
    var primitive = type.isRestriction() || type.isPrimitive() ? type.getPrimitiveType() : null;
    if (primitive == null || primitive.getName() == null) {
      return "";
    }
    // tokens are strings whose white space does not count
    return primitive.getName().equals("string") && isDerivedFrom(type, "token")
        ? "token"
        : primitive.getName();
  }

  private static boolean isDerivedFrom(XSSimpleType type, String name) {
    for (XSType at = type; !at.equals(at.getBaseType()); at = at.getBaseType()) {
      if (name.equals(at.getName())
          && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(at.getTargetNamespace())) {
        return true;
      }
    }
    return false;
  }
}
