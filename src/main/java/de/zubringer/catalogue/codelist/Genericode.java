package de.zubringer.catalogue.codelist;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.text.XmlInput;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a code list in genericode 1.0 (OASIS), the form of the XRepository: {@code gc:CodeList}
 * with a SimpleCodeList. Nothing is fetched, no DTD is read, and all is bounded.
 */
public final class Genericode {
  public static final int BYTES_MAX = 32 * 1024 * 1024;

  private static final String NAMESPACE = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
  private static final int COLUMNS_MAX = 200;

  /** More than our own form takes for a name; the rest of a longer text is no name. */
  private static final int TEXT_MAX = 500;

  private static final String NAME_LIKE =
      "(?i).*(name|bezeichnung|beschreibung|wert|value|text|label).*";

  /**
   * A list as it was read.
   *
   * @param urn canonical URI of the list, without its version
   * @param codeColumn id of the column taken for the codes
   */
  public record Imported(
      String shortName,
      String name,
      String urn,
      String version,
      String codeColumn,
      String nameColumn,
      List<Code> codes) {}

  /**
   * What became of a file.
   *
   * @param leftOut ids of the columns our form of a list has no place for; no part of the list, so
   *     that an edition with one column more is not taken for another list
   */
  public record Taken(Imported list, List<String> leftOut) {}

  private record Column(String id, String title) {}

  /** One row: the line it begins on and its values by column. */
  private record Row(int line, Map<String, String> values) {}

  private final String file;
  private final Map<String, String> head = new HashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String key;

  private Genericode(String file) {
    this.file = file;
  }

  /**
   * Held with what is wrong, if it cannot be taken over as a whole.
   *
   * @param file its name, for the findings
   * @param codeColumn id of the column with the codes; null = that of the first key
   * @param nameColumn id of the column with the names; null = the first that looks like one
   */
  public static Outcome<Taken> read(
      String file, byte[] xml, @Nullable String codeColumn, @Nullable String nameColumn) {
    var reading = new Genericode(file);
    if (xml.length > BYTES_MAX) {
      return Outcome.held(reading.finding("genericode-too-large", 1));
    }
    try {
      reading.parse(XmlInput.reader(xml));
    } catch (XMLStreamException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return Outcome.held(reading.finding("genericode-broken", line));
    }
    return reading.list(codeColumn, nameColumn);
  }

  private void parse(XMLStreamReader xml) throws XMLStreamException {
    var path = new ArrayList<String>();
    var text = new StringBuilder();
    while (xml.hasNext() && findings.isEmpty()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            findings.add(finding("genericode-broken", line(xml)));
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(xml.getLocalName());
          text.setLength(0);
          start(xml, path);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < TEXT_MAX) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          end(path, text.toString().strip());
          path.removeLast();
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml, List<String> path) {
    switch (String.join("/", path)) {
      case "CodeList" -> {
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
          findings.add(finding("genericode-other", line(xml)));
        }
      }
      case "CodeList/ColumnSet/Column" ->
          columns.add(new Column(attribute(xml, "Id"), attribute(xml, "Id")));
      case "CodeList/ColumnSet/Key/ColumnRef" -> key = key == null ? attribute(xml, "Ref") : key;
      case "CodeList/SimpleCodeList/Row" -> rows.add(new Row(line(xml), new HashMap<>()));
      case "CodeList/SimpleCodeList/Row/Value" -> value(xml);
      default -> {
        if (path.size() == 1) {
          findings.add(finding("genericode-other", line(xml)));
        }
      }
    }
    if (columns.size() > COLUMNS_MAX || rows.size() > CodeListTable.CODES_MAX) {
      findings.add(finding("genericode-too-large", line(xml)));
    }
  }

  /** A value without a column belongs to the one after that of the value before. */
  private void value(XMLStreamReader xml) {
    var row = rows.getLast().values();
    var named = attribute(xml, "ColumnRef");
    var before = row.remove("");
    var next = before == null ? 0 : columns.stream().map(Column::id).toList().indexOf(before) + 1;
    var column = named.isEmpty() && next < columns.size() ? columns.get(next).id() : named;
    row.put("", column);
  }

  private void end(List<String> path, String text) {
    switch (String.join("/", path)) {
      case "CodeList/Identification/ShortName",
          "CodeList/Identification/LongName",
          "CodeList/Identification/Version",
          "CodeList/Identification/CanonicalUri" ->
          head.putIfAbsent(path.getLast(), text);
      case "CodeList/ColumnSet/Column/ShortName", "CodeList/ColumnSet/Column/LongName" -> {
        var column = columns.removeLast();
        columns.add(new Column(column.id(), column.title() + " " + text));
      }
      case "CodeList/SimpleCodeList/Row/Value/SimpleValue" -> {
        var row = rows.getLast().values();
        row.put(row.getOrDefault("", ""), text);
      }
      default -> {}
    }
  }

  private Outcome<Taken> list(@Nullable String codeColumn, @Nullable String nameColumn) {
    var code = Optional.ofNullable(codeColumn).or(() -> Optional.ofNullable(key)).or(this::first);
    var name = Optional.ofNullable(nameColumn).or(() -> nameLike(code.orElse("")));
    var ids = columns.stream().map(Column::id).toList();
    if (findings.isEmpty() && (rows.isEmpty() || head.getOrDefault("Version", "").isEmpty())) {
      findings.add(finding("genericode-empty", 1));
    } else if (findings.isEmpty()
        && (code.isEmpty() || !ids.contains(code.get()) || !ids.contains(name.orElse("")))) {
      findings.add(finding("genericode-column", 1, String.join(", ", ids)));
    }
    var codes = findings.isEmpty() ? codes(code.orElse(""), name.orElse("")) : List.<Code>of();
    return findings.isEmpty()
        ? Outcome.done(taken(code.orElse(""), name.orElse(""), ids, codes))
        : Outcome.held(Findings.of(findings));
  }

  private Taken taken(String code, String name, List<String> ids, List<Code> codes) {
    var list =
        new Imported(
            head("ShortName"),
            head.getOrDefault("LongName", head("ShortName")),
            head("CanonicalUri"),
            head("Version"),
            code,
            name,
            codes);
    return new Taken(
        list, ids.stream().filter(id -> !id.equals(code) && !id.equals(name)).toList());
  }

  private List<Code> codes(String codeColumn, String nameColumn) {
    var codes = new ArrayList<Code>();
    var seen = new HashSet<String>();
    for (var row : rows) {
      var code = row.values().getOrDefault(codeColumn, "");
      var name = row.values().getOrDefault(nameColumn, "");
      if (code.isEmpty()) {
        findings.add(finding("genericode-no-code", row.line()));
      } else if (!seen.add(code)) {
        findings.add(finding("code-twice", row.line(), code));
      }
      codes.add(new Code(code, name.isEmpty() ? code : name, null, null));
      if (findings.size() >= 20) {
        break; // more of the same would hide what to mend first
      }
    }
    return codes;
  }

  private Optional<String> first() {
    return columns.stream().map(Column::id).findFirst();
  }

  private Optional<String> nameLike(String codeColumn) {
    var others = columns.stream().filter(column -> !column.id().equals(codeColumn)).toList();
    return others.stream()
        .filter(column -> column.title().matches(NAME_LIKE))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .map(Column::id)
        .or(() -> Optional.of(codeColumn));
  }

  private String head(String name) {
    return head.getOrDefault(name, "");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private Finding finding(String code, int line, String... arguments) {
    return Finding.error(code, "", arguments).at(new Spot(file, line));
  }
}
