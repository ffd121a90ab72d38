package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An edition of the Gemeindeverzeichnis: fixed-width GV100AD (Destatis, records 10 to 60) or CSV
 * with the columns of {@code register/bodies.csv}.
 *
 * @param day Gebietsstand the file gives; none in a CSV without the column {@code stand}
 * @param entries in the order of the file; of a file with broken lines nobody may use them
 */
public record RegisterEdition(
    String file, Optional<LocalDate> day, List<EditionEntry> entries, Findings findings) {
  /** All of Germany has 4 MB; leaves eight times that. */
  public static final int BYTES_MAX = 32 * 1024 * 1024;

  /** All of Germany has 16,000 records. */
  static final int LINES_MAX = 200_000;

  /** A file that is something else altogether needs no thousands of findings. */
  static final int FINDINGS_MAX = 200;

  private static final Pattern FIXED_WIDTH = Pattern.compile("[1-6]0\\d{8}\\d{2}.*");

  public RegisterEdition {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file of at most {@link #BYTES_MAX}.
   *
   * @param latin1 whether the file is known to be ISO-8859-1; otherwise UTF-8 is tried first
   */
  public static RegisterEdition read(String file, byte[] bytes, boolean latin1) {
    var faults = new LineFaults(file);
    if (bytes.length > BYTES_MAX) {
      faults.add(1, "register-edition-too-large", String.valueOf(BYTES_MAX / 1024 / 1024));
      return new RegisterEdition(file, Optional.empty(), List.of(), faults.findings());
    }
    var text = EditionText.decode(bytes, latin1);
    if (text.guessed()) {
      faults.add(Finding.hint("register-edition-latin1", "").at(new Spot(file, 1)));
    }
    var lines = text.text().lines().limit(LINES_MAX + 1L).toList();
    if (lines.size() > LINES_MAX) {
      faults.add(LINES_MAX, "register-edition-too-long", String.valueOf(LINES_MAX));
      return new RegisterEdition(file, Optional.empty(), List.of(), faults.findings());
    }
    var parsed = parse(lines, text.text(), faults);
    return new RegisterEdition(file, parsed.day(), parsed.entries(), faults.findings());
  }

  private static Parsed parse(List<String> lines, String text, LineFaults faults) {
    var first = lines.isEmpty() ? "" : lines.getFirst();
    if (FIXED_WIDTH.matcher(first).matches()) {
      return new FixedWidthReader(faults).read(lines);
    }
    if (List.of(first.split(",", -1)).contains("ars")) {
      return new EditionTable(faults).read(text);
    }
    faults.add(1, "register-edition-unknown");
    return new Parsed(Optional.empty(), List.of());
  }

  /** What a reader found. */
  record Parsed(Optional<LocalDate> day, List<EditionEntry> entries) {}
}
