package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InstallationCheckTest {
  private static final String PROFILE = "municipalities/160550000000-weimar/profile.yaml";
  private static final String SFTP =
      """
        - id: steuern
          system: kommunalsteuer-csv
          version: "3.2"
          interface: sftp
          settings:
            adresse: sftp://uebergabe.musterstadt.example:2222
            serverschluessel: "SHA256:GYyqmZtkWMvPfEcnAc0pfXWwnPLPRuZFNkYHkLC2DtA"
            benutzer: zubringer
            zugang: secret:steuern-sftp
            eingang: /hund/eingang
      """;
  private static final String MAIL =
      """
        - id: steuern
          system: hundesteuer-abtippblatt
          version: "1.0"
          interface: mail
          settings:
            adresse: smtp://mail.musterstadt.example:587
            absender: zubringer@musterstadt.example
            empfaenger: steuern@musterstadt.example, kasse@kasse.example
            erlaubteDomains: musterstadt.example, kasse.example
      """;

  @Test
  void findsNothingInSettingsThatAreRight() {
    assertThat(marks(SFTP)).isEmpty();
    assertThat(marks(MAIL)).isEmpty();
  }

  @Test
  void saysWithFileAndLineWhichSettingIsWrong() {
    var wrong =
        SFTP.replace("sftp://uebergabe", "ftp://uebergabe")
            .replace("SHA256:GY", "SHA1:GY")
            .replace("secret:steuern-sftp", "geheim")
            .replace("/hund/eingang", "../eingang");

    assertThat(marks(wrong))
        .containsExactlyInAnyOrder(
            "value-malformed@systems[0].settings.adresse",
            "value-malformed@systems[0].settings.serverschluessel",
            "value-malformed@systems[0].settings.zugang",
            "value-malformed@systems[0].settings.eingang");
    for (var finding : findings(wrong)) {
      assertThat(Objects.requireNonNull(finding.spot()).file()).isEqualTo(PROFILE);
      assertThat(Wording.german().text(finding)).isNotBlank();
      assertThat(finding.toString()).doesNotContain("geheim");
    }
  }

  @Test
  void namesTheSettingThatWasMeant() {
    assertThat(marks(SFTP + "      quitung: hund/quittung\n"))
        .containsExactly("key-unknown-similar@systems[0].settings.quitung");
  }

  @Test
  void leavesOpenWhatNobodyHasAnsweredYet() {
    assertThat(marks(SFTP.replace("      benutzer: zubringer\n", ""))).isEmpty();
  }

  @Test
  void keepsMailWithinTheAllowedDomains() {
    assertThat(marks(MAIL.replace(", kasse.example", "")))
        .containsExactly("mail-domain-not-allowed@systems[0].settings.empfaenger");
    assertThat(marks(MAIL.replace("smtp:", "http:")))
        .containsExactly("value-malformed@systems[0].settings.adresse");
    assertThat(marks(MAIL + "      betreff: Antrag von {name}\n"))
        .containsExactly("value-malformed@systems[0].settings.betreff");
  }

  @Test
  void findsASecretInTheOpenWhateverTheWay() {
    var sql =
        """
            - id: steuern
              system: parkraumverwaltung-sql
              version: "1.0"
              interface: datenbank
              settings:
                adresse: jdbc:postgresql://db.musterstadt.example/park
                benutzer: zubringer
                zugang: geheim
        """;

    assertThat(marks(sql)).containsExactly("secret-in-the-open@systems[0].settings.zugang");
    assertThat(findings(sql)).noneMatch(one -> one.toString().contains("geheim"));
    assertThat(marks(sql.replace("geheim", "secret:park"))).isEmpty();
  }

  private static List<String> marks(String systems) {
    return findings(systems).stream().map(Finding::mark).toList();
  }

  private static List<Finding> findings(String systems) {
    var files = new TreeMap<>(reference().files());
    var profile = new String(files.get(PROFILE), StandardCharsets.UTF_8);
    var begin = profile.indexOf("systems:\n") + "systems:\n".length();
    var end = profile.indexOf("destinations:");
    var changed = profile.substring(0, begin) + systems + profile.substring(end);
    files.put(PROFILE, changed.getBytes(StandardCharsets.UTF_8));
    var workspace = Workspace.read(new Folder(files));
    var book = PlanBook.compile(0, workspace, LocalDate.of(2026, 11, 23));
    return book.findings().list().stream()
        .filter(one -> one.place().startsWith("systems[0].settings"))
        .toList();
  }

  private static Folder reference() {
    try {
      return Folder.read(Path.of("workspace/thueringen"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
