package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResolveVerbTest {
  private static final String HUNDESTEUER = "99102013104000";
  private static final String ROTHENSTEIN = "160745011079";

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersForPeopleWithEachReason() {
    assertThat(resolve("--leika", HUNDESTEUER, "--ars", ROTHENSTEIN)).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString())
        .contains(
            "Aufgabe von: Rothenstein (160745011079)",
            "Ausgeführt von: Südliches Saaletal (160745011000)",
            "Rechtsgrundlage: ",
            "Gültig seit ",
            "Übertragung: Rothenstein (160745011079) → Südliches Saaletal (160745011000)",
            "Steuern");
  }

  @Test
  void answersForMachinesInTheFixedForm() {
    assertThat(
            resolve("--leika", HUNDESTEUER, "--ars", ROTHENSTEIN, "--date", "2026-11-23", "--json"))
        .isEqualTo(ExitCode.GOOD);
    var answer = json();
    assertThat(answer.path("status").asString()).isEqualTo("found");
    assertThat(answer.path("leistung").asString()).isEqualTo(HUNDESTEUER);
    assertThat(answer.path("date").asString()).isEqualTo("2026-11-23");
    assertThat(answer.at("/legalBody/ars").asString()).isEqualTo(ROTHENSTEIN);
    assertThat(answer.at("/executingBody/ars").asString()).isEqualTo("160745011000");
    assertThat(answer.at("/rulesFrom/ars").asString()).isEqualTo(ROTHENSTEIN);
    assertThat(answer.at("/orgUnit/id").asString()).isEqualTo("steuern");
    assertThat(answer.at("/address/destination").asString()).isEqualTo("zp-steuern");
    assertThat(answer.path("delegation").size()).isEqualTo(2);
    assertThat(answer.at("/reasons/0/rule").asString()).isNotEmpty();
    assertThat(answer.path("snapshot").asString()).matches("[0-9a-f]{64}");
  }

  @Test
  void isAFindingWhenNobodyIsResponsible() {
    assertThat(resolve("--leika", "99999999999999", "--ars", ROTHENSTEIN, "--json"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(json().path("status").asString()).isEqualTo("gap");
    assertThat(json().path("legalBody").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "99102013104000,16074079,,160745011079",
    "99102013104000,12345678,,12 Ziffern",
    "99102013104000,1607450110790,,12 Ziffern",
    "99102013104000,,,12 Ziffern",
    "12345,160745011079,,14 Ziffern",
    "99102013104000,160745011079,2026-02-30,kein Tag",
    "99102013104000,160745011079,23.11.2026,kein Tag"
  })
  void refusesWhatItCannotUnderstandWithAHint(String leika, String ars, String date, String hint) {
    assertThat(
            resolve(
                "--leika",
                leika,
                "--ars",
                ars == null ? "" : ars,
                "--date",
                date == null ? "" : date))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains(hint);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aKeyOfAnotherLandIsWrongInput() {
    assertThat(resolve("--leika", HUNDESTEUER, "--ars", "091620000000"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(out.toString()).contains("091620000000", "Register");
  }

  @Test
  void readsTheApplicationButNeverShowsIt() throws IOException {
    var broken = Files.writeString(dir.resolve("a.json"), "{\"name\": \"Geheim\"");
    assertThat(
            resolve(
                "--leika", HUNDESTEUER, "--ars", ROTHENSTEIN, "--application", broken.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("a.json").doesNotContain("Geheim");
  }

  @Test
  void answersAFileLineByLine() throws IOException {
    var file =
        Files.writeString(
            dir.resolve("fragen.csv"),
            """
            leika,ars,date
            99102013104000,160745011079,2026-11-23
            99102013104000,16074079,2026-11-23
            99102013104000,160510000000,morgen
            99999999999999,160510000000,2026-11-23
            """
                .replace("\n", "\r\n"));
    assertThat(resolve("--batch", file.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString().lines())
        .containsExactly(
            "leika,ars,date,status,legal_ars,executing_ars",
            "99102013104000,160745011079,2026-11-23,found,160745011079,160745011000",
            "99999999999999,160510000000,2026-11-23,gap,,");
    assertThat(err.toString()).contains("fragen.csv:3", "fragen.csv:4", "160745011079");
  }

  @Test
  void refusesAFileItCannotRead() throws IOException {
    var other = Files.writeString(dir.resolve("x.csv"), "a,b\n1,2\n");
    assertThat(resolve("--batch", other.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(resolve("--batch", dir.resolve("fehlt.csv").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    var bytes = Files.write(dir.resolve("y.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'a'});
    assertThat(resolve("--batch", bytes.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void needsAQuestion() {
    assertThat(resolve()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("--leika", "--batch");
  }

  private int resolve(String... more) {
    var line = Zubringer.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    var arguments = new ArrayList<>(List.of("resolve", "workspace/thueringen"));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }
}
