package de.zubringer.responsibility.content;

import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One condition on an application; of a field in a list one entry is enough. */
sealed interface Condition {
  Answer of(JsonNode application);

  /** The text begins with letters of one of the ranges. */
  record Initials(FieldValues field, List<InitialRange> ranges) implements Condition {
    @Override
    public Answer of(JsonNode application) {
      return Answer.when(
          field.of(application).stream()
              .map(value -> value.asString(""))
              .anyMatch(text -> ranges.stream().anyMatch(range -> range.contains(text))));
    }
  }

  /** The value is one of these. */
  record Values(FieldValues field, Set<String> values) implements Condition {
    @Override
    public Answer of(JsonNode application) {
      return Answer.when(
          field.of(application).stream()
              .anyMatch(value -> value.isValueNode() && values.contains(value.asString(""))));
    }
  }

  /** The number lies between these, both included. */
  record Amount(FieldValues field, @Nullable Long min, @Nullable Long max) implements Condition {
    @Override
    public Answer of(JsonNode application) {
      return Answer.when(
          field.of(application).stream()
              .filter(JsonNode::isNumber)
              .map(JsonNode::decimalValue)
              .anyMatch(this::contains));
    }

    private boolean contains(BigDecimal number) {
      return (min == null || number.compareTo(BigDecimal.valueOf(min)) >= 0)
          && (max == null || number.compareTo(BigDecimal.valueOf(max)) <= 0);
    }
  }

  /** The address lies in a street of the list. */
  record Streets(FieldValues street, @Nullable FieldValues number, StreetList list)
      implements Condition {
    @Override
    public Answer of(JsonNode application) {
      var streets = street.of(application);
      var numbers = number == null ? List.<JsonNode>of() : number.of(application);
      var paired = streets.size() == numbers.size();
      for (int i = 0; i < streets.size(); i++) {
        var houseNumber = paired ? numbers.get(i).asString("") : "";
        if (list.contains(streets.get(i).asString(""), houseNumber)) {
          return Answer.HOLDS;
        }
      }
      return Answer.FAILS;
    }
  }

  /** The expression says yes. */
  record When(Expression expression) implements Condition {
    @Override
    public Answer of(JsonNode application) {
      var evaluation = expression.evaluate(application, Map.of());
      return evaluation instanceof Evaluation.Failed
          ? Answer.BROKEN
          : Answer.when(evaluation.isTrue());
    }
  }

  /** What is written cannot be understood; a finding says so. */
  record Unusable() implements Condition {
    @Override
    public Answer of(JsonNode application) {
      return Answer.BROKEN;
    }
  }
}
