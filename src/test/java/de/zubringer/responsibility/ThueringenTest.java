package de.zubringer.responsibility;

import static de.zubringer.responsibility.Resolution.Status.FOUND;
import static de.zubringer.responsibility.Resolution.Status.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Severity;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Register;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference workspace answers for the real municipalities what is known about them. */
class ThueringenTest {
  private static final String HUNDESTEUER = "99102013104000";
  private static final String PARKEN = "99108001001000";
  private static final String GEWERBE = "99050012104000";
  private static final String WOHNGELD = "99107023037000";
  private static final String BAU = "99012008001001";
  private static final String EINBUERGERUNG = "99099002006000";
  private static final String ERMESSEN = "99099002006003";
  private static final List<String> ALL =
      List.of(
          HUNDESTEUER,
          "99102013070000",
          PARKEN,
          GEWERBE,
          WOHNGELD,
          BAU,
          EINBUERGERUNG,
          "99099002006001",
          "99099002006002",
          ERMESSEN);
  private static final LocalDate OLD_YEAR = LocalDate.of(2025, 12, 31);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private static final Municipalities THUERINGEN;
  private static final Responsibilities RULES;

  static {
    var workspace = WorkspaceFiles.reference().read();
    THUERINGEN = Municipalities.of(workspace);
    RULES = Responsibilities.of(workspace, THUERINGEN);
  }

  private final Register register = THUERINGEN.register();

  @Test
  void hasRulesWithoutAFault() {
    assertThat(RULES.findings().list()).isEmpty();
  }

  @Test
  void answersForEveryMunicipalityOrSaysWhomToAsk() {
    for (var day : List.of(OLD_YEAR, NEW_YEAR)) {
      for (var area : register.municipalities(day)) {
        for (var leistung : ALL) {
          var answer = resolve(leistung, area.ars(), day);
          assertThat(answer.status()).as("%s %s", leistung, area.name()).isIn(FOUND, GAP);
          assertThat(errors(answer))
              .as("%s %s", leistung, area.name())
              .isEqualTo(answer.status() == FOUND ? List.of() : List.of("evidence-open"));
        }
      }
    }
  }

  @Test
  void knowsTheWohngeldAuthorities() {
    for (var day : List.of(OLD_YEAR, NEW_YEAR)) {
      var authorities = legalBodies(WOHNGELD, day);
      assertThat(ofKind(authorities, Kind.LANDKREIS)).hasSize(17);
      assertThat(ofKind(authorities, Kind.KREISFREIE_STADT)).hasSize(5);
      assertThat(ofKind(authorities, Kind.GEMEINDE))
          .extracting(Body::name)
          .containsExactlyInAnyOrder(
              "Gotha, Stadt", "Ilmenau, Stadt", "Rudolstadt, Stadt", "Saalfeld/Saale, Stadt");
      assertThat(gaps(WOHNGELD, day)).isEmpty();
    }
  }

