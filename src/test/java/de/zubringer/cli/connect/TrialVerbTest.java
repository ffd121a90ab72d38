package de.zubringer.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TrialVerbTest {
  private static final String REFERENCE = "workspace/thueringen";
  private static final String ROTHENSTEIN = "160745011079";
  private static final String SAMPLE =
      "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.json";

  @TempDir Path folder;

  @Test
  void tellsMachinesWhatTheContractSays() {
    var run = run(REFERENCE, ROTHENSTEIN, "--json");

    assertThat(run.code()).as(run.messages()).isZero();
    var json = JsonMapper.shared().readTree(run.out());
    var samples = json.path("samples").asInt();
    assertThat(samples).isGreaterThan(10).isEqualTo(json.path("results").size());
    assertThat(json.path("asExpected").asInt()).isEqualTo(samples);
    assertThat(
            json.path("delivered").asInt()
                + json.path("held").asInt()
                + json.path("refused").asInt())
        .isEqualTo(samples);
    for (var share : List.of("rules", "rows", "answers")) {
      assertThat(json.path("coverage").path(share).asDouble(-1)).isBetween(0.0, 1.0);
    }
    assertThat(json.path("sha256").asString()).hasSize(64);
  }

  @Test
  void writesTheProtocolAsItsEndingSays() throws IOException {
    for (var ending : List.of("html", "pdf", "json")) {
      var file = folder.resolve("protokoll." + ending);
      assertThat(run(REFERENCE, ROTHENSTEIN, "--out", file.toString()).code()).isZero();
      assertThat(Files.size(file)).isGreaterThan(5_000);
    }
    assertThat(run(REFERENCE, ROTHENSTEIN, "--out", "protokoll.docx").messages())
        .contains(".html, .pdf oder .json");
  }

  @Test
  void saysThatAnAdministrationIsNotConnectedAndWhatToDo() {
    var run = run(REFERENCE, "160530000000");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.messages()).contains("noch nicht angebunden", "zubringer survey");
  }

  @Test
  void triesOwnSamplesToo() throws IOException {
    var text = Files.readString(Path.of(REFERENCE, SAMPLE));
    Files.writeString(folder.resolve("ohne-erwartung.json"), text);

    var run = run(REFERENCE, ROTHENSTEIN, "--samples", folder.toString(), "--json");
    var json = JsonMapper.shared().readTree(run.out());
    assertThat(run.code()).as(run.messages()).isZero();
    assertThat(json.path("withoutExpectation").asInt()).isEqualTo(1);
    assertThat(json.path("results").valueStream())
        .anySatisfy(one -> assertThat(one.path("sample").asString()).isEqualTo("ohne-erwartung"));

    Files.writeString(folder.resolve("kaputt.json"), "{");
    var broken = run(REFERENCE, ROTHENSTEIN, "--samples", folder.toString());
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.messages()).contains("kaputt.json, Zeile 1");
  }

  @Test
  void comparesTwoStatesOverTheSameInputs() throws IOException {
    copy();
    var mapping = folder.resolve("systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml");
    Files.writeString(
        mapping,
        Files.readString(mapping).replace("constant, value: NEU", "constant, value: AEND"));

    var run = run(REFERENCE, ROTHENSTEIN, "--against", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("zwei-hunde@Rothenstein", "SATZART (2): AEND -> NEU");
    assertThat(run(REFERENCE, ROTHENSTEIN, "--against", REFERENCE).code()).isZero();
  }

  private static CommandLines.Run run(String directory, String ars, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "trial", directory, "--municipality", ars, "--leistung", "hundesteuer-anmeldung"));
    arguments.addAll(List.of(more));
    return CommandLines.run(arguments.toArray(String[]::new));
  }

  private void copy() throws IOException {
    for (var file : Folder.read(Path.of(REFERENCE)).files().entrySet()) {
      var target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
