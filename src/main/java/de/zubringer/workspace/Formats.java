package de.zubringer.workspace;

import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The formats of a workspace; each is a resource {@code schemas/<name>-<n>.schema.json}. */
final class Formats {
  private static final List<String> NAMES =
      List.of(
          "alerts/1",
          "as-is/1",
          "codelist/1",
          "connection/1",
          "decisions/1",
          "expectation/1",
          "fees/1",
          "gaps/1",
          "mapping/1",
          "origin/1",
          "package/1",
          "parts/1",
          "profile/1",
          "responsibilities/1",
          "rollin/1",
          "steps/1",
          "system/1",
          "target-format/1",
          "texts/1",
          "variation-points/1",
          "workspace/1");
  private static final Map<String, SchemaCheck> COMPILED = new ConcurrentHashMap<>();

  private Formats() {}

  static List<String> names() {
    return NAMES;
  }

  static Optional<SchemaCheck> schema(String format) {
    return NAMES.contains(format)
        ? Optional.of(COMPILED.computeIfAbsent(format, Formats::compile))
        : Optional.empty();
  }

  private static SchemaCheck compile(String format) {
    var resource = "/schemas/" + format.replace('/', '-') + ".schema.json";
    try (var in = Formats.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no schema " + resource);
      }
      var parsed = JsonReader.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (parsed.content() != null
          && SchemaCheck.compile(parsed.content())
              instanceof Outcome.Done<SchemaCheck>(var check)) {
        return check;
      }
      throw new IllegalStateException("not a schema: " + resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
