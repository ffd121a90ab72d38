package de.zubringer.responsibility.analysis;

import static de.zubringer.testing.Musterstadt.CITY;
import static de.zubringer.testing.Musterstadt.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final String RULES = "lands/99-musterland/responsibilities/wohngeld.yaml";
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);
  private static final String ALL =
      """
      format: responsibilities/1
      leistungen: ["99107023037000"]
      rules:
        - {id: traeger, decides: legalBody, body: district, text: Kreis}
        - {id: macht, decides: executingBody, body: legalBody, text: Kreis}
        - {id: satzung, decides: rulesFrom, body: legalBody, text: Land}
      """;

  private final WorkspaceFiles files = Musterstadt.workspace();

  @Test
  void putsDaysOfTheSameAnswerTogetherAndAsksAMunicipalityWhileItExists() {
    files.with(
        RULES,
        ALL
            + "  - {id: stadt, decides: legalBody, applies: {areas: [\""
            + SINGLE
            + "\"]}, body: area, validFrom: 2027-01-01, text: Stadt}\n");

    assertThat(stretches("Aldorf")).containsExactly("2026-01-01 2027-12-31 Musterkreis");
    assertThat(stretches("Bedorf")).containsExactly("2026-01-01 2026-12-31 Musterkreis");
    assertThat(stretches("Einzelhausen"))
        .containsExactly("2026-01-01 2026-12-31 Musterkreis", "2027-01-01 2027-12-31 Einzelhausen");
  }

  @Test
  void namesAGapWithItsDaysAndMunicipalities() {
    files.with(RULES, ALL.replace("body: district,", "body: district, validTo: 2027-06-30,"));

    var gap =
        findings().list().stream()
            .filter(one -> one.mark().equals("analysis-gap@legalBody"))
            .findFirst()
            .orElseThrow();

    assertThat(gap.arguments().subList(0, 3))
        .containsExactly("99107023037000", "01.07.2027–31.12.2027", "5");
    assertThat(gap.arguments().get(3)).isEqualTo("Aldorf, Einzelhausen, Großdorf …");
  }

  @Test
  void namesBothRulesOfAConflict() {
    files.with(RULES, ALL + "  - {id: zweite, decides: rulesFrom, body: area, text: Ort}\n");

    assertThat(findings().list())
        .filteredOn(one -> one.mark().equals("analysis-conflict@rulesFrom"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.arguments().getLast()).contains("satzung", "zweite"));
  }

  @Test
  void namesMunicipalitiesWithoutAnyRule() {
    files.with(RULES, ALL.replace("rules:", "area: \"99002\"\nrules:"));

    assertThat(single("area-without-rule").arguments()).containsExactly("Musterstadt, Stadt");
  }

  @Test
  void namesKeysThatEndedBeforeTheirRuleAtItsLine() {
    files.with(
        RULES,
        ALL
            + "  - {id: liste, decides: legalBody, applies: {areas: [\"990025001002\"]},"
            + " body: district, text: Liste}\n");

    var ceased = single("key-ceased");

    assertThat(ceased.arguments()).containsExactly("liste", "Bedorf", "990025001002", "31.12.2026");
    assertThat(ceased.spot()).isNotNull();
    assertThat(WorkspaceFiles.marks(Findings.of(ceased)))
        .containsExactly(RULES + ":7 warning key-ceased");
  }

  @Test
  void namesAddressesOfTwoBodiesAndUnitsWithout() {
    files
        .with(RULES, ALL.replace("body: district", "body: area"))
        .with(profile(CITY), office(CITY, "Post@Musterstadt.example"))
        .with(profile(SINGLE), office(SINGLE, "post@musterstadt.example"))
        .with(
            "municipalities/" + SINGLE + "-x/responsibilities.yaml",
            """
            format: responsibilities/1
            rules:
              - {id: haus, leistungen: ["99107023037000"], decides: orgUnit, unit: stumm, text: Haus}
            """);

    assertThat(single("address-shared").arguments())
        .containsExactly("post@musterstadt.example", "Einzelhausen, Musterstadt, Stadt");
    assertThat(single("unit-unreachable").arguments()).containsExactly("Stumm", "Einzelhausen");
  }

  @Test
  void findsNothingWhereEverythingIsAnswered() {
    files.with(RULES, ALL);

    assertThat(findings().list()).filteredOn(one -> !one.place().equals("orgUnit")).isEmpty();
  }

  private static String profile(String ars) {
    return "municipalities/" + ars + "-x/profile.yaml";
  }

  private static String office(String ars, String mailbox) {
    return """
    format: profile/1
    ars: "%s"
    units:
      - {id: post, name: Poststelle, functions: [poststelle], mailbox: %s}
      - {id: stumm, name: Stumm, functions: [wohngeld]}
    """
        .formatted(ars, mailbox);
  }

  private List<String> stretches(String area) {
    return coverage().stretches().stream()
        .filter(stretch -> stretch.area().name().equals(area))
        .map(
            stretch ->
                stretch.from()
                    + " "
                    + stretch.to()
                    + " "
                    + stretch.answer().legalBody().orElseThrow().name())
        .toList();
  }

  private Finding single(String code) {
    var found = findings().list().stream().filter(one -> one.code().equals(code)).toList();
    assertThat(found).as(code + " among " + findings()).hasSize(1);
    assertThat(Wording.german().text(found.getFirst())).isNotBlank();
    assertThat(Wording.german().advice(found.getFirst())).isNotBlank();
    return found.getFirst();
  }

  private Findings findings() {
    return Analysis.of(municipalities(), responsibilities(), coverage());
  }

  private Coverage coverage() {
    var leistungen = responsibilities().leistungen(List.of());
    return Coverage.of(municipalities(), responsibilities(), leistungen, FROM, TO);
  }

  private Municipalities municipalities() {
    return Municipalities.of(files.read());
  }

  private Responsibilities responsibilities() {
    return Responsibilities.of(files.read(), municipalities());
  }
}
