package de.zubringer.municipality;

import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  private static final String PATH = "municipalities/990010000000-musterstadt/profile.yaml";
  private static final LeikaKey HUNDESTEUER = new LeikaKey("99102013104000");
  private static final String PROFILE =
      """
      format: profile/1
      ars: "990010000000"
      units:
        - {id: finanzen, name: Finanzen, functions: [kaemmerei, kasse]}
        - {id: steuern, name: Steuern, parent: finanzen, functions: [steuern], validFrom: 2025-01-01}
      systems:
        - {id: verfahren, system: finanzwesen, version: "8.0", interface: rest, settings: {adresse: "https://a.example"}}
      destinations:
        - {id: zp, kind: fit-connect, keys: "secret:zp"}
      answers:
        sepa: {value: true, by: kasse, date: 2026-10-05}
        marken: {value: [A, B], by: kasse}
      statutes:
        - {id: alt, title: Alt, leistungen: ["99102013*"], validTo: 2026-12-31, answers: {}}
        - id: neu
          title: Neu
          leistungen: ["99102013104000"]
          validFrom: 2027-01-01
          validTo: 2030-12-31
          answers: {steuer: {value: 4000, by: kaemmerei}}
      """;

  private final Profile profile =
      Municipalities.of(files().read()).profile(new Ars("990010000000")).orElseThrow();

  @Test
  void bindsWhatTheFileSays() {
    assertThat(profile.unit("steuern").orElseThrow().parent()).isEqualTo("finanzen");
    assertThat(profile.functions()).containsExactly("kaemmerei", "kasse", "steuern");
    assertThat(profile.system("verfahren").orElseThrow().interfaceId()).isEqualTo("rest");
    assertThat(profile.destination("zp").orElseThrow().keys()).isEqualTo("secret:zp");
    assertThat(profile.answers().get("sepa"))
        .isEqualTo(new Answer(true, "kasse", LocalDate.of(2026, 10, 5)));
    assertThat(profile.answers().get("marken"))
        .isEqualTo(new Answer(List.of("A", "B"), "kasse", null));
    assertThat(profile.contact()).isEqualTo(Contact.NONE);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31,alt", "2027-01-01,neu", "2030-12-31,neu", "1990-01-01,alt"})
  void takesTheStatuteValidOnTheDay(LocalDate day, String id) {
    assertThat(profile.statuteOn(day, HUNDESTEUER).orElseThrow().id()).isEqualTo(id);
  }

  @Test
  void hasNoStatuteOutsideItsDaysOrForOtherLeistungen() {
    assertThat(profile.statuteOn(LocalDate.of(2031, 1, 1), HUNDESTEUER)).isEmpty();
    var other = new LeikaKey("99102014104000");
    assertThat(profile.statuteOn(LocalDate.of(2026, 1, 1), other)).isEmpty();
  }

  @Test
  void asksForUnitsByFunctionOnADay() {
    assertThat(profile.unitsWith("steuern", LocalDate.of(2024, 12, 31))).isEmpty();
    assertThat(profile.unitsWith("steuern", LocalDate.of(2025, 1, 1))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ars: "990010000000"  | ars: "990019999999"  | 2  | profile-ars-unknown
          ars: "990010000000"  | ars: "990020001001"  | 2  | profile-folder-wrong
          parent: finanzen     | parent: finanz       | 5  | unit-parent-unknown
          parent: finanzen     | parent: steuern      | 5  | unit-below-itself
          id: steuern          | id: finanzen         | 5  | entry-twice
          id: neu              | id: alt              | 15 | entry-twice
          validFrom: 2027-01-01 | validFrom: 2026-12-31 | 15 | statutes-overlap
          validTo: 2030-12-31  | validTo: 2026-12-30  | 19 | days-reversed
          """)
  void namesTheFaultAtItsLine(String old, String spoilt, int line, String code) {
    var findings = Municipalities.of(files().replace(PATH, old, spoilt).read()).findings();
    assertThat(marks(findings)).contains(PATH + ":" + line + " error " + code);
  }

  @Test
  void refusesASecondProfileOfOneBody() {
    var second = "municipalities/990010000000-zwei/profile.yaml";
    var findings = Municipalities.of(files().with(second, PROFILE).read()).findings();
    assertThat(marks(findings)).containsExactly(second + ":2 error profile-twice");
  }

  @Test
  void isCleanAsWritten() {
    var workspace = files().read();
    assertThat(workspace.findings()).isEmpty();
    assertThat(Municipalities.of(workspace).findings()).isEmpty();
  }

  private static WorkspaceFiles files() {
    return Musterstadt.workspace().with(PATH, PROFILE);
  }
}
