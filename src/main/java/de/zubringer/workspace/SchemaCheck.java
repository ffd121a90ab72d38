package de.zubringer.workspace;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import com.networknt.schema.format.PatternFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema 2020-12. Formats are asserted, nothing is ever fetched from elsewhere, and
 * steps and depth of a check are bounded.
 */
public final class SchemaCheck {
  /** Enough for a code list of 100,000; stops a document built to keep us busy. */
  private static final long STEPS_MAX = 10_000_000;

  /** Above the depth either reader lets through, counted twice for references. */
  private static final int DEPTH_MAX = 600;

  /** Far more than anybody reads; a list of ten thousand wrong items has as many breaches. */
  private static final int BREACHES_MAX = 1_000;

  /** The validator's own accepts only the endings of a list that is never up to date. */
  private static final String EMAIL = "^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$";

  private static final List<Format> OURS =
      List.of(
          PatternFormat.of("email", EMAIL, "format.email"),
          PatternFormat.of("idn-email", EMAIL, "format.idn-email"));

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012()).format(OURS.get(0)).format(OURS.get(1)).build();

  private static final Set<String> OF_TEXT = Set.of("date", "date-time", "uuid", "uri");

  /** Formats that look at nothing but the text, by their names. */
  private static final Map<String, Format> FORMATS =
      Stream.concat(
              OURS.stream(),
              Formats.DEFAULT.stream().filter(format -> OF_TEXT.contains(format.getName())))
          .collect(Collectors.toMap(Format::getName, format -> format));

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .executionContextCustomizer(
              (context, schema) ->
                  context.executionConfig(
                      config -> config.maxEvaluationSteps(STEPS_MAX).maxEvaluationDepth(DEPTH_MAX)))
          .build();

  private static final Schema OF_SCHEMAS = registry().getSchema(SchemaLocation.of(DIALECT.getId()));

  private final Schema schema;
  private final QuickCheck quick;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
    this.quick = new QuickCheck(schema.getSchemaNode(), FORMATS);
  }

  /** Compiles a schema; held with findings if it is none, or refers to something outside itself. */
  public static Outcome<SchemaCheck> compile(JsonNode schema) {
    try {
      if (schema.isObject() && OF_SCHEMAS.validate(schema).isEmpty()) {
        var compiled = registry().getSchema(schema);
        compiled.initializeValidators();
        return Outcome.done(new SchemaCheck(compiled));
      }
      return Outcome.held(Finding.error("schema-broken", ""));
    } catch (SchemaException | ValidationLimitExceededException e) {
      return Outcome.held(Finding.error("schema-broken", ""));
    }
  }

  /** The breaches, in the order of the schema, bounded; a check that takes too long is one. */
  public List<Violation> check(JsonNode document) {
    return quick.accepts(document) ? List.of() : thorough(document);
  }

  /** What one of the schemas within it says of the place it is for. */
  public SchemaPart part(JsonNode within) {
    return quick.part(within);
  }

  /** Accepts for that place only what the validator accepts; false says nothing. */
  public Predicate<JsonNode> acceptance(JsonNode within) {
    return quick.acceptance(within);
  }

  boolean isQuick(JsonNode document) {
    return quick.accepts(document);
  }

  List<Violation> thorough(JsonNode document) {
    try {
      return schema.validate(document).stream()
          .limit(BREACHES_MAX)
          .map(error -> Violations.of(error, schema.getSchemaNode()))
          .toList();
    } catch (ValidationLimitExceededException e) {
      return List.of(Violations.tooComplex(e.getLimit()));
    } catch (StackOverflowError e) { // a schema that refers to itself without end
      return List.of(Violations.tooComplex(DEPTH_MAX));
    }
  }

  /** Knows no other dialect and fetches nothing. */
  private static SchemaRegistry registry() {
    return SchemaRegistry.withDialect(
        DIALECT,
        builder ->
            builder
                .schemaRegistryConfig(CONFIG)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }
}
