package de.zubringer.fitgap.decision;

import de.zubringer.workspace.edit.YamlEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts decisions into the file of an administration ({@code gaps/1}), made if it is missing. */
public final class GapFile {
  private static final String LIST = "gaps";

  private GapFile() {}

  /** The text with one decision, which takes the place of an earlier one of the same gap. */
  public static String with(Optional<String> text, String leistung, GapDecision decision) {
    var edit = YamlEdit.of(text.orElseGet(() -> fresh(leistung)));
    var path = List.of(LIST, decision.key());
    return (edit.has(path) ? edit.put(path, entry(decision)) : edit.add(LIST, entry(decision)))
        .text();
  }

  private static String fresh(String leistung) {
    return "format: gaps/1\nleistung: " + leistung + "\n";
  }

  private static Map<String, Object> entry(GapDecision decision) {
    var entry = new LinkedHashMap<String, Object>();
    put(entry, "key", decision.key());
    put(entry, "state", decision.state().word());
    put(entry, "decision", decision.course() == null ? null : decision.course().word());
    put(entry, "reason", decision.reason());
    put(entry, "owner", decision.owner());
    put(entry, "date", decision.date());
    return entry;
  }

  private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
    if (value != null) {
      entry.put(key, value);
    }
  }
}
