package de.zubringer.fitconnect.content;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The official JSON Schemas of metadata, compiled once, formats asserted. */
final class MetadataSchema {
  static final MetadataSchema CURRENT = new MetadataSchema("2.1.0");

  private static final MetadataSchema OLD = new MetadataSchema("1.0.0");

  static final String URI =
      "https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json";

  private final Schema schema;

  private MetadataSchema(String version) {
    schema = load(version);
  }

  /** The schema by which metadata of this version are checked. */
  static MetadataSchema of(String version) {
    return version.startsWith("1.") ? OLD : CURRENT;
  }

  /** Places that break the schema, as JSON pointers; empty if none does. */
  List<String> violations(JsonNode metadata) {
    return schema
        .validate(
            metadata, context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation().toString())
        .distinct()
        .toList();
  }

  private static Schema load(String version) {
    try (var file =
        MetadataSchema.class.getResourceAsStream(
            "/de/zubringer/fitconnect/metadata-" + version + ".schema.json")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var dialect = Dialect.builder(Dialects.getDraft202012()).format(email()).build();
      return SchemaRegistry.withDialect(dialect).getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The library's own check knows a list of top-level domains and refuses newer ones; an applicant
   * must not be turned away for that.
   */
  private static Format email() {
    return PatternFormat.of("email", "^[^\\s@]{1,64}@[^\\s@]{1,255}$", "format.email");
  }
}
