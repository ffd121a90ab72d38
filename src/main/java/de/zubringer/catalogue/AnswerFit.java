package de.zubringer.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a value can be an answer to a variation point; what a unit is, others know. */
public final class AnswerFit {
  private final VariationPoint point;
  private final LeistungPackage leistung;

  private AnswerFit(VariationPoint point, LeistungPackage leistung) {
    this.point = point;
    this.leistung = leistung;
  }

  /** The value as a file gives it: text, number, boolean, list of these, or the same as JSON. */
  public static boolean fits(VariationPoint point, Object value, LeistungPackage leistung) {
    return new AnswerFit(point, leistung)
        .fits(value instanceof JsonNode node ? node : JsonMapper.shared().valueToTree(value));
  }

  private boolean fits(JsonNode value) {
    return switch (point.type()) {
      case "money", "integer" -> value.isIntegralNumber() && isWithin(value);
      case "number" -> value.isNumber() && isWithin(value);
      case "boolean" -> value.isBoolean();
      case "choice" -> isOption(value);
      case "choices" -> isList(value) && value.values().stream().allMatch(this::isOption);
      case "codes" -> isList(value) && value.values().stream().allMatch(this::isCode);
      case "date" -> isDay(value);
      default -> value.isString();
    };
  }

  private boolean isWithin(JsonNode value) {
    var number = value.decimalValue();
    var min = point.min();
    var max = point.max();
    return (min == null || number.compareTo(BigDecimal.valueOf(min)) >= 0)
        && (max == null || number.compareTo(BigDecimal.valueOf(max)) <= 0);
  }

  private boolean isOption(JsonNode value) {
    return value.isValueNode()
        && point.options().stream().anyMatch(option -> option.value().equals(value.asString("")));
  }

  private boolean isCode(JsonNode value) {
    var list = point.codeList() == null ? null : leistung.codeLists().get(point.codeList());
    return value.isString() && list != null && list.code(value.stringValue()).isPresent();
  }

  /** Each entry once. */
  private static boolean isList(JsonNode value) {
    var entries = value.isArray() ? List.copyOf(value.values()) : List.<JsonNode>of();
    return value.isArray() && new HashSet<>(entries).size() == entries.size();
  }

  private static boolean isDay(JsonNode value) {
    try {
      return value.isString() && LocalDate.parse(value.stringValue()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
