package de.zubringer.responsibility.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The register after a merger: the keys of those that joined end on the day before. */
final class ReformedRegister {
  private static final String FILE = "register/bodies.csv";
  private static final String END = "validTo";

  private final LocalDate effective;

  ReformedRegister(LocalDate effective) {
    this.effective = effective;
  }

  void merge(Map<String, byte[]> files, Reform.Change.Merger merger, List<Finding> findings) {
    if (merger.from().contains(merger.into()) || merger.from().isEmpty()) {
      findings.add(Finding.error("reform-merges-itself", ""));
      return;
    }
    var register = files.get(FILE);
    if (register == null) {
      findings.add(Finding.error("reform-no-register", ""));
      return;
    }
    files.put(FILE, ended(register, merger.from()));
  }

  private byte[] ended(byte[] register, List<Ars> ending) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        var rows =
            CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(new String(register, StandardCharsets.UTF_8))) {
      var first = true;
      for (var row : rows) {
        if (first) {
          csv.writeRecord(row.getHeader());
          first = false;
        }
        csv.writeRecord(fields(row, ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // both ends are in memory
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> fields(NamedCsvRecord row, List<Ars> ending) {
    var fields = new ArrayList<String>();
    for (var column : row.getHeader()) {
      var ends = column.equals(END) && ending.stream().anyMatch(key -> isOf(row, key));
      fields.add(ends ? effective.minusDays(1).toString() : row.findField(column).orElse(""));
    }
    return fields;
  }

  private static boolean isOf(NamedCsvRecord row, Ars key) {
    return row.findField("ars").filter(key.digits()::equals).isPresent();
  }
}
