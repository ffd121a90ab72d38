package de.zubringer.mapping.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.mapping.FieldMapping.Dropped;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mapping as a table for vendors: a line for each row, with the columns of the YAML file; what
 * repeats and what is left out are lines with the rules {@code repeat} and {@code drop}.
 */
public final class MappingCsv {
  /** The name faults are told by, as the person who sent the file knows it. */
  private static final String FILE = "CSV";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String REPEAT = "repeat";
  private static final String DROP = "drop";

  /** As many rows as the file of a mapping may have. */
  private static final int LINES_MAX = 10_000;

  /**
   * What was read.
   *
   * @param lines of the file, for each row
   */
  public record Read(MappingTable table, List<Integer> lines, Findings findings) {}

  private final List<Repeat> repeat = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private MappingCsv() {}

  /** With semicolons and a byte order mark, as German spreadsheets open it. */
  public static String write(MappingTable table) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(Column.keys());
      for (var one : table.repeat()) {
        csv.writeRecord(line(one.target(), REPEAT, one.source(), Column.VALUE, one.as()));
      }
      for (var row : table.rows()) {
        csv.writeRecord(
            Arrays.stream(Column.values())
                .map(column -> CellText.guarded(column.of(row)))
                .toList());
      }
      for (var one : table.dropped()) {
        csv.writeRecord(line("", DROP, one.source(), Column.NOTE, one.because()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text.toString();
  }

  private static List<String> line(
      String target, String rule, String source, Column column, String text) {
    return Arrays.stream(Column.values())
        .map(
            at ->
                switch (at) {
                  case TARGET -> target;
                  case RULE -> rule;
                  case SOURCE -> source;
                  default -> at == column ? text : "";
                })
        .map(CellText::guarded)
        .toList();
  }

  /** Takes what a spreadsheet saved: any usual separator, UTF-8 or the Windows character set. */
  public static Read read(byte[] file) {
    var csv = new MappingCsv();
    csv.lines(text(file));
    return new Read(
        new MappingTable(csv.repeat, csv.rows, csv.dropped), csv.lines, Findings.of(csv.findings));
  }

  private void lines(String text) {
    var head = text.lines().findFirst().orElse("");
    try (var reader = CsvReader.builder().fieldSeparator(separator(head)).ofNamedCsvRecord(text)) {
      var first = true;
      for (NamedCsvRecord line : reader) {
        if (first && !headIsGood(line)) {
          return;
        }
        first = false;
        take(line);
        if (rows.size() >= LINES_MAX) {
          report(line, "mapping-csv-long", String.valueOf(LINES_MAX));
          return;
        }
      }
      if (first) {
        findings.add(Finding.error("mapping-csv-empty", "").at(new Spot(FILE, 1)));
      }
    } catch (CsvParseException | IOException e) {
      findings.add(Finding.error("mapping-csv-broken", "").at(new Spot(FILE, 1)));
    }
  }

  private boolean headIsGood(NamedCsvRecord line) {
    var unknown =
        line.getHeader().stream()
            .filter(name -> !name.isBlank() && !Column.keys().contains(name))
            .toList();
    for (var name : unknown) {
      findings.add(
          Finding.error("mapping-csv-column", "", name, String.join(", ", Column.keys()))
              .at(new Spot(FILE, 1)));
    }
    var lacking =
        List.of(Column.TARGET, Column.RULE).stream()
            .filter(column -> !line.getHeader().contains(column.key))
            .map(column -> column.key)
            .toList();
    for (var name : lacking) {
      findings.add(Finding.error("mapping-csv-lacks", "", name).at(new Spot(FILE, 1)));
    }
    return unknown.isEmpty() && lacking.isEmpty();
  }

  private void take(NamedCsvRecord line) {
    var cells = new CsvLine(line);
    if (cells.isEmpty()) {
      return;
    }
    var rule = cells.text(Column.RULE);
    switch (rule) {
      case REPEAT ->
          repeat.add(
              new Repeat(
                  cells.text(Column.TARGET), cells.text(Column.SOURCE), cells.text(Column.VALUE)));
      case DROP -> dropped.add(new Dropped(cells.text(Column.SOURCE), cells.text(Column.NOTE)));
      default -> row(line, cells);
    }
  }

  private void row(NamedCsvRecord line, CsvLine cells) {
    cells
        .fault()
        .ifPresentOrElse(
            column -> report(line, "mapping-csv-cell", column.key, cells.text(column)),
            () -> {
              rows.add(cells.row());
              lines.add((int) line.getStartingLineNumber());
            });
  }

  private void report(NamedCsvRecord line, String code, String... arguments) {
    findings.add(
        Finding.error(code, "", arguments).at(new Spot(FILE, (int) line.getStartingLineNumber())));
  }

  private static char separator(String head) {
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String text(byte[] file) {
    var text = decoded(file);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static String decoded(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }
}
