package de.zubringer.mapping;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of the built-in inbox for a Leistung nobody wrote a mapping for: every field of the
 * form in the order of its schema, codes by their names, what repeats item by item, a list within a
 * list in one line.
 */
public final class PlainSheet {
  /** The format of the sheet, and the mapping that fills it. */
  public record Sheet(TargetFormat format, FieldMapping mapping) {}

  private static final String LIST = "[].";

  private final LeistungPackage leistung;
  private final Map<String, Repeat> repeats = new LinkedHashMap<>();
  private final List<TargetField> fields = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, TranslationTable> tables = new HashMap<>();

  private PlainSheet(LeistungPackage leistung) {
    this.leistung = leistung;
  }

  public static Sheet of(LeistungPackage leistung) {
    var sheet = new PlainSheet(leistung);
    leistung.schema().leaves().forEach(sheet::add);
    return sheet.made();
  }

  private Sheet made() {
    return new Sheet(
        TargetFormat.sheet("sheet", fields, "{$journey.id}.inbox"),
        new FieldMapping(
            "",
            leistung.id(),
            leistung.version(),
            1,
            "sheet",
            List.copyOf(repeats.values()),
            rows,
            List.of(),
            tables));
  }

  private void add(DataField field) {
    var path = field.path();
    var cut = path.indexOf(LIST);
    var repeat = cut < 0 ? null : repeat(path.substring(0, cut));
    var inner = repeat == null ? path : path.substring(cut + LIST.length());
    var source = repeat == null ? inner : repeat.variable() + "." + FieldPath.plain(inner);
    var target =
        repeat == null ? flat(inner) : repeat.target() + "." + flat(FieldPath.plain(inner));
    var isList = inner.contains("[]");
    var codes = isList ? Optional.<CodeList>empty() : codes(field);
    fields.add(
        field(
            target,
            label(path, field),
            isList || codes.isPresent() ? TargetField.Type.TEXT : type(field)));
    codes.ifPresent(list -> tables.put(list.id(), table(list)));
    rows.add(
        row(target, rule(isList, codes.isPresent()), source, codes.map(CodeList::id).orElse(null)));
  }

  private Repeat repeat(String list) {
    return repeats.computeIfAbsent(
        list,
        path -> new Repeat(flat(path) + "[]", FieldPath.plain(path), "entry" + repeats.size()));
  }

  private Optional<CodeList> codes(DataField field) {
    return field.codeList().map(leistung.codeLists()::get).filter(list -> !list.codes().isEmpty());
  }

  private static TranslationTable table(CodeList list) {
    var names = new HashMap<String, String>();
    list.codes().forEach(code -> names.put(code.code(), code.name()));
    return new TranslationTable(names);
  }

  private static Row.Rule rule(boolean isList, boolean hasCodes) {
    if (isList) {
      return Row.Rule.JOIN;
    }
    return hasCodes ? Row.Rule.TABLE : Row.Rule.COPY;
  }

  private static Row row(String target, Row.Rule rule, String source, @Nullable String table) {
    return new Row(
        target,
        rule,
        List.of(source),
        table,
        rule == Row.Rule.JOIN ? ", " : null,
        null,
        null,
        null,
        null,
        null,
        Row.OnMissing.LEAVE_EMPTY,
        null,
        null,
        null);
  }

  private static TargetField field(String name, String label, TargetField.Type type) {
    var pattern = type == TargetField.Type.DATE ? "dd.MM.yyyy" : null;
    return new TargetField(
        name, label, type, null, false, List.of(), pattern, "ja", "nein", null, null);
  }

  /** By the schema; what may be of several types is written as it comes. */
  private static TargetField.Type type(DataField field) {
    var format = field.schema().path("format").asString("");
    if (field.schema().path("const").isBoolean()) {
      return TargetField.Type.BOOLEAN;
    }
    return switch (field.schema().path("type").asString("")) {
      case "boolean" -> TargetField.Type.BOOLEAN;
      case "integer" -> TargetField.Type.INTEGER;
      case "number" -> TargetField.Type.NUMBER;
      default -> format.equals("date") ? TargetField.Type.DATE : TargetField.Type.TEXT;
    };
  }

  /** With the title of the group it stands in, so that two names are told apart. */
  private String label(String path, DataField field) {
    var plain = FieldPath.plain(path);
    var cut = plain.lastIndexOf('.');
    var group =
        cut < 0 ? Optional.<DataField>empty() : leistung.schema().field(plain.substring(0, cut));
    return group.map(found -> found.title() + ": " + field.title()).orElse(field.title());
  }

  private static String flat(String path) {
    return FieldPath.plain(path).replace('.', '_');
  }
}
