package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedKommunalsteuerTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");
  private static final String JOURNEY = "0f8a6f6e-1111-4222-8333-444455556666";
  private static final String NAME = "HUND_" + JOURNEY + ".csv";
  private static final String HEADER =
      "SATZART;REFERENZ;GEMEINDE;EINGANG;HALTER;STRASSE;PLZ;ORT;HUNDNAME;RASSE;CHIP;BEGINN;"
          + "JAHRESSTEUER;GEFAEHRLICH;IBAN;SATZUNG\r\n";
  private static final String LINE =
      "NEU;"
          + JOURNEY
          + ";99001001;10.11.2026;Weiß, Erika;Am Mühlgraben 3;99999;Musterstadt;Bello;010;;"
          + "02.11.2026;40,00;N;;\r\n";

  @TempDir Path data;
  private SimulatedKommunalsteuer system;

  @BeforeEach
  void start() throws IOException {
    system = new SimulatedKommunalsteuer(data, MUSTERSTADT, "hund/eingang", "hund/quittung");
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void takesConfirmsAndRemovesAFile() throws IOException {
    put(HEADER + LINE + LINE);

    system.scan();

    assertThat(eingang()).isEmptyDirectory();
    assertThat(confirmation()).exists();
    assertThat(system.lines()).isEqualTo(2);
    assertThat(system.received()).isEqualTo(Map.of(JourneyId.of(JOURNEY), 1));
  }

  @Test
  void leavesAFileAloneThatIsStillHidden() throws IOException {
    Files.writeString(eingang().resolve("." + NAME + ".part"), HEADER);

    system.scan();

    assertThat(eingang()).isNotEmptyDirectory();
  }

  @Test
  void takesNothingTwiceWhenCutBeforeConfirming() throws IOException {
    put(HEADER + LINE);
    var again = eingang().resolveSibling("again");
    Files.createLink(again, file());
    system.scan();
    Files.delete(confirmation());
    Files.move(again, file());

    system.scan();

    assertThat(confirmation()).exists();
    assertThat(eingang()).isEmptyDirectory();
    assertThat(system.lines()).isEqualTo(1);
    assertThat(system.received()).containsValue(1);
  }

  @Test
  void countsASecondFileOfTheSameJourney() throws IOException {
    put(HEADER + LINE);
    system.scan();
    put(HEADER + LINE);

    system.scan();

    assertThat(system.received()).containsValue(2);
    assertThat(system.lines()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEADER,
        LINE,
        "SATZART;REFERENZ\r\nNEU;x\r\n",
        HEADER + "NEU;x\r\n",
        HEADER + "\"",
        HEADER + "AEND;;;;;;;;;;;;;;;\r\n"
      })
  void putsAFileAsideThatIsNotAsDescribed(String content) throws IOException {
    put(content);

    system.scan();

    assertThat(eingang()).isEmptyDirectory();
    assertThat(confirmation()).doesNotExist();
    assertThat(data.resolve("demo/kommunalsteuer/refused").resolve(NAME)).exists();
    assertThat(system.received()).isEmpty();
  }

  @Test
  void remembersAcrossARestart() throws IOException {
    put(HEADER + LINE);
    system.scan();
    stop();

    start();

    assertThat(system.lines()).isEqualTo(1);
  }

  private void put(String content) throws IOException {
    var hidden = eingang().resolve("." + NAME + ".part");
    Files.writeString(hidden, content, Charset.forName("windows-1252"));
    Files.move(hidden, file());
  }

  private Path eingang() {
    return transfer().resolve("eingang");
  }

  private Path file() {
    return eingang().resolve(NAME);
  }

  private Path confirmation() {
    return transfer().resolve("quittung").resolve(NAME + ".ok");
  }

  private Path transfer() {
    return data.resolve("transfer").resolve(MUSTERSTADT.toString()).resolve("hund");
  }
}
