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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A format a target takes ({@code target-format/1}): a mapping yields typed values, only the format
 * writes them as text.
 *
 * @param schema of a JSON format
 * @param xml of an XML format
 */
public record TargetFormat(
    String id,
    String kind,
    Charset charset,
    List<TargetField> fields,
    Layout layout,
    @Nullable DataSchema schema,
    @Nullable XmlForm xml) {

  /**
   * How a file looks.
   *
   * @param letters the character set, and how letters outside it are spelled
   * @param fileName with expressions in braces: {@code HUND_{$journey.id}.csv}
   */
  public record Layout(
      Transliteration letters,
      char separator,
      Quote quote,
      boolean header,
      String lineEnd,
      boolean pretty,
      String fileName) {

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

  /** A sheet of the built-in inbox. */
  public static TargetFormat sheet(String id, List<TargetField> fields, String fileName) {
    var letters = new Transliteration(StandardCharsets.UTF_8, false);
    var layout = new Layout(letters, ';', Quote.WHEN_NEEDED, false, "\n", false, fileName);
    return new TargetFormat(id, "inbox", StandardCharsets.UTF_8, fields, layout, null, null);
  }

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  public boolean hasLines() {
    return kind.equals("csv");
  }

  /** Whether a text may hold letters the target cannot take. */
  boolean limitsLetters() {
    return hasLines() || xml != null || !charset.equals(StandardCharsets.UTF_8);
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
    return FileName.of(layout.fileName(), scope)
        .then(
            fileName ->
                switch (kind) {
                  case "csv" -> Outcome.done(new CsvWriter(this).write(fileName, records));
                  case "json" -> JsonWriter.write(this, fileName, records.getFirst());
                  case "xml" ->
                      XmlWriter.write(
                          this, Objects.requireNonNull(xml), fileName, records.getFirst());
                  case "inbox" ->
                      Outcome.done(InboxWriter.write(this, fileName, records.getFirst()));
                  default -> Outcome.held(Finding.error("format-kind-unknown", "", id, kind));
                });
  }
}
