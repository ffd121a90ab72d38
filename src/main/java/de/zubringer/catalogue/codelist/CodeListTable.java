package de.zubringer.catalogue.codelist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.zubringer.catalogue.CodeList.Code;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of a long list as CSV: columns code, name, validFrom, validTo. */
final class CodeListTable {
  /** As many as our own form takes; the longest list of the XRepository has about a third. */
  static final int CODES_MAX = 100_000;

  /** A code and the line it begins on, counted from 1. */
  record Line(Code code, int number) {}

  private CodeListTable() {}

  /** Empty if the file is not readable or too long. */
  static Optional<List<Line>> read(byte[] csv) {
    var read = new ArrayList<Line>();
    try (var lines =
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
      for (var line : lines) {
        if (read.size() >= CODES_MAX) {
          return Optional.empty();
        }
        read.add(new Line(code(line), (int) line.getStartingLineNumber()));
      }
      return Optional.of(read);
    } catch (CsvParseException | IOException | NoSuchElementException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static byte[] write(List<Code> codes) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("code", "name", "validFrom", "validTo");
      codes.forEach(
          code ->
              csv.writeRecord(
                  code.code(), code.name(), text(code.validFrom()), text(code.validTo())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Code code(NamedCsvRecord line) {
    return new Code(
        line.getField("code"),
        line.getField("name"),
        day(line.findField("validFrom").orElse("")),
        day(line.findField("validTo").orElse("")));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
