package de.zubringer.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.ExitCode;
import de.zubringer.testing.Musterstadt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportXdatenfelderVerbTest {
  private static final Path FILES = Path.of("src/test/resources/de/zubringer/catalogue/fim");
  private static final Path BEFORE = FILES.resolve("muster-3.xml");
  private static final Path AFTER = FILES.resolve("muster-3-neu.xml");
  private static final String FIRST = "packages/muster/1.0.0/";
  private static final String SCHEMA = "application.schema.json";
  private static final String LEIKA = "99012345678901";

  @TempDir Path dir;
  private VerbRun verb;

  @BeforeEach
  void writeWorkspace() throws IOException {
    verb = new VerbRun(dir.resolve("mappe"));
    verb.write(Musterstadt.workspace());
  }

  @Test
  void onlyShowsWithoutWrite() {
    assertThat(take(BEFORE)).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out())
        .contains("neu und Pflicht: anschriftStrasse.strasse „Straße“")
        .contains("muster-3.xml:12  HINWEIS fim-rule-expressed");
    assertThat(verb.err()).contains("Mit --write");
    assertThat(dir.resolve("mappe/packages")).doesNotExist();
  }

  @Test
  void theWorkspaceStaysSoundWithThePackageItWrites() {
    assertThat(take(BEFORE, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.text(FIRST + "original/offen.csv"))
        .startsWith("Schwere,Befund,Stelle,Was,Warum,Was tun,Erledigt")
        .contains("fim-file,muster-3.xml:", "F99000000019 Lageplan");
    assertThat(verb.text(FIRST + "original/origin.yaml")).contains("S99000000001", "sha256");
    assertThat(dir.resolve("mappe/" + FIRST + "original/muster-3.xml"))
        .hasSameBinaryContentAs(BEFORE);
    assertThat(verb.hiddenFiles()).isEmpty();

    verb.run("check", dir.resolve("mappe").toString(), "--json");
    assertThat(json().path("findings").values())
        .extracting(one -> one.path("file").asString(""))
        .noneMatch(file -> file.startsWith("packages/muster"));
  }

  @Test
  void doesNothingWhenTheSameComesAgain() {
    take(BEFORE, "--write");
    assertThat(take(BEFORE, "--write")).isEqualTo(ExitCode.GOOD);
    assertThat(verb.err()).contains("Nichts zu tun");
    take(AFTER, "--write");
    assertThat(take(AFTER, "--write")).isEqualTo(ExitCode.GOOD);
    assertThat(dir.resolve("mappe/packages/muster")).isDirectoryNotContaining("glob:**/[3-9]*");
  }

  @Test
  void aNewEditionIsANewVersionThatKeepsWhatWasChangedHere() throws IOException {
    take(BEFORE, "--write");
    edit(FIRST + SCHEMA, "\"title\" : \"Kontoinhaber\"", "\"title\" : \"Wem gehört das Konto?\"");
    edit(
        FIRST + SCHEMA,
        "\"maxLength\" : 34,",
        "\"maxLength\" : 34, \"x-dataCategory\": \"kennung\",");
    edit(FIRST + "package.yaml", "status: nicht-amtlich", "status: nicht-amtlich # unser Stand");
    var before = verb.text(FIRST + SCHEMA);

    assertThat(take(AFTER, "--write", "--json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(json().path("folder").asString("")).isEqualTo("packages/muster/2.0.0");
    assertThat(json().path("written").booleanValue()).isTrue();
    assertThat(kinds())
        .contains(
            "title anschriftStrasse.strasse",
            "length anschriftStrasse.strasse",
            "gone anschriftStrasse.hausnummer",
            "new-required anschriftStrasse.ort",
            "codes art")
        .doesNotContain("title kontoinhaber");

    assertThat(verb.text(FIRST + SCHEMA)).isEqualTo(before);
    var merged = JsonMapper.shared().readTree(verb.text("packages/muster/2.0.0/" + SCHEMA));
    assertThat(merged.at("/properties/kontoinhaber/title").asString(""))
        .isEqualTo("Wem gehört das Konto?");
    assertThat(merged.at("/properties/iban/x-dataCategory").asString("")).isEqualTo("kennung");
    assertThat(merged.at("/$defs/G99000000011/properties/strasse/maxLength").asInt()).isEqualTo(50);
    assertThat(merged.at("/$defs/G99000000011/required").toString())
        .isEqualTo("[\"strasse\",\"ort\"]");
    assertThat(verb.text("packages/muster/2.0.0/package.yaml"))
        .contains("version: 2.0.0", "# unser Stand", "S99000000001:2.0.0");
    assertThat(verb.text("packages/muster/2.0.0/codelists/f99000000018-werte-1-0-0.csv"))
        .contains("003,Verein");
    assertThat(verb.text("packages/muster/2.0.0/original/aenderungen.csv"))
        .contains("gone,anschriftStrasse.hausnummer");
  }

  @Test
  void aFieldRenamedHereKeepsItsNameHere() throws IOException {
    take(BEFORE, "--write");
    edit(FIRST + SCHEMA, "\"strasse\"", "\"wo\"");
    assertThat(take(AFTER, "--write", "--json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(json().path("conflicts").isEmpty()).isTrue();
    assertThat(kinds()).contains("length anschriftStrasse.wo");
    var merged = JsonMapper.shared().readTree(verb.text("packages/muster/2.0.0/" + SCHEMA));
    assertThat(merged.at("/$defs/G99000000011/properties").propertyNames())
        .containsExactly("wo", "ort");
    assertThat(merged.at("/$defs/G99000000011/required").toString()).isEqualTo("[\"wo\",\"ort\"]");
  }

  @Test
  void aPersonDecidesWhatBothSidesChanged() throws IOException {
    take(BEFORE, "--write");
    edit(FIRST + SCHEMA, "\"maxLength\" : 55", "\"maxLength\" : 40");
    var place = "$defs.G99000000011.properties.strasse.maxLength";

    assertThat(take(AFTER, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out())
        .contains(
            "KONFLIKT "
                + place
                + " „Straße“: im Original bisher [55], hier [40], im neuen Original [50]");
    assertThat(verb.err()).contains("jeden Konflikt entscheiden");
    assertThat(dir.resolve("mappe/packages/muster/2.0.0")).doesNotExist();

    take(AFTER, "--write", "--keep", place, "--version", "1.5.0");
    assertThat(verb.text("packages/muster/1.5.0/" + SCHEMA)).contains("\"maxLength\" : 40");
  }

  @Test
  void namesEveryPlaceThatReadsAChangedField() throws IOException {
    take(BEFORE, "--write");
    write(
        "systems/akte/mappings/muster.yaml",
        """
        format: mapping/1
        leistung: muster
        packages: 1.x
        system: akte
        version: 1
        from: muster
        to: vorgang
        rows:
          - {target: STRASSE, rule: copy, source: anschriftStrasse.strasse}
          - {target: NR, rule: expression, expression: "$string(anschriftStrasse.hausnummer)"}
          - {target: KONTO, rule: copy, source: kontoinhaber}
        """);
    write(
        FIRST + "variation-points.yaml",
        """
        format: variation-points/1
        points:
          - id: nurGewerbe
            question: Nur Gewerbe?
            type: boolean
            scope: connection
            answeredBy: [fachamt]
            effects: [{kind: schema, at: art, rule: requiredWhen}]
        """);
    take(AFTER, "--json");
    assertThat(readers("length"))
        .containsExactly("systems/akte/mappings/muster.yaml:9 rows[0].source");
    assertThat(readers("gone"))
        .containsExactly("systems/akte/mappings/muster.yaml:10 rows[1].expression");
    assertThat(readers("codes"))
        .containsExactly(FIRST + "variation-points.yaml:8 points[0].effects[0].at");
    assertThat(readers("new-required")).containsExactly("systems/akte/mappings/muster.yaml");
    assertThat(readers("title")).isEmpty();
  }

  @Test
  void saysWhatIsMissingOrDoesNotFit() throws IOException {
    assertThat(verb.run("import-xdatenfelder", BEFORE, "--into", "--leistung", "muster"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(verb.err()).contains("--leika");
    assertThat(take(dir.resolve("fehlt.xml"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(take(BEFORE, "--version", "eins")).isEqualTo(ExitCode.UNUSABLE);

    take(BEFORE, "--write");
    assertThat(take(AFTER, "--version", "1.0.0", "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("adopt-version-exists");
    edit(FIRST + "original/import.json", "Straße", "Gasse");
    assertThat(take(AFTER, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("adopt-base-changed");
    Files.delete(dir.resolve("mappe/" + FIRST + "original/origin.yaml"));
    take(AFTER);
    assertThat(verb.out()).contains("adopt-no-base");
  }

  private int take(Path file, String... more) {
    var arguments = new ArrayList<>(List.of("--into", "--leistung", "muster", "--leika", LEIKA));
    arguments.addAll(List.of(more));
    return verb.run("import-xdatenfelder", file, arguments.toArray(String[]::new));
  }

  private void write(String path, String text) throws IOException {
    var file = dir.resolve("mappe/" + path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void edit(String path, String old, String fresh) throws IOException {
    assertThat(verb.text(path)).contains(old);
    write(path, verb.text(path).replace(old, fresh));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(verb.out());
  }

  private List<String> kinds() {
    return json().path("changes").values().stream()
        .map(one -> one.path("kind").asString("") + " " + one.path("field").asString(""))
        .toList();
  }

  private List<String> readers(String kind) {
    return json().path("changes").values().stream()
        .filter(one -> one.path("kind").asString("").equals(kind))
        .flatMap(one -> one.path("readers").values().stream())
        .map(one -> one.asString(""))
        .toList();
  }
}
