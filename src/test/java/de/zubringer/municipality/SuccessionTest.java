package de.zubringer.municipality;

import static de.zubringer.testing.Musterstadt.REGISTER;
import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {
  private static final String CHANGES = "register/changes.csv";
  private static final String AUTHORITIES = "register/authorities.csv";
  private static final Ars BEDORF = new Ars("990025001002");
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

  private final Register thuringia =
      Municipalities.of(WorkspaceFiles.reference().read()).register();

  @ParameterizedTest
  @CsvSource({
    "2021-06-30,631", "2022-12-31,631", "2023-01-01,624", "2023-12-31,624",
    "2024-01-01,605", "2025-12-31,605", "2026-01-01,601", "2030-01-01,601"
  })
  void knowsHowManyMunicipalitiesThereWere(LocalDate day, int count) {
    assertThat(thuringia.municipalities(day)).hasSize(count);
  }

  @Test
  void replaysEveryRealChange() {
    assertThat(thuringia.changes()).hasSize(36);
    for (var change : thuringia.changes()) {
      var old = endedWith(change);
      assertThat(old.isValidOn(change.day().minusDays(1))).isTrue();
      assertThat(old.isValidOn(change.day())).isFalse();
      assertThat(thuringia.absence(old.ars(), change.day())).isPresent();
      var next = thuringia.successorsOf(old.ars(), change.day());
      assertThat(next).allMatch(one -> one.body().isValidOn(change.day()));
      if (change.newAgs() == null) {
        assertThat(next).isEmpty();
      } else {
        assertThat(next).anyMatch(one -> one.body().ars().ags().equals(change.newAgs()));
        assertThat(next.stream().mapToDouble(Successor::share).sum()).isEqualTo(1);
        assertThat(thuringia.predecessorsOf(next.getFirst().body().ars(), change.day()))
            .contains(old);
      }
    }
  }

  @Test
  void dividesTheAreaOfAMunicipalityThatWasSplit() {
    var anrode = new Ars("160640073073");
    assertThat(thuringia.successorsOf(anrode, LocalDate.of(2023, 1, 1)))
        .extracting(one -> one.body().name() + " " + one.share())
        .containsExactly(
            "Dingelstädt, Stadt 0.364", "Mühlhausen/Thüringen, Stadt 0.091", "Unstruttal 0.545");
    assertThat(absence(anrode, LocalDate.of(2023, 1, 1)).code()).isEqualTo("area-split");
  }

  @Test
  void asksWhoKnowsTheSuccessorNobodyConfirmed() {
    var finding = absence(new Ars("160715008042"), LocalDate.of(2026, 1, 1));
    assertThat(finding.code()).isEqualTo("evidence-open");
    assertThat(finding.arguments()).anyMatch(one -> one.contains("Kommunalaufsicht"));
  }

  @Test
  void followsAKeyThatChangedWithTheAssociation() {
    var finding = absence(new Ars("160615012002"), LocalDate.of(2024, 1, 1));
    assertThat(finding.code()).isEqualTo("area-ended");
    assertThat(finding.arguments()).contains("Asbach-Sickenberg (160615051002)");
    assertThat(absence(new Ars("160615051002"), LocalDate.of(2023, 12, 31)).code())
        .isEqualTo("area-not-begun");
  }

  @Test
  void knowsAssociationsOnADay() {
    var schmoelln = new Ars("160775052043");
    assertThat(thuringia.associationOf(schmoelln, LocalDate.of(2025, 12, 31))).isPresent();
    assertThat(thuringia.associationOf(schmoelln, LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void keepsAuthoritiesApartFromAreas() {
    var tlvwa = thuringia.body(new Ars("160000000001")).orElseThrow();
    assertThat(tlvwa.kind()).isEqualTo(Kind.LANDESBEHOERDE);
    assertThat(tlvwa.levelKey()).isEqualTo("16");
    assertThat(thuringia.authorities()).containsExactly(tlvwa);
    var register =
        register(
            """
            ars,type,name,parent_ars
            990020000001,Zweckverband,Wasser Musterkreis,99002
            990020000002,Untere staatliche Verwaltungsbehörde,Landratsamt Musterkreis,99002
            """);
    assertThat(register.authorities())
        .extracting(Body::kind)
        .containsExactly(Kind.ZWECKVERBAND, Kind.UNTERE_LANDESBEHOERDE);
    assertThat(register.body(new Ars("990020000001")).orElseThrow().levelKey()).isEqualTo("99002");
  }

  @ParameterizedTest
  @CsvSource({
    "'990020001001,Zweckverband,Wasser,99002',register-authority-key-wrong",
    "'990020000001,Stadt,Wasser,99002',register-authority-key-wrong",
    "'990020000001,Zweckverband,Wasser,99009',register-parent-unknown",
    "'990010000000,Kreisfreie Stadt,Noch einmal,99001',register-key-twice"
  })
  void refusesAnAuthorityWithAKeyThatIsTaken(String row, String code) {
    var files =
        Musterstadt.workspace().with(AUTHORITIES, "ars,type,name,parent_ars\n" + row + "\n");
    assertThat(marks(Municipalities.of(files.read()).findings()))
        .containsExactly(AUTHORITIES + ":2 error " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "'99002002,99002001,1,2027-01-02',change-not-in-register",
    "'99002002,99002009,1,2027-01-01',change-successor-unknown",
    "'99002002,99002001,1,1.1.2027',register-value-wrong",
    "'99002002,99002001,zwei,2027-01-01',register-value-wrong",
    "'990020,99002001,1,2027-01-01',change-not-in-register",
    "'99002002,99002001',register-row-broken"
  })
  void refusesAChangeTheRegisterContradicts(String row, String code) {
    var files =
        Musterstadt.workspace().with(CHANGES, "old_ags,new_ags,share,effective\n" + row + "\n");
    assertThat(marks(Municipalities.of(files.read()).findings()))
        .containsExactly(CHANGES + ":2 error " + code);
  }

  @Test
  void answersWithNothingWhereNobodyWroteTheSuccessor() {
    var register = register("ars,type,name,parent_ars\n");
    assertThat(register.successorsOf(BEDORF, LAST)).hasSize(1);
    assertThat(register.successorsOf(BEDORF, FIRST)).isEmpty();
    assertThat(register.absence(BEDORF, LAST)).isEmpty();
    assertThat(register.absence(BEDORF, FIRST).map(Finding::code)).contains("area-ended-unknown");
    assertThat(register.absence(new Ars("999999999999"), FIRST)).isEmpty();
  }

  @Test
  void saysWhenABodyEndsBeforeItBegins() {
    var files = Musterstadt.workspace().replace(REGISTER, "300,,2026", "300,2027-01-01,2026");
    assertThat(marks(Municipalities.of(files.read()).findings()))
        .containsExactly(REGISTER + ":9 error days-reversed");
  }

  private Finding absence(Ars ars, LocalDate day) {
    return thuringia.absence(ars, day).orElseThrow();
  }

  private Body endedWith(AreaChange change) {
    var last = change.day().minusDays(1);
    List<Body> found =
        thuringia.municipalities().stream()
            .filter(body -> body.ars().ags().equals(change.oldAgs()))
            .filter(body -> last.equals(body.validTo()))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Register register(String authorities) {
    var municipalities =
        Municipalities.of(Musterstadt.workspace().with(AUTHORITIES, authorities).read());
    assertThat(municipalities.findings()).isEmpty();
    return municipalities.register();
  }
}
