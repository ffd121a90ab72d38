package de.zubringer.cli.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The CSV file the simulated Steuerverfahren reads: windows-1252, semicolons, a line of names. */
final class Hundedatei {
  /** Column of the journey's id. */
  static final int REFERENCE = 1;

  private static final int SATZART = 0;
  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final List<String> COLUMNS =
      List.of(
          "SATZART",
          "REFERENZ",
          "GEMEINDE",
          "EINGANG",
          "HALTER",
          "STRASSE",
          "PLZ",
          "ORT",
          "HUNDNAME",
          "RASSE",
          "CHIP",
          "BEGINN",
          "JAHRESSTEUER",
          "GEFAEHRLICH",
          "IBAN",
          "SATZUNG");
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Hundedatei() {}

  /** The lines below the names; empty if it is not such a file. */
  static Optional<List<List<String>>> read(byte[] content) throws IOException {
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofCsvRecord(new ByteArrayInputStream(content), CHARSET)) {
      var lines = reader.stream().map(CsvRecord::getFields).toList();
      return isWhole(lines) ? Optional.of(lines.subList(1, lines.size())) : Optional.empty();
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(List<List<String>> lines) {
    return lines.size() > 1
        && lines.getFirst().equals(COLUMNS)
        && lines.stream().skip(1).allMatch(Hundedatei::isLine);
  }

  private static boolean isLine(List<String> line) {
    return line.size() == COLUMNS.size()
        && line.get(SATZART).equals("NEU")
        && UUID_TEXT.matcher(line.get(REFERENCE)).matches();
  }
}
