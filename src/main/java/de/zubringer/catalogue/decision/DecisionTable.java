package de.zubringer.catalogue.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of {@code decisions/1}: the first row whose condition holds decides (hit policy FIRST).
 */
public record DecisionTable(String id, String name, List<Row> rows, @Nullable String legalBasis) {

  /**
   * One line.
   *
   * @param condition expression; missing = always
   * @param result {@code grant}, {@code refuse} or {@code review}: a person has to look
   * @param text the reason, in words of the package
   */
  public record Row(
      String id,
      String name,
      @JsonProperty("when") @Nullable String condition,
      String result,
      String text) {
    /** An expression that always holds where the file gives no condition. */
    public String when() {
      return condition == null ? "true" : condition;
    }
  }

  public Optional<Row> row(String rowId) {
    return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
  }
}
