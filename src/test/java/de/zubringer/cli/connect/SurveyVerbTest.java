package de.zubringer.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SurveyVerbTest {
  private static final String ERFURT = "160510000000";
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";

  @TempDir Path directory;
  private Path workspace;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    workspace = directory.resolve("ws");
    for (var file : Folder.read(Path.of("src/test/workspaces/example")).files().entrySet()) {
      var target = workspace.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  @Test
  void printsTheOpenQuestionsByTopic() {
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("Erhebung Hundesteuer Anmeldung in Erfurt, Stadt: 19 Fragen offen")
        .contains("document.avv: Wie weit ist der Vertrag", "Warum: Ohne unterschriebenen Vertrag");
  }

  @Test
  void printsTheFixedShapeForMachines() {
    assertThat(run("--json")).isEqualTo(1);
    var report = json();
    assertThat(report.path("known").isInt()).isTrue();
    assertThat(report.path("open").values())
        .hasSize(19)
        .allSatisfy(
            one -> {
              for (var member : List.of("id", "text", "type", "why", "file", "key")) {
                assertThat(one.path(member).asString("")).isNotEmpty();
              }
            });
  }

  @Test
  void aSheetOutAndInShowsFirstAndWritesWhenTold() throws IOException {
    var sheet = directory.resolve("fragen.csv");
    assertThat(run("--csv", sheet.toString())).isEqualTo(1);
    fill(sheet, Map.of("document.avv", "signed", "asIs.faelleJeJahr", "1.200"));
    var before = files();

    assertThat(run("--answers", sheet.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("ändert sich", "+   avv: {state: signed, date: ");
    assertThat(err.toString()).contains("Nichts geschrieben. 2 Antworten würden 2 Dateien ändern");
    assertThat(files()).isEqualTo(before);

    assertThat(run("--answers", sheet.toString(), "--write", "--json")).isEqualTo(1);
    assertThat(json().path("answers").path("written").asBoolean()).isTrue();
    assertThat(json().path("open").values()).hasSize(17);
    assertThat(Files.readString(workspace.resolve(PROFILE))).contains("avv: {state: signed");
    assertThat(run("--json")).isEqualTo(1);
    assertThat(json().path("open").values()).hasSize(17);
  }

  @Test
  void writesNothingIfOneAnswerDoesNotFit() throws IOException {
    var sheet = directory.resolve("fragen.csv");
    run("--csv", sheet.toString());
    fill(sheet, Map.of("document.avv", "signed", "asIs.faelleJeJahr", "viele"));
    var before = files();
    assertThat(run("--answers", sheet.toString(), "--write")).isEqualTo(1);
    assertThat(out.toString()).contains("fragen.csv:", "survey-answer");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void goesToZeroWhenEverythingIsAnswered() throws IOException {
    var sheet = directory.resolve("fragen.csv");
    run("--csv", sheet.toString());
    var all = new HashMap<String, String>();
    run("--json");
    for (var open : json().path("open").values()) {
      var type = open.path("type").asString();
      var text =
          switch (type) {
            case "choice", "choices" -> open.path("options").path(0).path("name").asString();
            case "boolean" -> "nein";
            case "money", "integer" -> "50";
            default -> "wie immer";
          };
      all.put(open.path("id").asString(), text);
    }
    fill(sheet, all);
    assertThat(run("--answers", sheet.toString(), "--write")).isZero();
    assertThat(run()).isZero();
    assertThat(out.toString()).contains(": 0 Fragen offen");
  }

  @Test
  void endsWithOneSentenceWhereItCannotWork() {
    assertThat(run("--write")).isEqualTo(2);
    assertThat(run("--answers", directory.resolve("fehlt.csv").toString())).isEqualTo(2);
    assertThat(run("--answers", workspace.resolve(PROFILE).toString())).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("Exception", "\tat ");
  }

  /** Puts answers into the sheet as a spreadsheet would. */
  private static void fill(Path sheet, Map<String, String> answers) throws IOException {
    var lines = new ArrayList<String>(List.of("Kennung;Antwort;Von"));
    var known = Files.readString(sheet);
    answers.forEach(
        (id, text) -> {
          assertThat(known).contains("\n" + id + ";");
          lines.add(id + ";" + text + ";fachamt");
        });
    Files.write(sheet, lines);
  }

  private Map<String, String> files() throws IOException {
    return Folder.read(workspace).files().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(String... more) {
    out.getBuffer().setLength(0);
    var arguments =
        new ArrayList<String>(
            List.of(
                "survey",
                workspace.toString(),
                "--municipality",
                ERFURT,
                "--leistung",
                "hundesteuer-anmeldung"));
    arguments.addAll(List.of(more));
    return CommandLines.zubringer()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }
}
