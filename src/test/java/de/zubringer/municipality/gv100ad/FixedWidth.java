package de.zubringer.municipality.gv100ad;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes GV100AD from rows of a register, field after field as its Datensatzbeschreibung lists
 * them; shares nothing with the reader.
 */
final class FixedWidth {
  private static final Map<String, String> CODES =
      Map.of(
          "Kreisfreie Stadt", "61",
          "Landkreis", "44",
          "Verwaltungsgemeinschaft", "54",
          "Erfüllende Gemeinde", "58",
          "Kreisangehörige Gemeinde", "64",
          "Stadt", "63");

  private final String day;
  private final List<String> lines = new ArrayList<>();

  FixedWidth(String day) {
    this.day = day;
  }

  static FixedWidth of(String day, byte[] register) {
    var writer = new FixedWidth(day);
    CsvReader.builder().ofNamedCsvRecord(new String(register, StandardCharsets.UTF_8)).stream()
        .filter(row -> isValid(row, day))
        .forEach(
            row ->
                writer.row(
                    row.getField("ars"),
                    row.getField("type"),
                    row.getField("name"),
                    row.getField("parent_ars"),
                    row.getField("plz"),
                    row.getField("population")));
    return writer;
  }

  private static boolean isValid(NamedCsvRecord row, String day) {
    var from = row.getField("validFrom");
    var to = row.getField("validTo");
    return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
  }

  FixedWidth row(
      String key, String type, String name, String parent, String plz, String population) {
    switch (key.length()) {
      case 2 -> record("10", key, "", "", name, "  ", "");
      case 5 ->
          record("40", key, "", "", name, CODES.getOrDefault(type, "").replace("61", "41"), "");
      case 9 ->
          record(
              "50",
              key.substring(0, 5),
              "",
              key.substring(5),
              name,
              CODES.getOrDefault(type, ""),
              "");
      default -> municipality(key, CODES.getOrDefault(type, ""), name, parent, plz, population);
    }
    return this;
  }

  private void municipality(
      String key, String code, String name, String parent, String plz, String population) {
    if (parent.length() == 5) {
      record("50", key.substring(0, 5), "", key.substring(5, 9), name, "50", "");
    }
    var people = population.isEmpty() ? "0" : population;
    record(
        "60",
        key.substring(0, 5),
        key.substring(9),
        key.substring(5, 9),
        name,
        code,
        " ".repeat(4)
            + "00000001000"
            + "0".repeat(11 - people.length())
            + people
            + "00000000001"
            + " ".repeat(4)
            + plz);
  }

  private void record(
      String type,
      String district,
      String municipality,
      String association,
      String name,
      String code,
      String rest) {
    var line =
        type
            + day.replace("-", "")
            + filled(district, 5)
            + filled(municipality, 3)
            + filled(association, 4)
            + filled(name, 50)
            + filled("", 50)
            + code
            + rest;
    lines.add(filled(line, 220));
  }

  private static String filled(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** Line counted from 1. */
  FixedWidth replace(int line, String text) {
    lines.set(line - 1, text);
    return this;
  }

  FixedWidth without(String key) {
    var at =
        key.substring(0, 5) + (key.length() > 9 ? key.substring(9) : "   ") + key.substring(5, 9);
    if (!lines.removeIf(line -> line.startsWith(at, 10))) {
      throw new IllegalArgumentException("no record of " + key);
    }
    return this;
  }

  String line(int number) {
    return lines.get(number - 1);
  }

  List<String> lines() {
    return lines;
  }

  String text() {
    return String.join("\r\n", lines) + "\r\n";
  }

  byte[] utf8() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
