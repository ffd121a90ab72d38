package de.zubringer.catalogue.target;

import de.zubringer.catalogue.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sheet of the built-in inbox: a JSON list of {@code {label, value}} in the order of the
 * fields. What repeats stands item by item, numbered from 1 where there are several.
 */
final class InboxWriter {
  /** One line of the sheet, as a case worker reads it. */
  record Line(String label, String value) {}

  private static final String LIST = "[].";

  private InboxWriter() {}

  static TargetFormat.Written write(TargetFormat format, String fileName, ObjectNode record) {
    var lines = new ArrayList<Line>();
    var done = new TreeSet<String>();
    for (var field : format.fields()) {
      var cut = field.name().indexOf(LIST);
      if (cut < 0) {
        add(lines, field.title(), FieldPath.of(field.name()), record);
      } else if (done.add(field.name().substring(0, cut))) {
        items(lines, format.fields(), field.name().substring(0, cut), record);
      }
    }
    return new TargetFormat.Written(
        fileName, "application/json", JsonMapper.shared().writeValueAsBytes(lines));
  }

  private static void items(
      List<Line> lines, List<TargetField> fields, String group, ObjectNode record) {
    var items = record.path(group);
    for (int i = 0; i < items.size(); i++) {
      for (var field : fields) {
        if (field.name().startsWith(group + LIST)) {
          var label = items.size() == 1 ? field.title() : field.title() + " (" + (i + 1) + ")";
          var inside = field.name().substring(group.length() + LIST.length());
          add(lines, label, FieldPath.of(inside), items.get(i));
        }
      }
    }
  }

  private static void add(List<Line> lines, String label, FieldPath path, JsonNode from) {
    for (var hit : path.find(from)) {
      lines.add(new Line(label, hit.value().asString("")));
    }
  }
}
