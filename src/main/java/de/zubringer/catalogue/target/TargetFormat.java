package de.zubringer.catalogue.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.text.FileName;
import de.zubringer.catalogue.text.Transliteration;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A format a target takes ({@code target-format/1}): a mapping yields typed values, only the format
 * writes them as text.
 *
 * @param schema of a JSON format
 * @param form what only some kinds of formats have: elements, records, tables, screens or a message
 */
public record TargetFormat(
    String id,
    String kind,
    Charset charset,
    List<TargetField> fields,
    Layout layout,
    @Nullable DataSchema schema,
    @Nullable Form form) {
  /** The setting of an installation that chooses the version of xdomea. */
  public static final String VERSION = "xdomeaVersion";

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

  /**
   * The bytes of a target document and how they are called.
   *
   * @param parts of the package that is handed over in its place; none if it goes alone
   */
  public record Written(String fileName, String mediaType, byte[] bytes, List<Part> parts) {
    public Written(String fileName, String mediaType, byte[] bytes) {
      this(fileName, mediaType, bytes, List.of());
    }
  }

  /**
   * A file of a package.
   *
   * @param name in the package
   * @param number of the attachment, from 0; 0 for anything else
   */
  public record Part(String name, Kind kind, int number) {
    /** What the file holds. */
    public enum Kind {
      DOCUMENT,
      /** The application as it came. */
      ORIGINAL,
      /** The application as people read it, a PDF. */
      READABLE,
      ATTACHMENT
    }
  }

  /**
   * A record or row of a written document as people read it.
   *
   * @param title what kind of record it is, numbered where there are several
   */
  public record Block(String title, List<Line> lines) {}

  /** A field and what was written into it. */
  public record Line(String label, String value) {}

  /** A sheet of the built-in inbox. */
  public static TargetFormat sheet(String id, List<TargetField> fields, String fileName) {
    var letters = new Transliteration(StandardCharsets.UTF_8, false);
    var layout = new Layout(letters, ';', Quote.WHEN_NEEDED, false, "\n", false, fileName, false);
    return new TargetFormat(id, "inbox", StandardCharsets.UTF_8, fields, layout, null, null);
  }

  /** The same as one installation wants it, by its settings. */
  public TargetFormat with(Map<String, String> settings) {
    var version = XdomeaVersion.of(settings.getOrDefault(VERSION, ""));
    return !isPackage() || version.isEmpty()
        ? this
        : new TargetFormat(
            id, kind, charset, fields, layout, schema, new XdomeaForm(version.get()));
  }

  /** A setting that asks for what cannot be written; empty if there is none. */
  public Optional<Finding> refused(String place, Map<String, String> settings) {
    var version = settings.get(VERSION);
    return !isPackage() || version == null || XdomeaVersion.of(version).isPresent()
        ? Optional.empty()
        : Optional.of(xdomeaVersion(place, version));
  }

  static Finding xdomeaVersion(String place, String version) {
    return Finding.error(
        "xdomea-version-unknown", place, version, String.join(", ", XdomeaVersion.numbers()));
  }

  /** Whether pages are made of it, which takes far longer than any other writing. */
  public boolean isPrinted() {
    return form instanceof TypingForm;
  }

  /** Whether it is handed over as a package of several files. */
  public boolean isPackage() {
    return form instanceof XdomeaForm;
  }

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  public boolean hasLines() {
    return kind.equals("csv") || (form != null && form.hasLines());
  }

  /** Whether a text may hold letters the target cannot take. */
  boolean limitsLetters() {
    return hasLines() || form != null || !charset.equals(StandardCharsets.UTF_8);
  }

  /** Whether a text may take more room than it has characters. */
  public boolean mayLengthen() {
    var spelled = (hasLines() || endsRecordsByLines()) && layout.transliteration();
    return spelled || (layout.inBytes() && charset.equals(StandardCharsets.UTF_8));
  }

  boolean endsRecordsByLines() {
    return form != null && form.endsRecordsByLines();
  }

  boolean fits(String text, int length) {
    var isShort = !layout.inBytes() && text.length() <= length; // spares counting
    return isShort || size(text) <= length;
  }

  /** How much of its field a text takes, in the unit its length counts. */
  public int size(String text) {
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
    return form == null ? Optional.empty() : form.place(field.name());
  }

  /** A written document as people read it; empty for kinds that need no help with it. */
  public List<Block> blocks(byte[] document) {
    return form == null ? List.of() : form.blocks(this, document);
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

  /** How long a text may be to be written as it is; -1 if each has to be looked at. */
  public int lengthAsIs(TargetField field) {
    return new FieldText(this).lengthAsIs(field);
  }

  /** A JSON document the schema of the format accepts. */
  public Outcome<Written> written(byte[] json, Scope scope) {
    return FileName.of(layout.fileName(), scope)
        .then(fileName -> Outcome.done(new Written(fileName, "application/json", json)));
  }

  /** One or more records of written values as a file. */
  public Outcome<Written> write(List<ObjectNode> records, Scope scope) {
    return write(records, scope, Set.of());
  }

  /**
   * The same, telling the reader which values are not whole.
   *
   * @param cut places of values that were too long: {@code personen[0].name}
   */
  public Outcome<Written> write(List<ObjectNode> records, Scope scope, Set<String> cut) {
    return FileName.of(layout.fileName(), scope)
        .then(
            fileName ->
                switch (kind) {
                  case "csv" -> Outcome.done(new CsvWriter(this).write(fileName, records));
                  case "json" -> JsonWriter.write(this, fileName, records.getFirst());
                  case "inbox" ->
                      Outcome.done(InboxWriter.write(this, fileName, records.getFirst()));
                  default ->
                      form == null
                          ? Outcome.held(Finding.error("format-kind-unknown", "", id, kind))
                          : form.write(this, records, new Form.Writing(fileName, scope, cut));
                });
  }
}
