package de.zubringer.catalogue.fim;

import de.zubringer.kernel.Finding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What values a Datenfeld takes: Feldart and Datentyp, Praezisierung, list of codes. */
final class FimField {
  /** What an Auswahlfeld holds, and a field whose type nobody can say. */
  private static final String TEXT = "text";

  /** Longer than any text field; a larger figure is none. */
  private static final int LENGTH_MAX = 1_000_000;

  /** Of XML Schema only: means something else, or nothing, to a JSON Schema. */
  private static final Pattern OWN_REGEX = Pattern.compile("\\\\[ciCI]|-\\[|\\\\p\\{Is");

  /** As services write it, with or without seconds and zone; the format time asks for a zone. */
  private static final String CLOCK_TIME =
      "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?$";

  private static final List<String> BOUNDS =
      List.of("minLength", "maxLength", "minValue", "maxValue", "pattern");

  private final FimCodes codes;
  private final Remarks remarks;

  FimField(FimCodes codes, Remarks remarks) {
    this.codes = codes;
    this.remarks = remarks;
  }

  static boolean isLabel(Element field) {
    return field.code("feldart").equals("label");
  }

  static boolean isFile(Element field) {
    return field.code("datentyp").equals("file");
  }

  /** The part of the schema that describes one value. */
  ObjectNode schema(Element field) {
    var schema = JsonNodeFactory.instance.objectNode();
    var kind = field.code("feldart");
    if (!Set.of("input", "select", "hidden", "locked").contains(kind)) {
      remarks.add(Finding.warning("fim-kind", "", XdfCheck.label(field), kind), field);
    }
    if (kind.equals("select")) {
      schema.put("type", "string");
      codes.of(field).ifPresent(list -> schema.put("x-codeList", list));
      return schema;
    }
    var type = field.code("datentyp");
    switch (type) {
      case TEXT, "text_latin" -> schema.put("type", "string");
      case "date" -> schema.put("type", "string").put("format", "date");
      case "time" -> schema.put("type", "string").put("pattern", CLOCK_TIME);
      case "datetime" -> schema.put("type", "string").put("format", "date-time");
      case "bool" -> schema.put("type", "boolean");
      case "num", "num_currency" -> schema.put("type", "number");
      case "num_int" -> schema.put("type", "integer");
      case "file" -> {
        schema.put("type", "string");
        remarks.add(Finding.warning("fim-file", "", XdfCheck.label(field)), field);
      }
      default -> {
        schema.put("type", "string");
        remarks.add(Finding.warning("fim-type", "", XdfCheck.label(field), type), field);
      }
    }
    bounds(field, schema);
    return schema;
  }

  private void bounds(Element field, ObjectNode schema) {
    var said = said(field);
    var isText =
        schema.path("type").asString("").equals("string")
            && !schema.has("format")
            && !schema.has("pattern");
    var isNumber = Set.of("number", "integer").contains(schema.path("type").asString(""));
    for (var bound : said.entrySet()) {
      var fits =
          switch (bound.getKey()) {
            case "minLength", "maxLength", "pattern" -> isText;
            case "minValue", "maxValue" -> isNumber;
            default -> false;
          };
      if (!fits || !bound(schema, bound.getKey(), bound.getValue())) {
        remarks.add(Finding.warning("fim-bound", "", XdfCheck.label(field), bound.getKey()), field);
      }
    }
    orderly(field, schema, "minLength", "maxLength");
    orderly(field, schema, "minimum", "maximum");
  }

  /** Version 2 writes JSON, version 3 attributes. */
  private Map<String, String> said(Element field) {
    var said = new HashMap<String, String>();
    var precision = field.child("praezisierung").filter(Element::isFilled);
    if (precision.isEmpty()) {
      return said;
    }
    for (var name : BOUNDS) {
      if (!precision.get().attribute(name).isEmpty()) {
        said.put(name, precision.get().attribute(name));
      }
    }
    var text = precision.get().text();
    if (said.isEmpty() && !text.isEmpty()) {
      written(text)
          .ifPresentOrElse(
              json ->
                  json.properties().stream()
                      .filter(member -> !member.getValue().asString("").isEmpty())
                      .forEach(member -> said.put(member.getKey(), member.getValue().asString(""))),
              () ->
                  remarks.add(
                      Finding.warning("fim-precision", "", XdfCheck.label(field)),
                      precision.get()));
    }
    said.remove("note");
    return said;
  }

  private static Optional<JsonNode> written(String text) {
    try {
      return Optional.of(JsonMapper.shared().readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean bound(ObjectNode schema, String name, String value) {
    return switch (name) {
      case "minLength", "maxLength" -> length(schema, name, value);
      case "minValue" -> number(schema, "minimum", value);
      case "maxValue" -> number(schema, "maximum", value);
      default -> pattern(schema, value);
    };
  }

  private static boolean length(ObjectNode schema, String name, String value) {
    if (!value.matches("\\d{1,7}") || Integer.parseInt(value) > LENGTH_MAX) {
      return false;
    }
    if (!value.matches("0+") || name.equals("maxLength")) {
      schema.put(name, Integer.parseInt(value));
    }
    return true;
  }

  private static boolean number(ObjectNode schema, String name, String value) {
    if (!value.matches("-?\\d{1,18}([.,]\\d{1,18})?")) {
      return false;
    }
    var number = new BigDecimal(value.replace(',', '.'));
    if (number.stripTrailingZeros().scale() <= 0) {
      schema.put(name, number.longValueExact());
    } else {
      schema.put(name, number);
    }
    return true;
  }

  private static boolean pattern(ObjectNode schema, String value) {
    try {
      Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      return false;
    }
    if (OWN_REGEX.matcher(value).find()) {
      return false;
    }
    var isWhole = value.startsWith("^") && value.endsWith("$");
    schema.put("pattern", isWhole ? value : "^(?:" + value + ")$");
    return true;
  }

  private void orderly(Element field, ObjectNode schema, String low, String high) {
    if (schema.has(low)
        && schema.has(high)
        && schema.path(low).decimalValue().compareTo(schema.path(high).decimalValue()) > 0) {
      remarks.add(Finding.warning("fim-range", "", XdfCheck.label(field)), field);
      schema.remove(List.of(low, high));
    }
  }
}
