package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where a field stands in an application, or would stand in a group that is there. */
final class Spots {
  private Spots() {}

  /** The first place of it; none if its group is missing. */
  static List<String> of(JsonNode content, DataField field) {
    var there = FieldPath.of(field.path()).find(content);
    if (!there.isEmpty()) {
      return List.of(there.getFirst().place());
    }
    var plain = FieldPath.plain(field.path());
    var cut = plain.lastIndexOf('.');
    if (cut < 0) {
      return List.of(plain);
    }
    return FieldPath.of(plain.substring(0, cut)).find(content).stream()
        .limit(1)
        .map(group -> group.place() + plain.substring(cut))
        .toList();
  }
}
