package de.zubringer.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.ExitCode;
import de.zubringer.testing.Musterstadt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class XzufiVerbsTest {
  private static final String RULES =
      """
      format: responsibilities/1
      leistungen: ["99102013104000"]
      rules:
        - {id: traeger, decides: legalBody, body: area, text: Die Gemeinde.}
        - {id: selbst, decides: executingBody, body: area, text: Selbst.}
        - {id: satzung, decides: rulesFrom, body: legalBody, text: Eigene Satzung.}
      """;
  private static final String DRAFT = "lands/99-musterland/responsibilities/xzufi-zubringer.yaml";

  @TempDir Path dir;
  private VerbRun verb;
  private Path message;

  @BeforeEach
  void export() throws IOException {
    verb = new VerbRun(dir.resolve("mappe"));
    verb.write(
        Musterstadt.workspace().with("lands/99-musterland/responsibilities/hund.yaml", RULES));
    message = dir.resolve("ausgabe.xml");
    assertThat(
            verb.run(
                "export-xzufi",
                dir.resolve("mappe").toString(),
                "--out",
                message.toString(),
                "--date",
                "2026-06-01"))
        .isEqualTo(ExitCode.GOOD);
  }

  @Test
  void whatGoesOutComesInAsDraftsAndIsTheSame() {
    assertThat(verb.run("import-xzufi", message, "--into", "--json")).isEqualTo(ExitCode.GOOD);
    var json = JsonMapper.shared().readTree(verb.out());
    assertThat(json.path("rules").intValue()).isEqualTo(6);
    assertThat(json.path("unknown").isEmpty()).isTrue();
    assertThat(verb.text(DRAFT)).contains("state: planned").doesNotContain("active");
    assertThat(verb.hiddenFiles()).isEmpty();

    assertThat(diff()).isEqualTo(ExitCode.GOOD);
    assertThat(verb.err()).contains("Gleich 6, verschieden 0");
  }

  @Test
  void writesAWorkOrderWhenTheSidesDiffer() throws IOException {
    var text = Files.readString(message);
    var csv = dir.resolve("auftrag.csv");
    Files.writeString(
        message,
        text.replace("rs\">990020001001</xzufi:gebietID>", "rs\">990025001001</xzufi:gebietID>"));

    assertThat(diff("--csv", csv.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(csv))
        .startsWith("leika,ars,gebiet,katalog_sagt,kommune_sagt,")
        .contains("99102013104000,990020001001,Einzelhausen,,Einzelhausen [990020001001],selbst,")
        .contains(",990025001001,Aldorf,Aldorf [990025001001] | Einzelhausen [990020001001],");
  }

  @Test
  void aMessageCutOffLeavesTheWorkspaceAsItWas() throws IOException {
    var text = Files.readString(message);
    Files.writeString(message, text.substring(0, text.length() - 40));

    assertThat(verb.run("import-xzufi", message, "--into")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("ausgabe.xml:1", "xzufi-broken", "Spalte");
    assertThat(verb.err()).contains("nichts geschrieben");
    assertThat(dir.resolve("mappe").resolve(DRAFT)).doesNotExist();
    assertThat(dir.resolve("mappe/register/xzufi-zubringer-stellen.csv")).doesNotExist();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(verb.run("diff-xzufi", message.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(verb.run("import-xzufi", dir.resolve("fehlt.xml"), "--into"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(verb.err()).contains("fehlt.xml");
  }

  private int diff(String... more) {
    var arguments = new String[4 + more.length];
    arguments[0] = "diff-xzufi";
    arguments[1] = message.toString();
    arguments[2] = dir.resolve("mappe").toString();
    arguments[3] = "--date=2026-06-01";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return verb.run(arguments);
  }
}
