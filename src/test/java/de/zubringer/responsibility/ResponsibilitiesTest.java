package de.zubringer.responsibility;

import static de.zubringer.responsibility.Resolution.Status.CONFLICT;
import static de.zubringer.responsibility.Resolution.Status.FOUND;
import static de.zubringer.responsibility.Resolution.Status.GAP;
import static de.zubringer.testing.Musterstadt.ASSOCIATION;
import static de.zubringer.testing.Musterstadt.CITY;
import static de.zubringer.testing.Musterstadt.FULFILLED;
import static de.zubringer.testing.Musterstadt.FULFILLING;
import static de.zubringer.testing.Musterstadt.MEMBER;
import static de.zubringer.testing.Musterstadt.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilitiesTest {
  static final String LAND = "lands/99-musterland/responsibilities/hundesteuer.yaml";
  static final String HEAD =
      """
      format: responsibilities/1
      leistungen: ["99102013*"]
      rules:
      """;
  private static final LeikaKey LEISTUNG = new LeikaKey("99102013104000");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private WorkspaceFiles files =
      Musterstadt.workspace()
          .with(
              LAND,
              HEAD
                  + rule("traeger", "legalBody", "body: area")
                  + rule(
                      "durch-vg",
                      "executingBody",
                      "applies: {memberOf: verwaltungsgemeinschaft}, body: association")
                  + rule(
                      "durch-erfuellende",
                      "executingBody",
                      "applies: {memberOf: erfuellende-gemeinde}, body: fulfilling")
                  + rule(
                      "selbst",
                      "executingBody",
                      "applies: {kinds: [gemeinde, kreisfreie-stadt]}, body: area")
                  + rule("satzung", "rulesFrom", "body: legalBody"));

  @ParameterizedTest
  @CsvSource({
    CITY + "," + CITY + "," + CITY,
    SINGLE + "," + SINGLE + "," + SINGLE,
    MEMBER + "," + ASSOCIATION + "," + MEMBER,
    FULFILLED + "," + FULFILLING + "," + FULFILLED,
    FULFILLING + "," + FULFILLING + "," + FULFILLING
  })
  void answersTheFourQuestions(String area, String executing, String rulesFrom) {
    administration(executing);
    var resolution = resolve(area);
    assertThat(resolution.status()).isEqualTo(FOUND);
    assertThat(resolution.legalBody().orElseThrow().ars().digits()).isEqualTo(area);
    assertThat(resolution.executingBody().orElseThrow().ars().digits()).isEqualTo(executing);
    assertThat(resolution.rulesFrom().orElseThrow().ars().digits()).isEqualTo(rulesFrom);
    assertThat(resolution.unit()).contains("steuern");
    assertThat(resolution.destination()).contains("zp");
    assertThat(resolution.reasons()).hasSize(4);
    assertThat(resolution.findings()).isEmpty();
  }

  @Test
  void takesTheUnitFromTheBodyThatCarriesOutOnly() {
    administration(MEMBER);
    assertThat(resolve(MEMBER).status()).isEqualTo(FOUND);
    assertThat(resolve(MEMBER).unit()).isEmpty();
    assertThat(codes(resolve(MEMBER))).containsExactly("unit-not-surveyed");
  }

  @Test
  void prefersTheMunicipalityToTheLand() {
    administration(ASSOCIATION);
    administration(SINGLE);
    own(MEMBER, rule("eigene", "executingBody", "body: \"" + SINGLE + "\""));
    assertThat(resolve(MEMBER).executingBody().orElseThrow().ars().digits()).isEqualTo(SINGLE);
    assertThat(resolve(MEMBER).reasons().get(1).rule()).isEqualTo("eigene");
  }

  @Test
  void prefersTheListToMembershipAndLongerKeysToShorter() {
    administration(SINGLE);
    files.with(
        "lands/99-musterland/responsibilities/liste.yaml",
        HEAD
            + rule("kreisweit", "executingBody", "applies: {areas: [\"99002\"]}, body: district")
            + rule(
                "tal",
                "executingBody",
                "applies: {areas: [\"990025001000\"]}, body: \"" + SINGLE + "\""));
    assertThat(resolve(MEMBER).reasons().get(1).rule()).isEqualTo("tal");
    assertThat(resolve(FULFILLED).reasons().get(1).rule()).isEqualTo("kreisweit");
    assertThat(resolve(FULFILLED).executingBody().orElseThrow().name()).isEqualTo("Musterkreis");
  }

  @Test
  void aDayBeyondAllAgesIsADayLikeEveryOther() {
    var far = responsibilities().resolve(LEISTUNG, new Ars(CITY), LocalDate.MAX);
    assertThat(far.legalBody().orElseThrow().ars().digits()).isEqualTo(CITY);
  }

  @Test
  void aZweckverbandCarriesOutForItsMembersByItsOwnStatute() {
    files.with(
        "register/authorities.csv",
        """
        ars,type,name,parent_ars,validFrom,validTo
        990000000001,Zweckverband,Zweckverband Mustertal,99,,
        """);
    var areas =
        "applies: {areas: [\"" + MEMBER + "\", \"" + SINGLE + "\"]}, body: \"990000000001\"";
    files.with(
        "lands/99-musterland/responsibilities/zweckverband.yaml",
        HEAD + rule("zv", "executingBody", areas) + rule("zv-satzung", "rulesFrom", areas));
    var member = resolve(MEMBER);
    assertThat(member.legalBody().orElseThrow().ars().digits()).isEqualTo(MEMBER);
    assertThat(member.executingBody().orElseThrow().name()).isEqualTo("Zweckverband Mustertal");
    assertThat(member.rulesFrom()).isEqualTo(member.executingBody());
    assertThat(resolve(SINGLE).executingBody()).isEqualTo(member.executingBody());
    assertThat(resolve(FULFILLED).executingBody().orElseThrow().name()).isEqualTo("Großdorf");
  }

  @Test
  void prefersTheLongerKeyOfTheLeistung() {
    files.with(
        "lands/99-musterland/responsibilities/genau.yaml",
        HEAD.replace("99102013*", "99102013104000") + rule("genau", "legalBody", "body: district"));
    assertThat(resolve(SINGLE).legalBody().orElseThrow().name()).isEqualTo("Musterkreis");
  }

  @Test
  void isAConflictWhenTwoRulesAreEquallySpecific() {
    administration(SINGLE);
    files.with(
        "lands/99-musterland/responsibilities/zweite.yaml",
        HEAD + rule("zweite", "rulesFrom", "body: district"));
    var resolution = resolve(SINGLE);
    assertThat(resolution.status()).isEqualTo(CONFLICT);
    assertThat(resolution.rulesFrom()).isEmpty();
    assertThat(codes(resolution)).containsExactly("responsibility-conflict");
    assertThat(resolution.findings().list().getFirst().arguments().getLast())
        .contains("satzung", "zweite");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31,0", "2026-01-01,1", "2026-06-30,1", "2026-07-01,0"})
  void countsFirstAndLastDayOfARuleIn(LocalDate day, int found) {
    files = Musterstadt.workspace();
    files.with(
        LAND,
        HEAD + rule("t", "legalBody", "body: area, validFrom: 2026-01-01, validTo: 2026-06-30"));
    assertThat(responsibilities().resolve(LEISTUNG, new Ars(SINGLE), day).legalBody().stream())
        .hasSize(found);
  }

  @Test
  void isAGapForOtherLeistungenAndUnknownAreas() {
    administration(SINGLE);
    var other = responsibilities().resolve(new LeikaKey("99999999999999"), new Ars(SINGLE), DAY);
    assertThat(other.status()).isEqualTo(GAP);
    assertThat(codes(resolve("090000000000"))).containsExactly("responsibility-area-unknown");
  }

  @Test
  void isAGapWhereTheAreaNoLongerExists() {
    administration(ASSOCIATION);
    var bedorf = new Ars("990025001002");
    var last = LocalDate.of(2026, 12, 31);
    assertThat(responsibilities().resolve(LEISTUNG, bedorf, last).status()).isEqualTo(FOUND);
    assertThat(responsibilities().resolve(LEISTUNG, bedorf, last.plusDays(1)).status())
        .isEqualTo(GAP);
  }

  @Test
  void isAGapWhenTheUnitIsNoLongerThere() {
    administration(SINGLE);
    var profile = "municipalities/" + SINGLE + "-x/profile.yaml";
    files.replace(profile, "name: Steuern", "name: Steuern, validTo: 2026-01-01");
    assertThat(codes(resolve(SINGLE))).containsExactly("responsibility-unit-none");
  }

  @Test
  void appliesThresholdsOfPopulation() {
    files.with(
        "lands/99-musterland/responsibilities/gross.yaml",
        HEAD + rule("gross", "legalBody", "applies: {populationMin: 9000}, body: district"));
    assertThat(resolve(SINGLE).reasons().getFirst().rule()).isEqualTo("gross");
    assertThat(resolve(MEMBER).reasons().getFirst().rule()).isEqualTo("traeger");
  }

  @ParameterizedTest
  @CsvSource({
    "160745011079,160745011000,160745011079",
    "160510000000,160510000000,160510000000",
    "160660092092,160660092092,160660092092"
  })
  void answersForTheReferenceWorkspace(String area, String executing, String rulesFrom) {
    files = WorkspaceFiles.reference();
    var resolution = resolve(area);
    assertThat(resolution.status()).isEqualTo(FOUND);
    assertThat(resolution.legalBody().orElseThrow().ars().digits()).isEqualTo(area);
    assertThat(resolution.executingBody().orElseThrow().ars().digits()).isEqualTo(executing);
    assertThat(resolution.rulesFrom().orElseThrow().ars().digits()).isEqualTo(rulesFrom);
    assertThat(resolution.unit()).contains("steuern");
    assertThat(resolution.destination()).contains("zp-steuern");
    assertThat(responsibilities().findings()).isEmpty();
  }

  private static List<String> codes(Resolution resolution) {
    return resolution.findings().list().stream().map(finding -> finding.code()).toList();
  }

  private Resolution resolve(String area) {
    return responsibilities().resolve(LEISTUNG, new Ars(area), DAY);
  }

  private Responsibilities responsibilities() {
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    return Responsibilities.of(workspace, Municipalities.of(workspace));
  }

  private void administration(String ars) {
    files.with(
        "municipalities/" + ars + "-x/profile.yaml",
        """
        format: profile/1
        ars: "%s"
        units: [{id: steuern, name: Steuern}]
        destinations: [{id: zp, kind: fit-connect}]
        """
            .formatted(ars));
    own(ars, rule("stelle", "orgUnit", "unit: steuern, destination: zp"));
  }

  private void own(String ars, String rules) {
    files.with("municipalities/" + ars + "-x/responsibilities.yaml", HEAD + rules);
  }

  static String rule(String id, String decides, String rest) {
    return "  - {id: " + id + ", decides: " + decides + ", text: Satz., " + rest + "}\n";
  }
}
