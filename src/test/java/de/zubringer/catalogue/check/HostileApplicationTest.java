package de.zubringer.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Checked;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Applications built to keep us busy: one clear finding each, in bounded time. */
@Timeout(60)
class HostileApplicationTest {
  private static final LeistungPackage LEISTUNG =
      Catalogue.of(WorkspaceFiles.reference().read())
          .leistungPackage("hundesteuer-anmeldung", "1.0.0")
          .orElseThrow();

  @Test
  void refusesTenMegabytes() {
    assertThat(codes("{\"halter\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}"))
        .containsExactly("application-too-large");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(codes("{\"a\":".repeat(100_000))).containsExactly("application-too-deep");
    assertThat(codes("[".repeat(100_000))).containsExactly("application-too-deep");
  }

  @Test
  void boundsTheFindingsOfTenThousandItems() {
    var items = "{\"name\": 1, \"chipnummer\": \"x\", \"fremd\": 2},".repeat(10_000);
    var findings = codes("{\"hund\": [" + items + "{}]}");

    assertThat(findings).hasSizeLessThanOrEqualTo(110).contains("schema-and-more");
  }

  @Test
  void boundsTheFindingsOfLetters() {
    var findings = new java.util.ArrayList<Finding>();
    var texts = JsonMapper.shared().createObjectNode();
    var dogs = texts.putArray("hund");
    for (int i = 0; i < 10_000; i++) {
      dogs.addObject().put("name", "Жук");
    }
    findings.addAll(
        ApplicationCheck.content(
                LEISTUNG,
                texts,
                new Circumstances(List.of(), Map.of(), LocalDate.parse("2026-11-10")))
            .list());

    assertThat(findings).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void endsWithSchemasThatContainThemselves() {
    var schema =
        """
        {"type": "object", "properties": {"a": {"$ref": "#"}, "b": {"$ref": "#/$defs/x"}},
         "$defs": {"x": {"anyOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/x"}]}}}
        """;
    var start = System.nanoTime();
    var outcome = DataSchema.of(JsonMapper.shared().readTree(schema));

    if (outcome instanceof Outcome.Done<DataSchema>(var compiled)) {
      assertThat(compiled.check(JsonMapper.shared().readTree("{\"b\": {}}"))).isNotEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static List<String> codes(String application) {
    var outcome =
        ApplicationCheck.wellFormed(LEISTUNG, application.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Findings findings = ((Outcome.Refused<Checked>) outcome).findings();
    return findings.list().stream().map(Finding::code).toList();
  }
}