  @Test
  void asksForTheTradeAndBuildingAuthoritiesOfLargerTownsAlone() {
    var larger =
        register.municipalities(NEW_YEAR).stream()
            .filter(body -> body.kind() == Kind.GEMEINDE)
            .filter(
                body -> Optional.ofNullable(body.population()).filter(n -> n > 10000).isPresent())
            .collect(Collectors.toSet());
    assertThat(larger).hasSize(30);
    assertThat(gaps(BAU, NEW_YEAR)).isEqualTo(larger);
    var known = Set.of("160640046046", "160660092092", "160665050042", "160700004004");
    assertThat(gaps(GEWERBE, NEW_YEAR))
        .isEqualTo(
            larger.stream()
                .filter(body -> !known.contains(body.ars().digits()))
                .collect(Collectors.toSet()));
    assertThat(legalBodies(GEWERBE, NEW_YEAR)).hasSize(17 + 5 + 3);
    assertThat(legalBodies(BAU, NEW_YEAR)).hasSize(17 + 5);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31,605,42,38,109", "2026-01-01,601,42,37,110"})
  void countsWhoseTaxAndWhoWorks(LocalDate day, int all, int joint, int fulfilling, int single) {
    assertThat(legalBodies(HUNDESTEUER, day)).hasSize(all);
    var executing =
        register.municipalities(day).stream()
            .map(area -> resolve(HUNDESTEUER, area.ars(), day).executingBody().orElseThrow())
            .collect(Collectors.toSet());
    assertThat(executing).hasSize(joint + fulfilling + single);
    assertThat(ofKind(executing, Kind.VERWALTUNGSGEMEINSCHAFT)).hasSize(joint);
    assertThat(legalBodies(PARKEN, day)).isEqualTo(executing);
    assertThat(legalBodies(EINBUERGERUNG, day)).hasSize(22);
  }

  /**
   * By the register Poxdorf is no member of an association but of the erfüllende Gemeinde Bürgel.
   */
  @Test
  void knowsTheDifferentOfficesForACitizenOfPoxdorf() {
    var poxdorf = new Ars("160745051068");
    assertAnswer(HUNDESTEUER, poxdorf, "160745051068", "160745051009", "160745051068");
    assertAnswer(WOHNGELD, poxdorf, "160740000000", "160740000000", "160740000000");
    assertAnswer(GEWERBE, poxdorf, "160740000000", "160740000000", "160740000000");
    assertAnswer(PARKEN, poxdorf, "160745051009", "160745051009", "160745051009");
  }

  @Test
  void namesTheOfficeOfTheAssociationAndTheStatuteOfItsMember() {
    var rothenstein = new Ars("160745011079");
    assertAnswer(HUNDESTEUER, rothenstein, "160745011079", "160745011000", "160745011079");
    assertAnswer(PARKEN, rothenstein, "160745011000", "160745011000", "160745011000");
    assertThat(resolve(HUNDESTEUER, rothenstein, NEW_YEAR).unit()).contains("steuern");
    assertThat(resolve(PARKEN, rothenstein, NEW_YEAR).unit()).contains("ordnung");
  }

  @ParameterizedTest
  @CsvSource({
    GEWERBE + ",160700004004,160700000000", // Arnstadt: Landratsamt Ilm-Kreis
    WOHNGELD + ",160700004004,160700000000",
    WOHNGELD + ",160700029029,160700029029", // Ilmenau itself
    GEWERBE + ",160640046046,160640046046", // Mühlhausen itself
    WOHNGELD + ",160640046046,160640000000",
    GEWERBE + ",160660092092,160660092092", // Zella-Mehlis itself
    GEWERBE + ",160665050042,160665050042", // Meiningen itself
    ERMESSEN + ",160710001001,160710000000",
    ERMESSEN + ",160510000000,160510000000",
    PARKEN + ",160640003003,160640003003" // Bad Langensalza itself
  })
  void knowsTheTownsThatDiffer(String leistung, String area, String body) {
    assertAnswer(leistung, new Ars(area), body, body, body);
  }

  @Test
  void saysThatTheLandDecidesByDiscretion() {
    var answer = resolve(ERMESSEN, new Ars("160710001001"), NEW_YEAR);
    assertThat(answer.reasons().getFirst().text()).contains("Thüringer Landesverwaltungsamt");
    var other = resolve("99099002006002", new Ars("160710001001"), NEW_YEAR);
    assertThat(other.reasons().getFirst().text()).doesNotContain("Landesverwaltungsamt");
  }

  @Test
  void asksForTheDayApoldaLeftTheList() {
    var apolda = new Ars("160710001001");
    assertThat(legal(WOHNGELD, apolda, NEW_YEAR)).contains("160710000000");
    assertThat(legal(WOHNGELD, apolda, LocalDate.of(2023, 1, 1))).contains("160710000000");
    var before = resolve(WOHNGELD, apolda, LocalDate.of(2022, 12, 31));
    assertThat(before.status()).isEqualTo(GAP);
    assertThat(errors(before)).containsExactly("evidence-open");
    assertThat(legal(WOHNGELD, new Ars("160700029029"), LocalDate.of(2022, 12, 31)))
        .contains("160700029029");
  }

  @Test
  void knowsEisenachByTwoKeys() {
    var city = new Ars("160560000000");
    var town = new Ars("160630105105");
    var last = LocalDate.of(2021, 6, 30);
    var first = LocalDate.of(2021, 7, 1);
    assertThat(legal(WOHNGELD, city, last)).contains("160560000000");
    assertThat(legal(WOHNGELD, town, first)).contains("160630000000");
    assertThat(errors(resolve(WOHNGELD, city, first))).containsExactly("area-ended");
    assertThat(errors(resolve(WOHNGELD, town, last))).containsExactly("area-not-begun");
    assertThat(legal(HUNDESTEUER, town, first)).contains("160630105105");
  }

  @Test
  void handsTheDogTaxToTheSuccessorAtEveryRealChange() {
    for (var body : register.municipalities()) {
      var end = body.validTo();
      if (end != null) {
        assertThat(legal(HUNDESTEUER, body.ars(), end)).contains(body.ars().digits());
        var next = end.plusDays(1);
        assertThat(resolve(HUNDESTEUER, body.ars(), next).status()).isEqualTo(GAP);
        for (var successor : register.successorsOf(body.ars(), next)) {
          var ars = successor.body().ars();
          assertThat(legal(HUNDESTEUER, ars, next)).contains(ars.digits());
        }
      }
    }
  }

  @Test
  void asksWhereKleinschwabhausenWent() {
    var answer = resolve(HUNDESTEUER, new Ars("160715008042"), NEW_YEAR);
    assertThat(answer.status()).isEqualTo(GAP);
    assertThat(errors(answer)).containsExactly("evidence-open");
  }

  private void assertAnswer(
      String leistung, Ars area, String legal, String executing, String rulesFrom) {
    var answer = resolve(leistung, area, NEW_YEAR);
    assertThat(answer.status()).isEqualTo(FOUND);
    assertThat(answer.legalBody().orElseThrow().ars().digits()).isEqualTo(legal);
    assertThat(answer.executingBody().orElseThrow().ars().digits()).isEqualTo(executing);
    assertThat(answer.rulesFrom().orElseThrow().ars().digits()).isEqualTo(rulesFrom);
  }

  private Set<Body> legalBodies(String leistung, LocalDate day) {
    return register.municipalities(day).stream()
        .flatMap(area -> resolve(leistung, area.ars(), day).legalBody().stream())
        .collect(Collectors.toSet());
  }

  private Set<Body> gaps(String leistung, LocalDate day) {
    return register.municipalities(day).stream()
        .filter(area -> resolve(leistung, area.ars(), day).status() == GAP)
        .collect(Collectors.toSet());
  }

  private static Set<Body> ofKind(Set<Body> bodies, Kind kind) {
    return bodies.stream().filter(body -> body.kind() == kind).collect(Collectors.toSet());
  }

  private static Optional<String> legal(String leistung, Ars area, LocalDate day) {
    return resolve(leistung, area, day).legalBody().map(body -> body.ars().digits());
  }

  private static List<String> errors(Resolution answer) {
    return answer.findings().list().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::code)
        .toList();
  }

  private static Resolution resolve(String leistung, Ars area, LocalDate day) {
    return RULES.resolve(new LeikaKey(leistung), area, day);
  }
}
