package de.zubringer.fitconnect.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.PatternFormat;
import de.zubringer.fitconnect.StrictJson;
import java.io.IOException;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the published description of the Routing API 2.0.0. */
public final class PublishedDescription {
  /** The library's own check knows a list of top-level domains, and ours are made up. */
  private static final Format EMAIL =
      PatternFormat.of("email", "^[^\\s@]{1,64}@[^\\s@]{1,255}$", "format.email");

  private PublishedDescription() {}

  /** Fails with the places that break a rule. */
  public static void requireThat(String answer, String is) throws Exception {
    var document = schemas();
    document.put("$ref", "#/$defs/" + is);
    var schema =
        SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012()).format(EMAIL).build())
            .getSchema(document.toString(), InputFormat.JSON);
    assertThat(
            schema.validate(
                answer,
                InputFormat.JSON,
                context -> context.executionConfig(it -> it.formatAssertionsEnabled(true))))
        .as("%s conforms to %s", answer, is)
        .isEmpty();
  }

  private static ObjectNode schemas() throws Exception {
    try (var file = PublishedDescription.class.getResourceAsStream("routing-2.0.0.schema.json")) {
      return StrictJson.readObject(Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
