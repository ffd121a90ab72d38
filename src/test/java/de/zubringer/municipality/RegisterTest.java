package de.zubringer.municipality;

import static de.zubringer.testing.Musterstadt.ASSOCIATION;
import static de.zubringer.testing.Musterstadt.CITY;
import static de.zubringer.testing.Musterstadt.FULFILLED;
import static de.zubringer.testing.Musterstadt.FULFILLING;
import static de.zubringer.testing.Musterstadt.MEMBER;
import static de.zubringer.testing.Musterstadt.REGISTER;
import static de.zubringer.testing.Musterstadt.SINGLE;
import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
  private final Register register = Municipalities.of(Musterstadt.workspace().read()).register();

  @Test
  void knowsTheKindOfEachBody() {
    assertThat(kind("990000000000")).isEqualTo(Kind.LAND);
    assertThat(kind(CITY)).isEqualTo(Kind.KREISFREIE_STADT);
    assertThat(kind("990020000000")).isEqualTo(Kind.LANDKREIS);
    assertThat(kind(ASSOCIATION)).isEqualTo(Kind.VERWALTUNGSGEMEINSCHAFT);
    assertThat(kind("990025051000")).isEqualTo(Kind.ERFUELLENDE_GEMEINDE);
    assertThat(kind(FULFILLING)).isEqualTo(Kind.GEMEINDE);
  }

  @Test
  void takesDistrictAndCityAsOneBody() {
    assertThat(register.body(new Ars(CITY)).orElseThrow().population()).isEqualTo(50000);
    assertThat(register.districtOf(new Ars(CITY)).orElseThrow().ars()).isEqualTo(new Ars(CITY));
    assertThat(register.body(new Ars(CITY)).orElseThrow().parent())
        .isEqualTo(new Ars("990000000000"));
    assertThat(register.municipalities()).hasSize(6);
  }

  @Test
  void knowsWhoBelongsToWhom() {
    assertThat(register.associationOf(new Ars(MEMBER)).orElseThrow().name()).isEqualTo("Mustertal");
    assertThat(register.associationOf(new Ars(SINGLE))).isEmpty();
    assertThat(register.membersOf(new Ars(ASSOCIATION)))
        .extracting(Body::name)
        .containsExactly("Aldorf", "Bedorf");
    assertThat(register.districtOf(new Ars(MEMBER)).orElseThrow().name()).isEqualTo("Musterkreis");
    assertThat(register.landOf(new Ars(MEMBER)).orElseThrow().name()).isEqualTo("Musterland");
  }

  @Test
  void knowsTheMunicipalitiesOfADistrictOnADay() {
    var day = LocalDate.of(2026, 11, 10);

    assertThat(register.municipalitiesOf(new Ars("990020000000"), day))
        .extracting(body -> body.ars().digits())
        .contains(MEMBER, SINGLE, FULFILLING, FULFILLED)
        .doesNotContain(CITY);
    assertThat(register.municipalitiesOf(new Ars(ASSOCIATION), day)).isEmpty();
  }

  @Test
  void knowsWhoFulfilsForWhom() {
    assertThat(register.fulfillingOf(new Ars(FULFILLED)).orElseThrow().ars().digits())
        .isEqualTo(FULFILLING);
    assertThat(register.membersOf(new Ars(FULFILLING))).hasSize(2);
    assertThat(register.fulfillingOf(new Ars(MEMBER))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          99002,,kreis,Landkreis              | 9900,,kreis,Landkreis        | 5 | register-key-wrong
          Verwaltungsgemeinschaft,Mustertal   | Samtgemeinde,Mustertal       | 7 | register-type-unknown
          ,Aldorf,990025001,                  | ,,990025001,                 | 8 | register-value-wrong
          Aldorf,990025001,99003,800          | Aldorf,990025001,99003,viele | 8 | register-value-wrong
          99002001,gemeinde,Stadt             | 99002009,gemeinde,Stadt      | 6 | register-value-wrong
          ,Aldorf,990025001,                  | ,Aldorf,990025009,           | 8 | register-parent-unknown
          ,Aldorf,990025001,                  | ,Aldorf,990025051,           | 8 | register-parent-wrong
          Mustertal,99002,                    | Mustertal,990025001,         | 7 | register-parent-wrong
          ,,,,,990025051001,,                 | ,,,,,990025001001,,          | 10 | register-fulfilling-wrong
          990025001002,99002002               | 990025001001,99002001        | 9 | register-key-twice
          300,,2026-12-31,,,                  | 300,,31.12.2026,,,           | 9 | register-value-wrong
          300,,2026-12-31,,,                  | 300                          | 9 | register-row-broken
          ars,ags,level,type                  | arz,ags,level,typ            | 1 | register-column-missing
          """)
  void namesTheFaultAtItsLine(String old, String spoilt, int line, String code) {
    var workspace = Musterstadt.workspace().replace(REGISTER, old, spoilt).read();
    assertThat(marks(Municipalities.of(workspace).findings()))
        .contains(REGISTER + ":" + line + " error " + code);
  }

  @Test
  void saysWhenTheRegisterIsMissing() {
    var findings = Municipalities.of(WorkspaceFiles.empty().read()).findings();
    assertThat(marks(findings)).containsExactly("workspace.yaml:4 error register-missing");
  }

  @Test
  void readsTheRegisterOfThuringia() {
    var thuringia = Municipalities.of(WorkspaceFiles.reference().read());
    assertThat(thuringia.findings()).isEmpty();
    var rothenstein = new Ars("160745011079");
    var association = thuringia.register().associationOf(rothenstein).orElseThrow();
    assertThat(association.name()).isEqualTo("Südliches Saaletal");
    assertThat(thuringia.register().membersOf(association.ars())).hasSize(21);
  }

  private Kind kind(String ars) {
    return register.body(new Ars(ars)).orElseThrow().kind();
  }
}
