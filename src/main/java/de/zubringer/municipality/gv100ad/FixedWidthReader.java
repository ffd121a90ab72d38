package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Wording;
import de.zubringer.municipality.gv100ad.RegisterEdition.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads GV100AD by the positions of its Datensatzbeschreibung (Destatis, counted from 1): record
 * type 1-2, Gebietsstand 3-10, Land 11-12, Regierungsbezirk 13, Kreis 14-15, Gemeinde 16-18,
 * Verband 19-22, name 23-72, seat 73-122, Textkennzeichen 123-124, inhabitants 140-150, postal code
 * 166-170.
 */
final class FixedWidthReader {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern GARBLED = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

  /** A municipality that belongs to no association has a record 50 of its own all the same. */
  private static final String WITHOUT_ASSOCIATION = "50";

  private final LineFaults faults;
  private final List<EditionEntry> entries = new ArrayList<>();
  private @Nullable LocalDate day;

  FixedWidthReader(LineFaults faults) {
    this.faults = faults;
  }

  Parsed read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        readLine(lines.get(i), i + 1);
      }
    }
    return new Parsed(Optional.ofNullable(day), Parents.find(entries, faults));
  }

  private void readLine(String line, int number) {
    if (GARBLED.matcher(line).find()) {
      faults.add(number, "register-line-garbled");
      return;
    }
    var type = cut(line, 1, 2);
    if (!readDay(line, number)) {
      return;
    }
    switch (type) {
      case "10" -> add(line, number, cut(line, 11, 12), Wording.german().say("gv100ad.type.10"));
      case "20", "30" -> checkKey(line, number, 13);
      case "40" -> add(line, number, cut(line, 11, 15), typeWord(line, number, type));
      case "50" -> readAssociation(line, number);
      case "60" -> readMunicipality(line, number);
      default -> faults.add(number, "register-line-type", type);
    }
  }

  /** All lines of an edition have the same Gebietsstand. */
  private boolean readDay(String line, int number) {
    try {
      var read = LocalDate.parse(cut(line, 3, 10), DAY);
      if (day != null && !day.equals(read)) {
        faults.add(number, "register-line-day", day.toString());
        return false;
      }
      day = read;
      return true;
    } catch (DateTimeException e) {
      faults.add(number, "register-line-field", "3-10");
      return false;
    }
  }

  private void readAssociation(String line, int number) {
    if (!cut(line, 123, 124).equals(WITHOUT_ASSOCIATION)) {
      add(line, number, cut(line, 11, 15) + cut(line, 19, 22), typeWord(line, number, "50"));
    } else {
      checkKey(line, number, 15);
    }
  }

  private void readMunicipality(String line, int number) {
    var key = cut(line, 11, 15) + cut(line, 19, 22) + cut(line, 16, 18);
    if (!DIGITS.matcher(cut(line, 140, 150)).matches()) {
      faults.add(number, "register-line-field", "140-150");
      return;
    }
    add(line, number, key, typeWord(line, number, "60"));
  }

  private void add(String line, int number, String key, String type) {
    var length = key.length();
    var name = cut(line, 23, 72);
    if (!DIGITS.matcher(key).matches() || (length != 2 && length != 5 && length < 9)) {
      faults.add(number, "register-line-field", length > 9 ? "11-22" : "11-15");
    } else if (name.isEmpty()) {
      faults.add(number, "register-line-field", "23-72");
    } else if (!type.isEmpty()) {
      var population = key.length() == 12 ? cut(line, 140, 150).replaceFirst("^0+(?=\\d)", "") : "";
      var seat = cut(line, 73, 122);
      entries.add(
          new EditionEntry(key, type, name, seat, "", cut(line, 166, 170), population, number));
    }
  }

  private void checkKey(String line, int number, int to) {
    if (!DIGITS.matcher(cut(line, 11, to)).matches()) {
      faults.add(number, "register-line-field", "11-" + to);
    }
  }

  /** Empty if the code is not in the list of its record type; that is told. */
  private String typeWord(String line, int number, String type) {
    var code = cut(line, 123, 124);
    var key = "gv100ad.type." + code;
    if (code.isEmpty() || code.charAt(0) != type.charAt(0) || !Wording.german().knows(key)) {
      faults.add(number, "register-line-field", "123-124");
      return "";
    }
    return Wording.german().say(key);
  }

  /** From and to as the Datensatzbeschreibung counts; what a short line lacks is empty. */
  private static String cut(String line, int from, int to) {
    return line.length() < from
        ? ""
        : line.substring(from - 1, Math.min(to, line.length())).strip();
  }
}
