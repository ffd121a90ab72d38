package de.zubringer.responsibility.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Streets, whole or in part, of a file with the columns street, from, to, side. */
final class StreetList {
  private static final List<String> COLUMNS = List.of("street", "from", "to", "side");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\s*(\\d{1,5})(?!\\d).*");

  private final Map<String, List<Part>> parts = new HashMap<>();

  /** Both ends included; zero and the largest number where an end is open. */
  private record Part(int from, int to, String side) {
    boolean isWhole() {
      return from == 0 && to == Integer.MAX_VALUE && side.equals("all");
    }

    boolean contains(int number) {
      return from <= number && number <= to && (side.equals("all") || isOnSide(number));
    }

    private boolean isOnSide(int number) {
      return side.equals("even") == (number % 2 == 0);
    }
  }

  /** Lines that cannot be understood are told, by their number, and left out. */
  static StreetList read(byte[] file, BiConsumer<String, Integer> fault) {
    var list = new StreetList();
    var text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try {
      CsvReader.builder()
          .allowMissingFields(true)
          .ofNamedCsvRecord(text)
          .forEach(line -> list.add(line, fault));
    } catch (CsvParseException e) {
      fault.accept("streets-unreadable", 1);
    }
    return list;
  }

  boolean contains(String street, String houseNumber) {
    var found = HOUSE_NUMBER.matcher(houseNumber);
    var number = found.matches() ? Integer.parseInt(found.group(1)) : -1;
    return parts.getOrDefault(plain(street), List.of()).stream()
        .anyMatch(part -> part.isWhole() || (number >= 0 && part.contains(number)));
  }

  private void add(NamedCsvRecord line, BiConsumer<String, Integer> fault) {
    var street = plain(text(line, COLUMNS.get(0)));
    var from = text(line, COLUMNS.get(1));
    var to = text(line, COLUMNS.get(2));
    var side = text(line, COLUMNS.get(3));
    if (street.isEmpty()
        || !isNumber(from)
        || !isNumber(to)
        || !List.of("", "all", "odd", "even").contains(side)) {
      fault.accept("streets-line-broken", (int) line.getStartingLineNumber());
      return;
    }
    var part =
        new Part(
            from.isEmpty() ? 0 : Integer.parseInt(from),
            to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to),
            side.isEmpty() ? "all" : side);
    if (part.from > part.to) {
      fault.accept("streets-line-broken", (int) line.getStartingLineNumber());
      return;
    }
    parts.computeIfAbsent(street, key -> new ArrayList<>()).add(part);
  }

  private static boolean isNumber(String text) {
    return text.isEmpty() || NUMBER.matcher(text).matches();
  }

  private static String text(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  /** Goethestraße, Goethestr. and Goethe-Straße are one street. */
  private static String plain(String street) {
    return street
        .toUpperCase(Locale.GERMAN) // sharp s becomes ss
        .toLowerCase(Locale.GERMAN)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replace("strasse", "str");
  }
}
