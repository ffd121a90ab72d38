package de.zubringer.workspace;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema 2020-12. Formats are asserted, nothing is ever fetched from elsewhere, and
 * steps and depth of a check are bounded.
 */
public final class SchemaCheck {
  /** A check of the largest form takes some 10,000; stops a document built to keep us busy. */
  private static final long STEPS_MAX = 2_000_000;

  /** Above the depth either reader lets through, counted twice for references. */
  private static final int DEPTH_MAX = 600;

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .executionContextCustomizer(
              (context, schema) ->
                  context.executionConfig(
                      config -> config.maxEvaluationSteps(STEPS_MAX).maxEvaluationDepth(DEPTH_MAX)))
          .build();

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /** Compiles a schema; held with findings if it is none, or refers to something outside itself. */
  public static Outcome<SchemaCheck> compile(JsonNode schema) {
    try {
      var compiled = registry().getSchema(schema);
      compiled.initializeValidators();
      return Outcome.done(new SchemaCheck(compiled));
    } catch (SchemaException e) {
      return Outcome.held(Finding.error("schema-broken", ""));
    }
  }

  /** All breaches, in the order of the schema. */
  public List<Violation> check(JsonNode document) {
    var violations = new ArrayList<Violation>();
    for (var error : schema.validate(document)) {
      violations.add(Violations.of(error, schema.getSchemaNode()));
    }
    return violations;
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaRegistryConfig(CONFIG)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }
}
