package de.zubringer.workspace;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table people open in a spreadsheet (RFC 4180): what begins like a formula gets an apostrophe in
 * front, so that no text of others is ever executed.
 */
public final class Spreadsheet {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  private final List<List<String>> rows = new ArrayList<>();

  public Spreadsheet(String... header) {
    rows.add(List.of(header));
  }

  public void row(List<String> cells) {
    rows.add(cells.stream().map(Spreadsheet::harmless).toList());
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  public byte[] bytes() {
    return text(',').getBytes(StandardCharsets.UTF_8);
  }

  /** With semicolons and a byte order mark, as German spreadsheets open it. */
  public byte[] germanBytes() {
    return ('\uFEFF' + text(';')).getBytes(StandardCharsets.UTF_8);
  }

  /** A cell as it was before it was made harmless. */
  public static String original(String cell) {
    return cell.startsWith("'") && !harmless(cell.substring(1)).equals(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private String text(char separator) {
    var text = new StringWriter();
    var writer =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(text);
    rows.forEach(writer::writeRecord);
    return text.toString();
  }

  private static String harmless(String cell) {
    var starts = cell.stripLeading();
    var first = starts.isEmpty() ? cell : starts;
    return !first.isEmpty()
            && (STARTS_OF_FORMULAS.indexOf(first.charAt(0)) >= 0
                || STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0)
        ? "'" + cell
        : cell;
  }
}
