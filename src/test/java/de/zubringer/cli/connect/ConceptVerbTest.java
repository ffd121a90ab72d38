package de.zubringer.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptVerbTest {
  @TempDir Path folder;

  @Test
  void writesWhatTheEndingSays() throws IOException {
    for (var ending : new String[] {"html", "pdf", "md"}) {
      var file = folder.resolve("konzept." + ending);
      var run = run("160745011079", "hundesteuer-anmeldung", file);
      assertThat(run.code()).as(run.messages()).isZero();
      assertThat(Files.size(file)).isGreaterThan(5000);
    }
    assertThat(Files.readString(folder.resolve("konzept.md"))).startsWith("# Anschlusskonzept");
    assertThat(Files.readAllBytes(folder.resolve("konzept.pdf"))).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void saysWhatIsWrongAndWritesNothing() {
    var file = folder.resolve("konzept.docx");
    assertThat(run("160745011079", "hundesteuer-anmeldung", file).messages())
        .contains(".html, .pdf oder .md");
    var html = folder.resolve("konzept.html");
    assertThat(run("160745011079", "hundesteuer", html).messages()).contains("hundesteuer");
    assertThat(run("999999999999", "hundesteuer-anmeldung", html).messages())
        .contains("steht nicht im Register");
    var nowhere = run("160745011079", "hundesteuer-anmeldung", folder.resolve("nirgends/a.html"));
    assertThat(nowhere.messages()).contains("l\u00E4sst sich nicht schreiben");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  private static CommandLines.Run run(String ars, String leistung, Path out) {
    return CommandLines.run(
        "concept",
        "workspace/thueringen",
        "--municipality",
        ars,
        "--leistung",
        leistung,
        "--out",
        out.toString());
  }
}
