package de.zubringer.catalogue;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Datenfeld or Datenfeldgruppe of a schema.
 *
 * @param path with {@code []} behind what repeats: {@code hund[].rasse}
 * @param title what the form calls it
 * @param required whether its group must have it
 * @param isGroup whether it has fields of its own
 * @param schema the part of the schema that describes it
 */
public record DataField(
    String path, String title, boolean required, boolean isGroup, JsonNode schema) {
  /** Categories of Art. 9 and 10 GDPR. */
  public static final Set<String> SPECIAL_CATEGORIES =
      Set.of("besondere-kategorie", "gesundheit", "religion", "biometrie", "straftaten");

  DataField required(boolean always) {
    return new DataField(path, title, always, isGroup, schema);
  }

  /** Id of the code list its values come from. */
  public Optional<String> codeList() {
    return schema.path("x-codeList").stringValueOpt();
  }

  /** What kind of personal data it is ({@code x-dataCategory}), such as {@code stammdaten}. */
  public Optional<String> category() {
    return schema.path("x-dataCategory").stringValueOpt();
  }

  /** The check it asks for beyond the schema, such as {@code iban}. */
  public Optional<String> check() {
    return schema.path("x-check").stringValueOpt();
  }

  public @Nullable Integer lengthMax() {
    var length = schema.path("maxLength");
    return length.isIntegralNumber() && length.canConvertToInt() ? length.intValue() : null;
  }
}
