package de.zubringer.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void annexesTheProtocolOfATrialAndNoOther() throws IOException {
    var protocol = folder.resolve("protokoll.json");
    CommandLines.run(
        "trial",
        "workspace/thueringen",
        "--municipality",
        "160745011079",
        "--leistung",
        "hundesteuer-anmeldung",
        "--out",
        protocol.toString());
    var out = folder.resolve("konzept.md");

    assertThat(run("160745011079", "hundesteuer-anmeldung", out).code()).isZero();
    assertThat(Files.readString(out)).contains("kein Protokoll eines Probelaufs festgehalten");
    var with = run("160745011079", "hundesteuer-anmeldung", out, "--protocol", protocol.toString());
    assertThat(with.code()).as(with.messages()).isZero();
    assertThat(Files.readString(out))
        .contains("Zeilen der Abbildung", "Aus einer Datei")
        .doesNotContain("kein Protokoll eines");

    var text = Files.readString(protocol);
    for (var wrong :
        new String[] {
          "", "{}", "[]", "null", text + " ", text.replaceFirst("\"day\":\"[^\"]*\"", "\"day\":7")
        }) {
      var file = Files.writeString(folder.resolve("falsch.json"), wrong).toString();
      var run = run("160745011079", "hundesteuer-anmeldung", out, "--protocol", file);
      assertThat(run.code()).as(wrong.substring(0, Math.min(9, wrong.length()))).isEqualTo(2);
      assertThat(run.messages()).contains("kein Protokoll, wie");
    }
    assertThat(
            run("160510000000", "hundesteuer-anmeldung", out, "--protocol", protocol.toString())
                .messages())
        .contains("anderen Leistung oder Verwaltung");
  }

  private static CommandLines.Run run(String ars, String leistung, Path out, String... more) {
    var words =
        List.of(
            "concept",
            "workspace/thueringen",
            "--municipality",
            ars,
            "--leistung",
            leistung,
            "--out",
            out.toString());
    return CommandLines.run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
