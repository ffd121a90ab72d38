package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlainSheetTest {
  private static final Path REFERENCE = Path.of("workspace/thueringen");
  private static final Path SAMPLES =
      REFERENCE.resolve("packages/hundesteuer-anmeldung/1.0.0/samples");

  @Test
  void showsEveryFieldOfTheFormInItsOrderWithCodesByTheirNames() throws IOException {
    var lines = lines("zwei-hunde.json");

    assertThat(lines)
        .contains(
            "Halterin oder Halter: Geburtsdatum = 12.04.1980",
            "Hund: Rufname (2) = Cora",
            "Hund: Rasse (1) = Dackel",
            "Erklärung: Angaben sind vollständig und richtig = ja");
  }

  @Test
  void holdsACodeNobodyNamed() throws IOException {
    var application =
        Files.readString(SAMPLES.resolve("zwei-hunde.json")).replace("DACKEL", "KATZE");

    assertThat(map(application)).isInstanceOf(Outcome.Held.class);
  }

  private static List<String> lines(String sample) throws IOException {
    var made = (Outcome.Done<TargetDocument>) map(Files.readString(SAMPLES.resolve(sample)));
    var lines = new ArrayList<String>();
    for (var line : JsonMapper.shared().readTree(made.value().bytes())) {
      lines.add(line.path("label").asString("") + " = " + line.path("value").asString(""));
    }
    return lines;
  }

  private static Outcome<TargetDocument> map(String application) throws IOException {
    var sheet = PlainSheet.of(leistung());
    return MappingEngine.map(
        sheet.mapping(),
        sheet.format(),
        JsonMapper.shared().readTree(application.getBytes(StandardCharsets.UTF_8)),
        Map.of("journey", Map.of("id", "0f8a6f6e")));
  }

  private static LeistungPackage leistung() throws IOException {
    return Catalogue.of(Workspace.read(Folder.read(REFERENCE)))
        .leistungPackage("hundesteuer-anmeldung", "1.0.0")
        .orElseThrow();
  }
}
