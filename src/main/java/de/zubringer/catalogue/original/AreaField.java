package de.zubringer.catalogue.original;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The field that says where the matter belongs. Where an original has none, one is added: without
 * it nobody would be responsible.
 */
final class AreaField {
  static final String ADDED = "gebietArs";

  private static final Pattern LOOKS_LIKE =
      Pattern.compile("(?i)(.*regionalschl.{1,2}ssel.*|(.*[^a-z])?ars)");

  private AreaField() {}

  /** Where the schema has a field that looks like it. */
  static Optional<String> find(ObjectNode schema) {
    if (!(DataSchema.of(schema) instanceof Outcome.Done<DataSchema>(var read))) {
      return Optional.empty();
    }
    return read.leaves().stream()
        .filter(field -> !field.path().contains("[]") && isLike(field))
        .map(field -> FieldPath.plain(field.path()))
        .findFirst();
  }

  private static boolean isLike(DataField field) {
    var name = field.path().substring(field.path().lastIndexOf('.') + 1);
    return LOOKS_LIKE.matcher(name).matches() || LOOKS_LIKE.matcher(field.title()).matches();
  }

  /** The original with a field of the area, and a remark that it has one. */
  static Original added(Original original) {
    var schema = original.schema().deepCopy();
    var field = schema.withObject("/properties").putObject(ADDED);
    field.put("title", Wording.german().say("adopt.area.title"));
    field.put("type", "string");
    field.put("pattern", "^[0-9]{12}$");
    field.put("x-hint", Wording.german().say("adopt.area.hint"));
    field.put("x-added", true);
    return original.with(schema, Findings.of(Finding.warning("adopt-area-added", "", ADDED)));
  }
}
