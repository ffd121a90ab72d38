package de.zubringer.responsibility;

import static de.zubringer.responsibility.ResponsibilitiesTest.HEAD;
import static de.zubringer.responsibility.ResponsibilitiesTest.LAND;
import static de.zubringer.responsibility.ResponsibilitiesTest.rule;
import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.municipality.Municipalities;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {
  private static final String FOLDER = "municipalities/990010000000-musterstadt/";
  private static final String OWN = FOLDER + "responsibilities.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          legalBody | body: "990029999999"                          | 5 | responsibility-body-unknown
          legalBody | body: legalBody                               | 5 | responsibility-body-circular
          legalBody | body: area, applies: {areas: ["99003"]}       | 5 | responsibility-body-unknown
          legalBody | body: area, validFrom: 2026-02-01, validTo: 2026-01-31 | 5 | days-reversed
          legalBody | body: area, recordedOn: 2026-02-01, recordedTo: 2026-01-31 | 5 | days-reversed
          legalBody | body: area, applies: {kinds: [stadtstaat]}    | 5 | responsibility-kind-unknown
          legalBody | body: area, applies: {memberOf: verein}       | 5 | responsibility-kind-unknown
          legalBody | body: area, applies: {populationMin: 9, populationMax: 8} | 5 | responsibility-range-reversed
          legalBody | body: area, applies: {content: [{field: a}]}  | 5 | responsibility-condition-unclear
          legalBody | body: area, applies: {content: [{field: a, min: 2, max: 1}]} | 5 | responsibility-range-reversed
          legalBody | body: area, applies: {content: [{field: a, initials: K-A}]}  | 5 | responsibility-range-reversed
          legalBody | body: area, applies: {content: [{field: a, streets: nord}]}  | 5 | streets-missing
          legalBody | body: area, applies: {when: "a ="}            | 5 | expression-syntax
          rulesFrom | body: district                                | 5 | responsibility-overlap
          orgUnit   | unit: steuern                                 | 5 | responsibility-unit-of-land
          """)
  void namesTheFaultOfALandAtItsLine(String decides, String rest, int line, String code) {
    var files =
        Musterstadt.workspace()
            .with(LAND, HEAD + rule("a", "rulesFrom", "body: area") + rule("b", decides, rest));
    assertThat(check(files)).containsExactly(LAND + ":" + line + " error " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit: gibtsnicht                   | 4 | responsibility-unit-unknown
          unit: steuern, destination: fehlt  | 4 | responsibility-destination-unknown
          """)
  void namesTheFaultOfAMunicipalityAtItsLine(String rest, int line, String code) {
    var files = withProfile().with(OWN, HEAD + rule("a", "orgUnit", rest));
    assertThat(check(files)).containsExactly(OWN + ":" + line + " error " + code);
  }

  @Test
  void asksWhoSaysThatEvidenceIsOpenWhomToAsk() {
    var files = Musterstadt.workspace().with(LAND, HEAD + rule("a", "legalBody", "evidence: open"));
    assertThat(check(files)).containsExactly(LAND + ":4 warning responsibility-ask-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "validTo: 2026-06-30,validFrom: 2026-07-01,0",
    "validTo: 2026-06-30,validFrom: 2026-06-30,1",
    "recordedTo: 2026-06-30,recordedOn: 2026-07-01,0",
    "state: planned,state: active,0",
    "'applies: {when: a}','applies: {when: b}',0",
    "'applies: {areas: [\"99001\", \"99002\"]}','applies: {areas: [\"99002\"]}',1"
  })
  void findsRulesForTheSameCaseOnTheSameDays(String one, String two, int findings) {
    var files =
        Musterstadt.workspace()
            .with(
                LAND,
                HEAD
                    + rule("a", "legalBody", "body: area, " + one)
                    + rule("b", "legalBody", "body: area, " + two));
    assertThat(check(files)).hasSize(findings).allMatch(mark -> mark.endsWith("overlap"));
  }

  @Test
  void findsTasksHandedRoundInACircle() {
    var files =
        Musterstadt.workspace()
            .with(
                LAND,
                HEAD
                    + rule("hin", "executingBody", "applies: {areas: [\"99001\"]}, body: \"99002\"")
                    + rule("her", "executingBody", "applies: {areas: [\"99002\"]}, body: \"99001\"")
                    + rule(
                        "frueher",
                        "executingBody",
                        "applies: {areas: [\"99\"]}, body: \"99001\", validTo: 2020-01-01"));
    assertThat(check(files))
        .containsExactlyInAnyOrder(
            LAND + ":4 error delegation-circular", LAND + ":5 error delegation-circular");
  }

  @Test
  void namesTheBrokenLineOfAListOfStreets() {
    var streets = FOLDER + "streets/nord.csv";
    var files =
        withProfile()
            .with(
                OWN,
                HEAD
                    + rule(
                        "a",
                        "orgUnit",
                        "unit: steuern, applies: {content: [{field: a, streets: nord}]}"))
            .with(streets, "street,from,to,side\nHauptstr.,1,9,odd\nRing,9,1,all\nWeg,x,,\n");
    assertThat(check(files))
        .containsExactly(
            streets + ":3 error streets-line-broken", streets + ":4 error streets-line-broken");
  }

  @Test
  void missesTheLeistung() {
    var files =
        Musterstadt.workspace()
            .with(
                LAND,
                "format: responsibilities/1\nrules:\n" + rule("a", "rulesFrom", "body: area"));
    assertThat(check(files)).containsExactly(LAND + ":3 error responsibility-leistung-missing");
  }

  @Test
  void refusesTheSameIdTwice() {
    var twice = rule("a", "rulesFrom", "body: area");
    var files = Musterstadt.workspace().with(LAND, HEAD + twice + twice);
    assertThat(check(files)).containsExactly(LAND + ":5 error entry-twice");
  }

  @Test
  void letsNobodyWriteRulesForOthers() {
    var files =
        withProfile()
            .with(
                OWN,
                HEAD.replace("rules:", "area: \"99002\"\nrules:")
                    + rule("a", "legalBody", "body: area"));
    assertThat(check(files)).containsExactly(OWN + ":3 error responsibility-area-outside");
  }

  @Test
  void blamesNoRuleWhenTheProfileIsBroken() {
    var files =
        withProfile()
            .with(OWN, HEAD + rule("a", "orgUnit", "unit: steuern"))
            .replace(FOLDER + "profile.yaml", "ars: \"990010000000\"", "ars: 990010000000");
    assertThat(check(files)).isEmpty();
  }

  private static WorkspaceFiles withProfile() {
    return Musterstadt.workspace()
        .with(
            FOLDER + "profile.yaml",
            "format: profile/1\nars: \"990010000000\"\nunits: [{id: steuern, name: Steuern}]\n");
  }

  private static List<String> check(WorkspaceFiles files) {
    var workspace = files.read();
    return marks(Responsibilities.of(workspace, Municipalities.of(workspace)).findings());
  }
}
