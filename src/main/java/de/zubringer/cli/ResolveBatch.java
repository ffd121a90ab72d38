package de.zubringer.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.QueryReader;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a file of questions line by line, however long it is. */
final class ResolveBatch {
  private static final List<String> COLUMNS = List.of("leika", "ars", "date");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Municipalities municipalities;
  private final Responsibilities responsibilities;
  private final LocalDate today;
  private final @Nullable String knownOn;
  private final Console console;
  private boolean broken;

  ResolveBatch(
      Municipalities municipalities,
      Responsibilities responsibilities,
      LocalDate today,
      @Nullable String knownOn,
      Console console) {
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
    this.today = today;
    this.knownOn = knownOn;
    this.console = console;
  }

  /** Gaps and conflicts are answers; only a line that cannot be understood is a finding. */
  int run(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      skipMark(reader);
      answer(file, reader);
    } catch (IOException | UncheckedIOException e) {
      throw new CannotGoOn(e, "cli.send.file", file.toString());
    }
    return broken ? ExitCode.FINDINGS : ExitCode.GOOD;
  }

  private void answer(Path file, BufferedReader reader) {
    var headed = false;
    try {
      var records =
          CsvReader.builder()
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofNamedCsvRecord(reader);
      for (var line : records) {
        if (!headed) {
          checkColumns(file, line);
          console.print("leika,ars,date,status,legal_ars,executing_ars");
          headed = true;
        }
        answer(file, line);
      }
    } catch (CsvParseException e) {
      throw new CannotGoOn(e, "cli.resolve.not-csv", file.toString());
    }
  }

  private void answer(Path file, NamedCsvRecord line) {
    var understood =
        QueryReader.read(
            municipalities,
            today,
            field(line, "leika"),
            field(line, "ars"),
            field(line, "date"),
            knownOn);
    understood.query().map(responsibilities::resolve).ifPresent(this::show);
    for (var finding : understood.findings()) {
      broken = true;
      console.say(finding.at(new Spot(file.toString(), (int) line.getStartingLineNumber())));
    }
  }

  private void show(Resolution resolution) {
    console.print(
        String.join(
            ",",
            resolution.leistung().digits(),
            resolution.area().digits(),
            resolution.day().toString(),
            resolution.status().name().toLowerCase(Locale.ROOT),
            key(resolution.legalBody()),
            key(resolution.executingBody())));
  }

  private static String key(Optional<Body> body) {
    return body.map(one -> one.ars().digits()).orElse("");
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("");
  }

  private static void checkColumns(Path file, NamedCsvRecord line) {
    if (!line.getHeader().containsAll(COLUMNS)) {
      throw new CannotGoOn("cli.resolve.columns", file.toString(), String.join(", ", COLUMNS));
    }
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
