package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the changes of areas beside the register; a line that contradicts it is a finding. */
final class ChangesReader {
  private static final List<String> COLUMNS = List.of("old_ags", "new_ags", "share", "effective");
  private static final Pattern AGS = Pattern.compile("\\d{8}");

  private final CsvFile file;
  private final Set<String> ended = new HashSet<>();
  private final Set<String> begun = new HashSet<>();
  private final List<AreaChange> changes = new ArrayList<>();

  private ChangesReader(CsvFile file, List<Body> bodies) {
    this.file = file;
    for (var body : bodies) {
      if (body.kind().isMunicipality()) {
        var validTo = body.validTo();
        begun.add(body.ars().ags());
        if (validTo != null) {
          ended.add(body.ars().ags() + validTo.plusDays(1));
        }
      }
    }
  }

  static List<AreaChange> read(CsvFile file, List<Body> bodies) {
    var reader = new ChangesReader(file, bodies);
    file.forEach(COLUMNS, reader::readLine);
    return List.copyOf(reader.changes);
  }

  private void readLine(NamedCsvRecord fields) {
    var line = (int) fields.getStartingLineNumber();
    var old = text(fields, "old_ags");
    var day = day(fields);
    var share = share(fields);
    if (fields.getFieldCount() != fields.getHeader().size()) {
      file.fault(line, "register-row-broken");
    } else if (day == null) {
      file.fault(line, "register-value-wrong", "effective");
    } else if (share < 0 || share > 1) {
      file.fault(line, "register-value-wrong", "share");
    } else if (!AGS.matcher(old).matches() || !ended.contains(old + day)) {
      file.fault(line, "change-not-in-register", old, day.minusDays(1).toString());
    } else {
      add(fields, line, new AreaChange(old, successor(fields), share, day, "", "", ""));
    }
  }

  private void add(NamedCsvRecord fields, int line, AreaChange change) {
    var next = change.newAgs();
    if (next != null && !begun.contains(next)) {
      file.fault(line, "change-successor-unknown", next);
      return;
    }
    changes.add(
        new AreaChange(
            change.oldAgs(),
            next,
            change.share(),
            change.day(),
            text(fields, "evidence"),
            text(fields, "ask_whom"),
            text(fields, "ask_what")));
  }

  private static @Nullable String successor(NamedCsvRecord fields) {
    var ags = text(fields, "new_ags");
    return ags.isEmpty() ? null : ags;
  }

  /** A missing share is the whole; a wrong one below 0. */
  private static double share(NamedCsvRecord fields) {
    try {
      var text = text(fields, "share");
      return text.isEmpty() ? 1 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable LocalDate day(NamedCsvRecord fields) {
    try {
      return LocalDate.parse(text(fields, "effective"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String text(NamedCsvRecord fields, String column) {
    return fields.findField(column).orElse("");
  }
}
