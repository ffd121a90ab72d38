package de.zubringer.municipality;

import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeKeyTest {
  private static final String PATH = "municipalities/990010000000-musterstadt/profile.yaml";
  private static final String OTHER = "municipalities/990020000000-musterkreis/profile.yaml";
  private static final String PROFILE =
      """
      format: profile/1
      ars: "990010000000"
      keys:
        - {kind: ags, value: "99001000"}
        - {kind: ars, value: "990010000000"}
        - {kind: pvog, value: L100012.OE.225060530, unit: wohngeld}
        - {kind: dvdv, value: wgb990010880000, validTo: 2025-12-31}
        - {kind: dvdv, value: wgb990010880001, validFrom: 2026-01-01}
        - {kind: behoerdenkennzahl, value: "4711"}
        - {kind: fictive, value: "99001901", unit: wohngeld}
      units:
        - {id: wohngeld, name: Wohngeldstelle, functions: [wohngeld]}
      """;

  @Test
  void knowsTheKeysOfOneOfficeOnADay() {
    var workspace = files().read();
    var municipalities = Municipalities.of(workspace);
    assertThat(workspace.findings()).isEmpty();
    assertThat(municipalities.findings()).isEmpty();
    var profile = municipalities.profile(new Ars("990010000000")).orElseThrow();
    assertThat(profile.keys()).hasSize(7);
    assertThat(profile.keysOf("dvdv", LocalDate.of(2025, 12, 31)))
        .extracting(OfficeKey::value)
        .containsExactly("wgb990010880000");
    assertThat(profile.keysOf("dvdv", LocalDate.of(2026, 1, 1)))
        .extracting(OfficeKey::value)
        .containsExactly("wgb990010880001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "99001000"}             | "9900100"}            | 4  | office-key-form-wrong
          "99001000"}             | "99002000"}           | 4  | office-key-foreign
          "990010000000"}         | "990020001001"}       | 5  | office-key-foreign
          L100012.OE.225060530    | L100012.225060530     | 6  | office-key-form-wrong
          530, unit: wohngeld     | 530, unit: wohnen     | 6  | office-key-unit-unknown
          wgb990010880001         | WGB990010880001       | 8  | office-key-form-wrong
          880001, validFrom: 2026 | 880000, validFrom: 2025 | 8  | office-key-twice
          880000, validTo         | 880000, validFrom: 2026-01-01, validTo | 7 | days-reversed
          "99001901"              | "99002001"            | 10 | office-key-fictive-official
          "99001901"              | "990020001001"        | 10 | office-key-fictive-official
          """)
  void namesTheFaultAtItsLine(String old, String spoilt, int line, String code) {
    var findings = Municipalities.of(files().replace(PATH, old, spoilt).read()).findings();
    assertThat(marks(findings)).containsExactly(PATH + ":" + line + " error " + code);
  }

  @Test
  void warnsWhenTwoBodiesShareAKey() {
    var other =
        """
        format: profile/1
        ars: "990020000000"
        keys:
          - {kind: behoerdenkennzahl, value: "4711"}
        """;
    var findings = Municipalities.of(files().with(OTHER, other).read()).findings();
    assertThat(marks(findings)).containsExactly(OTHER + ":4 warning office-key-shared");
  }

  private static WorkspaceFiles files() {
    return Musterstadt.workspace().with(PATH, PROFILE);
  }
}
