package de.zubringer.mapping;

import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A mapping made ready for one target format: application and variables in, target document out.
 * Used from any thread; only computes.
 */
public final class MappingEngine {
  private final FieldMapping mapping;
  private final TargetFormat format;
  private final List<ReadyRow> rows;

  private MappingEngine(FieldMapping mapping, TargetFormat format, List<ReadyRow> rows) {
    this.mapping = mapping;
    this.format = format;
    this.rows = rows;
  }

  public static MappingEngine of(FieldMapping mapping, TargetFormat format) {
    var rows = mapping.rows().stream().map(row -> ReadyRow.of(row, mapping, format)).toList();
    return new MappingEngine(mapping, format, rows);
  }

  public static Outcome<TargetDocument> map(
      FieldMapping mapping, TargetFormat format, JsonNode application, Map<String, ?> variables) {
    return of(mapping, format).map(application, variables);
  }

  /**
   * Held with every finding, each at its target field.
   *
   * @param variables by name without the dollar sign: journey, legalBody, executingBody, rulesFrom,
   *     unit, answers, statute, attachments, profile; nodes, maps, lists or scalars
   */
  public Outcome<TargetDocument> map(JsonNode application, Map<String, ?> variables) {
    return new MappingRun(mapping, format, application, variables).run(rows);
  }
}
