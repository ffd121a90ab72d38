package de.zubringer.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codeliste ({@code codelist/1}): URN and version as in the XRepository, days inclusive.
 *
 * @param file CSV beside it that holds the codes of a long list
 */
public record CodeList(
    String id,
    String urn,
    String version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String file,
    List<Code> codes) {

  /** One value of the list; its own validity lies within that of the list. */
  public record Code(
      String code, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Whether a value may be used on a day. */
  public enum Standing {
    VALID,
    EXPIRED,
    UNKNOWN
  }

  /**
   * The list with the codes of its CSV file (columns code, name, validFrom, validTo); empty if that
   * is not readable.
   */
  Optional<CodeList> with(byte[] csv) {
    var read = new ArrayList<Code>();
    try (var lines =
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
      for (var line : lines) {
        read.add(
            new Code(
                line.getField("code"),
                line.getField("name"),
                day(line.findField("validFrom").orElse("")),
                day(line.findField("validTo").orElse(""))));
      }
      return Optional.of(new CodeList(id, urn, version, validFrom, validTo, file, read));
    } catch (CsvParseException | IOException | NoSuchElementException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  public Optional<Code> code(String value) {
    return codes.stream().filter(code -> code.code().equals(value)).findFirst();
  }

  public Standing standing(String value, LocalDate day) {
    return code(value)
        .map(
            code ->
                within(day, validFrom, validTo) && within(day, code.validFrom(), code.validTo())
                    ? Standing.VALID
                    : Standing.EXPIRED)
        .orElse(Standing.UNKNOWN);
  }

  private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
