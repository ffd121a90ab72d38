package de.zubringer.inbox;

import de.zubringer.inbox.Vorgang.Entry;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document the inbox takes: a JSON list of objects with the texts {@code label, value}. */
final class Sheet {
  /** An application has some hundred fields; more is no sheet anybody reads. */
  private static final int ENTRIES_MAX = 5_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Sheet() {}

  /** Empty if it is not such a list. */
  static Optional<List<Entry>> read(byte[] document) {
    try {
      var sheet = JSON.readTree(document);
      return isSheet(sheet)
          ? Optional.of(sheet.valueStream().map(Sheet::entry).toList())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty(); // not JSON: the caller holds the journey
    }
  }

  private static boolean isSheet(JsonNode sheet) {
    return sheet.isArray()
        && sheet.size() <= ENTRIES_MAX
        && sheet
            .valueStream()
            .allMatch(entry -> entry.path("label").isString() && entry.path("value").isString());
  }

  private static Entry entry(JsonNode entry) {
    return new Entry(entry.path("label").asString(), entry.path("value").asString());
  }
}
