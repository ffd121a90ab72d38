package de.zubringer.catalogue.original;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Tables to be worked off in a spreadsheet; nothing in them is taken for a formula. */
public final class Sheet {
  private Sheet() {}

  /**
   * A table with a head.
   *
   * @param head wording key of the names of the columns, with semicolons between
   */
  public static byte[] of(String head, Collection<List<String>> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Wording.german().say(head).split(";"));
      rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What could not be carried over: place, what, why, what to do, and room to tick it off. */
  static byte[] leftOver(Findings findings) {
    return of("adopt.sheet.left-over", findings.list().stream().map(Sheet::row).toList());
  }

  private static List<String> row(Finding finding) {
    var wording = Wording.german();
    var spot = finding.spot();
    return List.of(
        finding.severity().word(),
        finding.code(),
        spot == null ? finding.place() : spot.file() + ":" + spot.line(),
        finding.arguments().isEmpty() ? "" : finding.arguments().getFirst(),
        wording.text(finding),
        wording.advice(finding),
        "");
  }

  /** A spreadsheet would run what begins like a formula. */
  private static String cell(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
