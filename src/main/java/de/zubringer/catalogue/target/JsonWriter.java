package de.zubringer.catalogue.target;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Violation;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document without blanks, its members in the order they were set. */
final class JsonWriter {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What the target's schema says in the words findings of other formats use. */
  private static final Map<String, String> CODES =
      Map.of(
          "required", "target-required-empty",
          "maxLength", "value-too-long",
          "enum", "target-code-unknown",
          "const", "target-code-unknown",
          "type", "target-value-type");

  private JsonWriter() {}

  static Outcome<TargetFormat.Written> write(
      TargetFormat format, String fileName, ObjectNode record) {
    var schema = format.schema();
    var violations = schema == null ? Findings.NONE : check(schema, record);
    return violations.isEmpty()
        ? Outcome.done(
            new TargetFormat.Written(fileName, "application/json", bytes(format, record)))
        : Outcome.held(violations);
  }

  private static byte[] bytes(TargetFormat format, ObjectNode record) {
    return format.layout().pretty()
        ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(record)
        : MAPPER.writeValueAsBytes(record);
  }

  private static Findings check(DataSchema schema, ObjectNode record) {
    return Findings.of(schema.check(record).stream().map(JsonWriter::finding).toList());
  }

  /** Also for other formats with a schema. */
  static Finding finding(Violation violation) {
    var code = CODES.getOrDefault(violation.keyword(), "target-value-refused");
    return Finding.error(code, violation.place(), violation.title(), violation.place());
  }
}
