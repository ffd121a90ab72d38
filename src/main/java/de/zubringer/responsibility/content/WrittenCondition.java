package de.zubringer.responsibility.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One condition as it stands under {@code applies.content} of {@code responsibilities/1}: beside
 * the field exactly one of initials, values, min/max and streets.
 *
 * @param min whole cents where the field is an amount, as {@code max}
 * @param streets name of a file of the municipality, {@code streets/<name>.csv}
 * @param number path of the house number, with {@code streets}
 */
public record WrittenCondition(
    String field,
    @Nullable String initials,
    List<JsonNode> values,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable String streets,
    @Nullable String number) {

  /** Where in the application it looks. */
  public List<String> paths() {
    return number == null ? List.of(field) : List.of(field, number);
  }

  /** How many of the four ways to look at the field are used. */
  int ways() {
    return (initials == null ? 0 : 1)
        + (values.isEmpty() ? 0 : 1)
        + (min == null && max == null ? 0 : 1)
        + (streets == null ? 0 : 1);
  }
}
