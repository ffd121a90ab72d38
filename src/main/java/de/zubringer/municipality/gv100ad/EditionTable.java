package de.zubringer.municipality.gv100ad;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.municipality.gv100ad.RegisterEdition.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an edition as CSV with the columns of the register, more columns are not looked at. */
final class EditionTable {
  private static final List<String> COLUMNS = List.of("ars", "type", "name");
  private static final Pattern KEY = Pattern.compile("\\d{2}|\\d{5}|\\d{9}|\\d{12}");

  /** Keys of Regierungsbezirk and Region, which have no body in the register. */
  private static final Pattern BETWEEN = Pattern.compile("\\d{3,4}");

  private static final Pattern NUMBER = Pattern.compile("\\d{0,9}");

  private final LineFaults faults;
  private final List<EditionEntry> entries = new ArrayList<>();
  private @Nullable LocalDate day;

  EditionTable(LineFaults faults) {
    this.faults = faults;
  }

  Parsed read(String text) {
    try {
      CsvReader.builder()
          .allowMissingFields(true)
          .allowExtraFields(true)
          .ofNamedCsvRecord(text)
          .forEach(this::readRow);
    } catch (CsvParseException e) {
      faults.add(1, "register-edition-broken");
    }
    return new Parsed(Optional.ofNullable(day), Parents.find(entries, faults));
  }

  private void readRow(NamedCsvRecord row) {
    var line = (int) row.getStartingLineNumber();
    var missing = COLUMNS.stream().filter(column -> !row.getHeader().contains(column)).toList();
    if (!missing.isEmpty() || row.getFieldCount() != row.getHeader().size()) {
      faults.add(line, "register-line-fields");
      return;
    }
    var key = field(row, "ars");
    if (BETWEEN.matcher(key).matches() || !readDay(row, line)) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      faults.add(line, "register-line-column", "ars");
    } else if (field(row, "name").isEmpty() || field(row, "type").isEmpty()) {
      faults.add(line, "register-line-column", field(row, "name").isEmpty() ? "name" : "type");
    } else if (!NUMBER.matcher(field(row, "population")).matches()) {
      faults.add(line, "register-line-column", "population");
    } else if (field(row, "validTo").isEmpty()) {
      entries.add(entry(row, key, line));
    }
  }

  private static EditionEntry entry(NamedCsvRecord row, String key, int line) {
    return new EditionEntry(
        key,
        field(row, "type"),
        field(row, "name"),
        field(row, "sitz"),
        "",
        field(row, "plz"),
        field(row, "population"),
        line);
  }

  private boolean readDay(NamedCsvRecord row, int line) {
    var text = field(row, "stand");
    try {
      var read = text.isEmpty() ? day : LocalDate.parse(text);
      if (day != null && !day.equals(read)) {
        faults.add(line, "register-line-day", day.toString());
        return false;
      }
      day = read;
      return true;
    } catch (DateTimeException e) {
      faults.add(line, "register-line-column", "stand");
      return false;
    }
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }
}
