package de.zubringer.catalogue.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.text.FileName;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Nearest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
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
 */
public record TargetFormat(
    String id,
    String kind,
    Charset charset,
    List<TargetField> fields,
    Layout layout,
    @Nullable DataSchema schema) {

  /**
   * How a file looks.
   *
   * @param transliteration whether letters outside the character set may be spelled otherwise
   * @param fileName with expressions in braces: {@code HUND_{$journey.id}.csv}
   */
  public record Layout(
      boolean transliteration,
      char separator,
      Quote quote,
      boolean header,
      String lineEnd,
      boolean pretty,
      String fileName) {}

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

  /** The kinds that can be written today. */
  static final Set<String> KINDS = Set.of("csv", "json", "inbox");

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  public boolean hasLines() {
    return kind.equals("csv");
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
                  default -> Outcome.held(Finding.error("format-kind-unknown", "", id, kind));
                });
  }
}
