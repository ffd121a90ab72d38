package de.zubringer.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.cli.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitgapVerbTest {
  private static final String WORKSPACE = "workspace/thueringen";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsMachinesAllAboutAGap() {
    var code = fitgap("--municipality", "160745011000", "--json");

    var findings = json().path("findings");
    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    var gap = find(findings, "gap-attachments-stay/kommunalsteuer-csv");
    assertThat(gap.propertyNames())
        .startsWith("severity", "code", "place", "file", "line", "text", "advice", "key", "kind");
    assertThat(gap.path("kind").asString()).isEqualTo("TECH");
    assertThat(gap.path("who").asString()).isEqualTo("it");
    assertThat(gap.path("state").asString()).isEqualTo("DECIDED");
    assertThat(gap.path("decision").path("decision").asString()).isEqualTo("workaround");
    var paper = find(findings, "gap-paper-draft/verzeichnis");
    assertThat(paper.path("blocks").asBoolean()).isTrue();
    assertThat(paper.path("fixes").path(0).path("value").asString()).isEqualTo("signed");
    assertThat(paper.path("fixes").path(0).path("key").asString())
        .isEqualTo("documents.verzeichnis-art30.state");
  }

  @Test
  void tellsPeopleByKind() {
    assertThat(fitgap("--municipality", "160745011079")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("\nDaten\n", "\nTechnik\n", "\nRecht\n")
        .contains("Stand: entschieden: anders lösen", "Wer: Datenschutz");
    assertThat(err.toString()).contains("davon stehen im Weg: 1.");
  }

  @Test
  void namesTheSystemsABodyCouldUse() {
    assertThat(fitgap("--municipality", "160520000000", "--system", "kommunalsteuer-csv"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("noch nicht angebunden; verglichen mit: Steuerverfahren mit Hundedatei")
        .contains("  möglich: posteingang");
  }

  @Test
  void countsForTheLand() {
    assertThat(fitgap("--all", "--json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(json().path("municipalities").asInt()).isEqualTo(601);
    var gap = find(json().path("findings"), "row-holds-if-long/kommunalsteuer-csv/ORT");
    assertThat(gap.path("municipalities").asInt()).isEqualTo(21);
    assertThat(gap.path("severity").asString()).isEqualTo("hint");
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    assertThat(fitgap()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(fitgap("--all", "--municipality", "160745011000")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(fitgap("--municipality", "160745011999")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(fitgap("--municipality", "160520000000", "--system", "nichts"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString())
        .contains("entweder --municipality", "160745011999", "„nichts“")
        .doesNotContain("Exception");
  }

  private static JsonNode find(JsonNode findings, String key) {
    return findings
        .valueStream()
        .filter(one -> one.path("key").asString("").equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " not in " + findings));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private int fitgap(String... arguments) {
    var all = new ArrayList<>(List.of("fitgap", WORKSPACE, "--leistung", "hundesteuer-anmeldung"));
    all.addAll(List.of(arguments));
    return CommandLines.zubringer()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
