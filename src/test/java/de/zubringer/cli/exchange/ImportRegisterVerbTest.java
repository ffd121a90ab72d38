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

class ImportRegisterVerbTest {
  @TempDir Path dir;
  private VerbRun verb;
  private Path edition;
  private String before;

  @BeforeEach
  void writeWorkspace() throws IOException {
    verb = new VerbRun(dir.resolve("mappe"));
    verb.write(Musterstadt.workspace());
    before = verb.text(Musterstadt.REGISTER);
    edition = dir.resolve("neu.csv");
    var without = before.replaceFirst("(?m)^990025001001.*\n", "");
    Files.writeString(edition, without.replace(",9000,", ",10001,"));
  }

  @Test
  void onlyShowsWithoutWrite() {
    assertThat(verb.run("import-register", edition, "--into", "--valid-on", "2027-01-01"))
        .isEqualTo(ExitCode.GOOD);
    assertThat(verb.out())
        .contains(
            "990025001001  beendet: Aldorf (Kreisangehörige Gemeinde), letzter Tag 2026-12-31")
        .contains("990020001001  Einwohner: Einzelhausen, bisher 9000, jetzt 10001");
    assertThat(verb.err()).contains("Unterschiede: 2", "Mit --write");
    assertThat(verb.text(Musterstadt.REGISTER)).isEqualTo(before);
  }

  @Test
  void writesOnDemandAndThenNothingIsLeftToDo() {
    var arguments = new String[] {"--into", "--valid-on", "2027-01-01", "--write", "--json"};
    assertThat(verb.run("import-register", edition, arguments)).isEqualTo(ExitCode.GOOD);
    var json = JsonMapper.shared().readTree(verb.out());
    assertThat(json.path("written").booleanValue()).isTrue();
    assertThat(json.path("validOn").asString()).isEqualTo("2027-01-01");
    assertThat(json.path("changes").size()).isEqualTo(2);
    assertThat(verb.text(Musterstadt.REGISTER)).contains("Aldorf,990025001,99003,800,,2026-12-31");

    assertThat(verb.run("import-register", edition, "--into", "--valid-on", "2027-01-01"))
        .isEqualTo(ExitCode.GOOD);
    assertThat(verb.err()).contains("auf dem Stand der Datei");
    assertThat(verb.hiddenFiles()).isEmpty();
  }

  @Test
  void aBrokenLineLeavesTheWorkspaceAsItWas() throws IOException {
    Files.writeString(edition, Files.readString(edition).replace("990025001002", "99025001"));
    assertThat(
            verb.run("import-register", edition, "--into", "--valid-on", "2027-01-01", "--write"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("neu.csv:8", "FEHLER register-line-column");
    assertThat(verb.err()).contains("nichts geschrieben");
    assertThat(verb.text(Musterstadt.REGISTER)).isEqualTo(before);
  }

  @Test
  void saysWhenThereIsNoFile() {
    assertThat(verb.run("import-register", dir.resolve("fehlt.txt"), "--into"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(verb.err()).contains("fehlt.txt");
  }
}
