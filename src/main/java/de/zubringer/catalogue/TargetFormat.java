package de.zubringer.catalogue;

import de.zubringer.catalogue.TargetField.TooLong;
import de.zubringer.catalogue.text.FileName;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
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
      boolean quoteAlways,
      boolean header,
      String lineEnd,
      String fileName) {}

  /** The bytes of a target document and how they are called. */
  public record Written(String fileName, String mediaType, byte[] bytes) {}

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  public boolean hasLines() {
    return kind.equals("csv");
  }

  public Optional<TargetField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
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
