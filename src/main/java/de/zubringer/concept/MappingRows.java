package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A mapping as a table people read. */
public final class MappingRows {
  private final LeistungPackage leistung;
  private final TargetFormat format;
  private final FieldMapping mapping;

  public MappingRows(LeistungPackage leistung, TargetFormat format, FieldMapping mapping) {
    this.leistung = leistung;
    this.format = format;
    this.mapping = mapping;
  }

  /** Target field, source, rule and what else is to be said, for each row. */
  public List<List<String>> rows() {
    return mapping.rows().stream()
        .map(
            row -> List.of(target(row), source(row), TechnicalChapter.rule(row.rule()), extra(row)))
        .toList();
  }

  private String target(Row row) {
    var field = format.fields().stream().filter(one -> one.name().equals(row.target())).findFirst();
    var must = field.map(TargetField::required).orElse(false) ? " *" : "";
    return field
        .map(TargetField::label)
        .map(label -> label + " (" + row.target() + ")" + must)
        .orElse(row.target() + must);
  }

  private String source(Row row) {
    if (row.source().isEmpty()) {
      var value = row.value();
      return value == null
          ? Objects.requireNonNullElse(row.expression(), "")
          : say("abbildung.wert", value.asString(value.toString()));
    }
    return row.source().stream().map(this::source).collect(Collectors.joining(", "));
  }

  /** A repeated part is named by a variable; its field is known by what the variable stands for. */
  private String source(String path) {
    for (var repeat : mapping.repeat()) {
      var variable = "$" + repeat.as() + ".";
      if (path.startsWith(variable)) {
        return title(leistung, repeat.source() + "." + path.substring(variable.length()));
      }
    }
    return title(leistung, path);
  }

  private static String extra(Row row) {
    var notes = new ArrayList<String>();
    if (row.table() != null) {
      notes.add(say("abbildung.tabelle", row.table()));
    }
    if (row.when() != null) {
      notes.add(say("abbildung.wenn", row.when()));
    }
    if (row.onMissing() == Row.OnMissing.HOLD) {
      notes.add(say("abbildung.haelt-an"));
    }
    if (row.onTooLong() == TargetField.TooLong.CUT_AND_MARK) {
      notes.add(say("abbildung.kuerzt"));
    }
    if (row.note() != null) {
      notes.add(row.note());
    }
    return String.join(" ", notes);
  }

  /** What the form calls a field, with its path. */
  static String title(LeistungPackage leistung, String path) {
    if (path.startsWith("$")) {
      return Phrase.word("variable", path);
    }
    return leistung
        .schema()
        .field(path)
        .map(DataField::title)
        .filter(title -> !title.equals(path))
        .map(title -> title + " (" + path + ")")
        .orElse(path);
  }
}
