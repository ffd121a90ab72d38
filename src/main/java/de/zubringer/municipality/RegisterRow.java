package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of the register: the body and its keys as they are cut at their level. */
record RegisterRow(CsvFile file, int line, String key, String parentKey, Body body) {
  /** No official key has a municipality without digits of the Verband, so none can be taken. */
  private static final Pattern AUTHORITY = Pattern.compile("\\d{5}0000(?!000)\\d{3}");

  private static final Pattern GARBLED = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

  /** Nothing if the line has a fault; each fault is told. */
  static Optional<RegisterRow> read(CsvFile file, NamedCsvRecord fields) {
    return new Reader(file, fields).row();
  }

  private static Optional<Kind> kind(String type) {
    return Arrays.stream(Kind.values())
        .filter(kind -> typesOf(kind).contains("|" + type + "|"))
        .findFirst();
  }

  private static String typesOf(Kind kind) {
    return "|" + Wording.german().say("register-types." + kind.word()) + "|";
  }

  /** Remembers whether any field had a fault. */
  private static final class Reader {
    private final CsvFile file;
    private final NamedCsvRecord fields;
    private final int line;
    private boolean faulty;

    Reader(CsvFile file, NamedCsvRecord fields) {
      this.file = file;
      this.fields = fields;
      this.line = (int) fields.getStartingLineNumber();
    }

    Optional<RegisterRow> row() {
      var key = text("ars");
      var kind = kind(text("type"));
      if (fields.getFieldCount() != fields.getHeader().size()
          || fields.getFields().stream().anyMatch(field -> GARBLED.matcher(field).find())) {
        refuse("register-row-broken");
        return Optional.empty();
      }
      if (!Ars.isLevel(key)) {
        refuse("register-key-wrong", key);
      }
      if (kind.isEmpty()) {
        refuse("register-type-unknown", text("type"));
      }
      if (kind.filter(one -> one.isAuthority() != AUTHORITY.matcher(key).matches()).isPresent()) {
        refuse("register-authority-key-wrong", key, text("type"));
      }
      if (text("name").isEmpty()) {
        refuse("register-value-wrong", "name");
      }
      return kind.isEmpty() || faulty ? Optional.empty() : row(key, kind.get());
    }

    private Optional<RegisterRow> row(String key, Kind kind) {
      var ars = Ars.ofLevel(key);
      var ags = text("ags");
      if (!ags.isEmpty() && !ags.equals(ars.ags())) {
        refuse("register-value-wrong", "ags");
      }
      var body =
          new Body(
              ars,
              kind,
              text("type"),
              text("name"),
              value("parent_ars", Ars::ofLevel),
              value("fulfilling_ars", Ars::ofLevel),
              value("plz", postalCode -> postalCode),
              value("population", Integer::valueOf),
              value("lon", Double::valueOf),
              value("lat", Double::valueOf),
              value("validFrom", LocalDate::parse),
              value("validTo", LocalDate::parse));
      return faulty
          ? Optional.empty()
          : Optional.of(new RegisterRow(file, line, key, text("parent_ars"), body));
    }

    private String text(String column) {
      return fields.findField(column).orElse("");
    }

    private <T> @Nullable T value(String column, Function<String, T> reader) {
      var text = text(column);
      try {
        return text.isEmpty() ? null : reader.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        refuse("register-value-wrong", column);
        return null;
      }
    }

    private void refuse(String code, String... arguments) {
      faulty = true;
      file.fault(line, code, arguments);
    }
  }
}
