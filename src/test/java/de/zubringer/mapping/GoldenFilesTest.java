package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference workspace gives exactly the bytes its golden files show. */
class GoldenFilesTest {
  private static final String SAMPLE =
      "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.json";
  private static final String LEISTUNG = "hundesteuer-anmeldung";
  private static final Map<String, Object> JOURNEY =
      Map.of(
          "id", "0f8a6f6e-1111-4222-8333-444455556666",
          "receivedAt", "2026-11-10T09:15:00+01:00",
          "receivedOn", "2026-11-10",
          "channel", "fit-connect");

  private static Workspace workspace;

  @BeforeAll
  static void readWorkspace() throws IOException {
    workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
  }

  @Test
  void writesFileForRothenstein() {
    var document =
        map(
            system("kommunalsteuer-csv"),
            Map.of(
                "journey", JOURNEY,
                "rulesFrom", Map.of("ags", "16074079", "name", "Rothenstein"),
                "statute", Map.of("title", "Beispielsatzung Hundesteuer Rothenstein 2020"),
                "fees", fees(4000, 6000)));

    assertThat(document.fileName()).isEqualTo("HUND_0f8a6f6e-1111-4222-8333-444455556666.csv");
    assertThat(document.bytes())
        .isEqualTo(golden("kommunalsteuer-csv", "zwei-hunde@160745011079.csv"));
    assertThat(document.origins())
        .contains(
            new TargetDocument.Origin(
                "RASSE", 2, "RASSE", Row.Rule.TABLE, List.of("hund[1].rasse"), "900"));
  }

  @Test
  void writesDocumentForErfurt() {
    var document =
        map(system("finanzwesen-rest"), Map.of("journey", JOURNEY, "fees", fees(10800, 13200)));

    assertThat(document.mediaType()).isEqualTo("application/json");
    assertThat(document.bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            new String(
                golden("finanzwesen-rest", "zwei-hunde@160510000000.json"),
                StandardCharsets.UTF_8));
  }

  @Test
  void writesSheetForInbox() {
    var document =
        map(
            system("posteingang"),
            Map.of(
                "journey", JOURNEY,
                "rulesFrom", Map.of("ags", "16066092", "name", "Zella-Mehlis"),
                "statute", Map.of("title", "Beispielsatzung"),
                "fees", fees(6000, 9000)));

    assertThat(new String(document.bytes(), StandardCharsets.UTF_8))
        .startsWith("[{\"label\":\"Leistung\",\"value\":\"Anmeldung zur Hundesteuer\"},")
        .contains("{\"label\":\"Eingegangen am\",\"value\":\"10.11.2026\"}")
        .contains("{\"label\":\"Rufname (2)\",\"value\":\"Cora\"}")
        .contains("{\"label\":\"Rasse (1)\",\"value\":\"Dackel\"}")
        .contains("{\"label\":\"Jahressteuer laut Satzung (2)\",\"value\":\"90,00\"}")
        .contains("{\"label\":\"SEPA-Lastschriftmandat erteilt\",\"value\":\"ja\"}");
  }

  private static Map<String, ?> fees(int first, int second) {
    return Map.of(
        "jahressteuer", Map.of("each", List.of(Map.of("cents", first), Map.of("cents", second))),
        "marke", Map.of("each", List.of(Map.of("cents", 0), Map.of("cents", 0))));
  }

  private static TargetDocument map(TargetSystem system, Map<String, ?> variables) {
    var mapping = FieldMapping.of(workspace, system.folder(), LEISTUNG).orElseThrow();
    var format = system.format(mapping.to()).orElseThrow();
    var outcome = MappingEngine.map(mapping, format, sample(), variables);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TargetDocument>) outcome).value();
  }

  private static TargetSystem system(String id) {
    return Catalogue.of(workspace).system(id).orElseThrow();
  }

  private static JsonNode sample() {
    return JsonMapper.shared().readTree(workspace.file(SAMPLE).orElseThrow());
  }

  private static byte[] golden(String system, String name) {
    return workspace.file("systems/" + system + "/golden/" + LEISTUNG + "/" + name).orElseThrow();
  }
}
