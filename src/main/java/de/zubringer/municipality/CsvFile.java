package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file of the register: its lines by the names of its columns, and its faults at them. */
record CsvFile(String path, byte[] bytes, List<Finding> findings) {

  /** Calls for every line below the head, if all columns are there. */
  void forEach(List<String> columns, Consumer<NamedCsvRecord> reader) {
    try {
      var checked = false;
      for (var line : lines()) {
        if (!checked && isWithout(columns, line)) {
          return;
        }
        checked = true;
        reader.accept(line);
      }
    } catch (CsvParseException e) {
      fault(1, "register-unreadable");
    }
  }

  private Iterable<NamedCsvRecord> lines() {
    return CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofNamedCsvRecord(text());
  }

  void fault(int line, String code, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(path, line)));
  }

  private boolean isWithout(List<String> columns, NamedCsvRecord line) {
    var missing = columns.stream().filter(column -> !line.getHeader().contains(column)).toList();
    if (!missing.isEmpty()) {
      fault(1, "register-column-missing", String.join(", ", missing));
    }
    return !missing.isEmpty();
  }

  private String text() {
    var text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
