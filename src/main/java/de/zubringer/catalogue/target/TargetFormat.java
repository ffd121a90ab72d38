package de.zubringer.catalogue.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.text.FileName;
import de.zubringer.catalogue.text.Transliteration;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A format a target takes ({@code target-format/1}): a mapping yields typed values, only the format
 * writes them as text.
 *
 * @param schema of a JSON format
 * @param form what only some kinds of formats have: elements, records or tables
 */
public record TargetFormat(
    String id,
    String kind,
    Charset charset,
    List<TargetField> fields,
    Layout layout,
    @Nullable DataSchema schema,
    @Nullable Form form) {

  /**
   * How a file looks.
   *
   * @param letters the character set, and how letters outside it are spelled
   * @param fileName with expressions in braces: {@code HUND_{$journey.id}.csv}
   * @param inBytes whether lengths are bytes of the character set, not characters
   */
  public record Layout(
      Transliteration letters,
      char separator,
      Quote quote,
      boolean header,
      String lineEnd,
      boolean pretty,
      String fileName,
      boolean inBytes) {

    /** Whether letters outside the character set may be spelled otherwise. */
    public boolean transliteration() {
      return letters.spells();
    }
  }

  /** When a cell stands in quotation marks; without them a value that needs them is held. */
  public enum Quote {
    WHEN_NEEDED,
    ALWAYS,
    NEVER;

    @JsonCreator
    static Quote of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The bytes of a target document and how they are called. */
  public record Written(String fileName, String mediaType, byte[] bytes) {}

  /**
   * A record or row of a written document as people read it.
   *
   * @param title what kind of record it is, numbered where there are several
   */
  public record Part(String title, List<Line> lines) {}

  /** A field and what was written into it. */
  public record Line(String label, String value) {}

  /** What a format of some kinds is made of, beyond its fields. */
  sealed interface Form permits XmlForm, FixedForm, SqlForm {

    /** How many entries a list takes, such as {@code person[]}; null if any number. */
    default @Nullable Integer entriesMax(String list) {
      return null;
    }

    /** Whether the writer fills this field itself. */
    default boolean fills(String name) {
      return false;
    }
  }

  /** A sheet of the built-in inbox. */
  public static TargetFormat sheet(String id, List<TargetField> fields, String fileName) {
    var letters = new Transliteration(StandardCharsets.UTF_8, false);
    var layout = new Layout(letters, ';', Quote.WHEN_NEEDED, false, "\n", false, fileName, false);
    return new TargetFormat(id, "inbox", StandardCharsets.UTF_8, fields, layout, null, null);
  }

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  public boolean hasLines() {
    return kind.equals("csv") || (form instanceof FixedForm fixed && fixed.hasLines());
  }

  /** Whether a text may hold letters the target cannot take. */
  boolean limitsLetters() {
    return hasLines() || form != null || !charset.equals(StandardCharsets.UTF_8);
  }

  /** Whether a text may take more room than it has characters. */
  public boolean mayLengthen() {
    var spelled = (hasLines() || form instanceof FixedForm) && layout.transliteration();
    return spelled || (layout.inBytes() && charset.equals(StandardCharsets.UTF_8));
  }

  boolean fits(String text, int length) {
    var isShort = !layout.inBytes() && text.length() <= length; // spares counting
    return isShort || size(text) <= length;
  }

  /** How much of its field a text takes, in the unit its length counts. */
  int size(String text) {
    return layout.inBytes() ? text.getBytes(charset).length : text.codePointCount(0, text.length());
  }

  /** Whether the format fills this field itself, so that no row may. */
  public boolean fills(String name) {
    return form != null && form.fills(name);
  }

  /** How many entries a list of the target takes; null if it has no bound of its own. */
  public @Nullable Integer entriesMax(String list) {
    if (form != null) {
      return form.entriesMax(list);
    }
    var most = schema == null ? null : schema.list(list).path("maxItems");
    return most != null && most.isNumber() ? (Integer) most.asInt() : null;
  }

  /** Where a field stands in its record, such as {@code 12–41}; empty where nothing has a place. */
  public Optional<String> place(TargetField field) {
    return form instanceof FixedForm fixed ? fixed.place(field.name()) : Optional.empty();
  }

  /** A written document as people read it; empty for kinds that need no help with it. */
  public List<Part> parts(byte[] document) {
    return switch (form) {
      case FixedForm fixed -> new FixedReading(this, fixed).parts(document);
      case SqlForm tables -> tables.parts(document);
      case null, default -> List.of();
    };
  }

  public Optional<TargetField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The field whose name looks most like an unknown one. */
  public Optional<String> nearest(String name) {
    return Nearest.of(name, fields.stream().map(TargetField::name).toList());
  }

  /**
   * A typed value as the format writes it; findings have the field as place and no arguments but
   * its title.
   */
  public Outcome<JsonNode> value(TargetField field, JsonNode value, TooLong tooLong) {
    return new FieldText(this).write(field, value, tooLong);
  }

  /** One or more records of written values as a file. */
  public Outcome<Written> write(List<ObjectNode> records, Scope scope) {
    return FileName.of(layout.fileName(), scope)
        .then(
            fileName ->
                switch (kind) {
                  case "csv" -> Outcome.done(new CsvWriter(this).write(fileName, records));
                  case "json" -> JsonWriter.write(this, fileName, records.getFirst());
                  case "inbox" ->
                      Outcome.done(InboxWriter.write(this, fileName, records.getFirst()));
                  default -> writeForm(fileName, records);
                });
  }

  private Outcome<Written> writeForm(String fileName, List<ObjectNode> records) {
    return switch (form) {
      case XmlForm xml -> XmlWriter.write(this, xml, fileName, records.getFirst());
      case FixedForm fixed -> new FixedWriter(this, fixed).write(fileName, records);
      case SqlForm tables -> SqlWriter.write(tables, fileName, records.getFirst());
      case null -> Outcome.held(Finding.error("format-kind-unknown", "", id, kind));
    };
  }
}
