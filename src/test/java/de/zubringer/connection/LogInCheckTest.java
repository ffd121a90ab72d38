package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogInCheckTest {
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String NOW = "zugang: \"secret:finanzwesen\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "zugang: \"secret:finanzwesen\", anmeldung: kerberos} | log-in-unknown",
        "anmeldung: bearer} | log-in-incomplete",
        "zugang: \"secret:finanzwesen\", benutzer: zub, anmeldung: oauth2} | log-in-incomplete",
        "anmeldung: zertifikat} | log-in-incomplete",
        "zugang: abc} | secret-in-the-open",
      })
  void findsWhatIsMissingWithFileAndLine(String settings, String code) {
    var files = WorkspaceFiles.reference().replace(PROFILE, NOW, settings);

    assertThat(found(files))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              var spot = Objects.requireNonNull(finding.spot());
              assertThat(spot.file()).isEqualTo(PROFILE);
              assertThat(spot.line()).isEqualTo(files.lineOf(PROFILE, settings));
            });
  }

  @Test
  void takesWhatIsComplete() {
    for (var settings :
        List.of(
            NOW,
            "anmeldung: keine}",
            "anmeldung: oauth2, tokenAdresse: \"https://a.example/token\", benutzer: zub, " + NOW,
            "anmeldung: zertifikat, zertifikat: \"secret:p12\"}")) {
      assertThat(found(WorkspaceFiles.reference().replace(PROFILE, NOW, settings))).isEmpty();
    }
  }

  private static List<Finding> found(WorkspaceFiles files) {
    var codes = List.of("log-in-unknown", "log-in-incomplete", "secret-in-the-open");
    return PlanBook.compile(1, files.read(), LocalDate.of(2026, 11, 30)).findings().list().stream()
        .filter(finding -> codes.contains(finding.code()))
        .distinct()
        .toList();
  }
}
