package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.WorkspaceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckVerbTest {
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String CONNECTION =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";
  private static final String MAPPING =
      "systems/finanzwesen-rest/mappings/hundesteuer-anmeldung.yaml";
  private static final String RULES =
      "lands/16-thueringen/responsibilities/hundesteuer-anmeldung.yaml";

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void findsNoErrorAndNoWarningInTheReferenceWorkspace() {
    assertThat(check(Path.of("workspace/thueringen"), "--json")).isEqualTo(ExitCode.GOOD);
    assertThat(json().path("findings").valueStream())
        .allMatch(one -> one.path("severity").asString("").equals("hint"));
  }

  /** Every Leistung for two kinds of systems at least, in three administrations. */
  @Test
  void tellsHowEachLeistungMeetsEachSystem() {
    check(Path.of("workspace/thueringen"), "--json");
    var pairs = json().path("coverage").valueStream().toList();
    assertThat(pairs).isNotEmpty().allMatch(pair -> pair.path("complete").asBoolean(false));
    assertThat(pairs)
        .flatExtracting(pair -> pair.path("administrations").valueStream().toList())
        .allMatch(place -> place.path("written").asInt(0) > 0)
        .allMatch(place -> place.path("held").asInt(-1) == 0);
    assertThat(pairs).allMatch(pair -> pair.path("administrations").size() >= 3);
  }

  /** The operator's file lies in no workspace. */
  @Test
  void checksRulesOfAlerts() throws IOException {
    var file = dir.resolve("alerts.yaml");
    Files.writeString(
        file, "format: alerts/1\nrules:\n  - {id: a, measure: held-age, threshold: 3}\n");
    assertThat(check(file, "--json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(json().at("/findings/0/code").asString()).isEqualTo("alerts-threshold-wrong");
    assertThat(json().at("/findings/0/line").asInt()).isEqualTo(3);

    Files.writeString(
        file, "format: alerts/1\nrules:\n  - {id: a, measure: held-age, threshold: PT3H}\n");
    assertThat(check(file)).isEqualTo(ExitCode.GOOD);
  }

  @Test
  void countsWhatAMappingLeavesOpen() throws IOException {
    write(
        WorkspaceFiles.reference()
            .replace(MAPPING, "  - {target: steuerart", "  - {target: steuerart_gibt_es_nicht"));
    check(dir, "--json");
    assertThat(json().path("coverage").valueStream())
        .filteredOn(pair -> !pair.path("complete").asBoolean(true))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.path("system").asString("")).isEqualTo("finanzwesen-rest");
              assertThat(pair.path("requiredMapped").asInt()).isEqualTo(9);
              assertThat(pair.at("/administrations/0/held").asInt()).isPositive();
            });
  }

  @Test
  void tellsEachFaultOfASpoiltCopyAtItsLine() throws IOException {
    var files =
        WorkspaceFiles.reference()
            .replace(PROFILE, "ars: \"160510000000\"", "ars: \"160510000001\"")
            .replace(MAPPING, "target: steuerart", "target: steuerartt")
            .replace(RULES, "evidence: seen ", "evidense: seen ")
            .replace(CONNECTION, "version: 1", "version: [1");
    write(files);
    assertThat(check(dir, "--json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(marks())
        .contains(
            PROFILE + ":" + files.lineOf(PROFILE, "ars:") + " profile-ars-unknown",
            MAPPING + ":" + files.lineOf(MAPPING, "steuerartt") + " target-unknown",
            RULES + ":" + files.lineOf(RULES, "evidense") + " key-unknown-similar",
            CONNECTION + ":" + (files.lineOf(CONNECTION, "version: [1") + 1) + " file-broken");
  }

  @Test
  void writesASentenceAndAnAdviceForPeople() throws IOException {
    write(
        WorkspaceFiles.empty()
            .with("register/bodies.csv", "ars,type,name,parent_ars\n99,Land,Musterland,\n")
            .with(
                "lands/99-x/responsibilities/a.yaml",
                "format: responsibilities/1\nrule: []\nrules: []\n"));
    assertThat(check(dir)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            lands/99-x/responsibilities/a.yaml:2  FEHLER key-unknown-similar  „rule“ ist hier kein bekannter Schlüssel.
                → Meinten Sie „rules“?
            """);
    assertThat(err.toString()).contains("Fehler: 1, Warnungen: 0, Hinweise: 0.");
  }

  @Test
  void hintsNeverChangeTheExitCode() throws IOException {
    write(
        WorkspaceFiles.empty()
            .with("register/bodies.csv", "ars,type,name,parent_ars\n99,Land,Musterland,\n")
            .with("notizen.txt", "x"));
    assertThat(check(dir)).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).contains("HINWEIS file-unknown");
  }

  @Test
  void refusesWhatIsNoWorkspace() throws IOException {
    assertThat(check(dir.resolve("fehlt"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(check(Files.createDirectory(dir.resolve("leer")))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(check(Files.writeString(dir.resolve("datei"), "x"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("gibt es nicht", "keine Arbeitsmappe");
  }

  private int check(Path directory, String... more) {
    var line = Zubringer.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    var arguments = new ArrayList<>(List.of("check", directory.toString()));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private void write(WorkspaceFiles files) throws IOException {
    for (var file : files.read().folder().files().entrySet()) {
      var path = dir.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private List<String> marks() {
    return json()
        .path("findings")
        .valueStream()
        .map(
            one ->
                one.path("file").asString("")
                    + ":"
                    + one.path("line")
                    + " "
                    + one.path("code").asString(""))
        .toList();
  }
}
