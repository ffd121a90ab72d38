package de.zubringer.municipality.gv100ad;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of a workspace as its file has it; columns nobody here knows are kept. */
final class RegisterTable {
  private static final List<String> HEADER =
      List.of(
          "ars",
          "ags",
          "level",
          "type",
          "name",
          "parent_ars",
          "plz",
          "population",
          "validFrom",
          "validTo",
          "fulfilling_ars",
          "lon",
          "lat");

  private final List<String> header = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, Map<String, String>> byKey = new HashMap<>();

  private RegisterTable() {}

  /** Of a file whose findings have been told; a row with too few fields is filled up. */
  static RegisterTable read(byte[] csv) {
    var table = new RegisterTable();
    CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofNamedCsvRecord(EditionText.decode(csv, false).text())
        .forEach(
            fields -> {
              table.needs(fields.getHeader());
              var row = new HashMap<String, String>();
              fields.getHeader().forEach(name -> row.put(name, fields.findField(name).orElse("")));
              table.rows.add(row);
              table.byKey.put(key(row), row);
            });
    table.needs(table.header.isEmpty() ? HEADER : List.of("validFrom", "validTo"));
    return table;
  }

  private void needs(List<String> columns) {
    columns.stream().filter(name -> !header.contains(name)).forEach(header::add);
  }

  List<Map<String, String>> rows() {
    return List.copyOf(rows);
  }

  Optional<Map<String, String>> row(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Behind the last row with a smaller key, as the official order is. */
  Map<String, String> add(String key) {
    var row = new HashMap<>(Map.of("ars", key));
    int at = 0;
    while (at < rows.size() && key(rows.get(at)).compareTo(key) < 0) {
      at++;
    }
    rows.add(at, row);
    byKey.put(key, row);
    return row;
  }

  byte[] write() {
    var text = new StringWriter();
    var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    writer.writeRecord(header);
    for (var row : rows) {
      writer.writeRecord(header.stream().map(name -> row.getOrDefault(name, "")).toList());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String key(Map<String, String> row) {
    return row.getOrDefault("ars", "");
  }
}
