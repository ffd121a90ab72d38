package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingDiffVerbTest {
  private static final Path REFERENCE = Path.of("workspace/thueringen");

  @TempDir Path changed;

  @Test
  void findsNoDifferenceBetweenAWorkspaceAndItself() {
    var out = new StringWriter();

    assertThat(run(out, REFERENCE.toString(), REFERENCE.toString())).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesEachFieldOfEachSampleThatIsWrittenOtherwise() throws IOException {
    copy();
    var mapping = changed.resolve("systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml");
    var text = Files.readString(mapping);
    Files.writeString(mapping, text.replace("constant, value: NEU", "constant, value: AEND"));
    var out = new StringWriter();

    assertThat(run(out, REFERENCE.toString(), changed.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("zwei-hunde@160745011000 kommunalsteuer-csv SATZART (2): NEU -> AEND")
        .doesNotContain("finanzwesen-rest", "RASSE");
  }

  @Test
  void refusesAFolderThatIsNoWorkspace() {
    assertThat(run(new StringWriter(), REFERENCE.toString(), changed.toString())).isEqualTo(2);
  }

  private static int run(StringWriter out, String... folders) {
    var line =
        Zubringer.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()));
    return line.execute("mapping-diff", folders[0], folders[1]);
  }

  private void copy() throws IOException {
    for (var file : Folder.read(REFERENCE).files().entrySet()) {
      var target = changed.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
