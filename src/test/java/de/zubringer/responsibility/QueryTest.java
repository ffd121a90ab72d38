package de.zubringer.responsibility;

import static de.zubringer.responsibility.Resolution.Status.CONFLICT;
import static de.zubringer.responsibility.Resolution.Status.FOUND;
import static de.zubringer.responsibility.Resolution.Status.GAP;
import static de.zubringer.responsibility.ResponsibilitiesTest.HEAD;
import static de.zubringer.responsibility.ResponsibilitiesTest.LAND;
import static de.zubringer.responsibility.ResponsibilitiesTest.rule;
import static de.zubringer.testing.Musterstadt.ASSOCIATION;
import static de.zubringer.testing.Musterstadt.CITY;
import static de.zubringer.testing.Musterstadt.MEMBER;
import static de.zubringer.testing.Musterstadt.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import tools.jackson.databind.json.JsonMapper;

/** What a query may carry beside Leistung, area and day, and what rules may say about it. */
class QueryTest {
  private static final String OTHER = "lands/99-musterland/responsibilities/andere.yaml";
  private static final Query QUERY =
      Query.of(new LeikaKey("99102013104000"), new Ars(SINGLE), LocalDate.of(2026, 11, 23));

  private final WorkspaceFiles files =
      Musterstadt.workspace()
          .with(
              LAND,
              HEAD
                  + rule("traeger", "legalBody", "body: area")
                  + rule("selbst", "executingBody", "body: area")
                  + rule("satzung", "rulesFrom", "body: legalBody"));

  @Test
  void openEvidenceAnswersNothingButNamesWhomToAsk() {
    land(
        rule(
            "offen",
            "legalBody",
            "applies: {areas: [\"%s\"]}, evidence: open, ask: {whom: das Amt, what: seit wann}"
                .formatted(SINGLE)));
    var resolution = resolve(QUERY);
    assertThat(resolution.status()).isEqualTo(GAP);
    assertThat(resolution.legalBody()).isEmpty();
    assertThat(resolution.executingBody()).isPresent();
    assertThat(codes(resolution)).startsWith("evidence-open").doesNotContain("responsibility-gap");
    assertThat(resolution.findings().list().getFirst().arguments())
        .endsWith("das Amt", "seit wann");
  }

  @Test
  void openEvidenceLosesToWhatIsMoreSpecific() {
    land(rule("offen", "legalBody", "applies: {kinds: [gemeinde]}, evidence: open"));
    assertThat(resolve(QUERY).status()).isEqualTo(GAP);
    land(
        rule("offen", "legalBody", "applies: {kinds: [gemeinde]}, evidence: open")
            + rule("liste", "legalBody", "applies: {areas: [\"99002\"]}, body: district"));
    assertThat(resolve(QUERY).status()).isEqualTo(FOUND);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31,traeger", "2026-02-01,neu", "2026-02-28,neu", "2026-03-01,traeger"})
  void answersAsItWasKnownOnADay(LocalDate knownOn, String rule) {
    land(
        rule(
            "neu",
            "legalBody",
            "applies: {kinds: [gemeinde]}, body: district, recordedOn: 2026-02-01,"
                + " recordedTo: 2026-02-28"));
    assertThat(resolve(QUERY.asKnownOn(knownOn)).reasons().getFirst().rule()).isEqualTo(rule);
    assertThat(resolve(QUERY).reasons().getFirst().rule()).isEqualTo("traeger");
  }

  @Test
  void onlyActiveRulesAnswer() {
    land(
        rule("bald", "legalBody", "applies: {kinds: [gemeinde]}, body: district, state: planned")
            + rule(
                "nie",
                "legalBody",
                "applies: {kinds: [gemeinde]}, body: district, state: revoked"));
    assertThat(resolve(QUERY).reasons().getFirst().rule()).isEqualTo("traeger");
    assertThat(responsibilities().rules())
        .extracting(RuleLine::state)
        .containsSubsequence("planned", "revoked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {field: halter.name, initials: "A-Ke"}      | {"halter": {"name": "Keßler"}}   | district
          {field: halter.name, initials: "A-Ke"}      | {"halter": {"name": "Kiesel"}}   | area
          {field: halter.name, initials: "O, Sch-St"} | {"halter": {"name": "Öhler"}}    | district
          {field: halter.name, initials: "O, Sch-St"} | {"halter": {"name": "Sander"}}   | area
          {field: halter.name, initials: "D, L-N"}    | {"halter": {"name": "Đorđević"}} | district
          {field: halter.name, initials: "D, L-N"}    | {"halter": {"name": "Łącka"}}    | district
          {field: halter.name, initials: "O"}         | {"halter": {"name": "Østergård"}} | district
          {field: halter.name, initials: "Sa-Ss"}     | {"halter": {"name": "Štern"}}    | area
          {field: sprache, values: [de, en]}          | {"sprache": "en"}                | district
          {field: sprache, values: [de, en]}          | {"sprache": "fr"}                | area
          {field: sprache, values: [de, en]}          | {}                               | area
          {field: betrag, min: 100000}                | {"betrag": 100000}               | district
          {field: betrag, min: 100000}                | {"betrag": 99999}                | area
          {field: betrag, min: 100000}                | {"betrag": "100000"}             | area
          {field: hund.rasse, values: [A]}            | {"hund": [{"rasse": "B"}, {"rasse": "A"}]} | district
          """)
  void looksAtTheContentOfAnApplication(String condition, String application, String body) {
    land(rule("inhalt", "legalBody", "applies: {content: [" + condition + "]}, body: district"));
    var resolution = resolve(QUERY.with(JsonMapper.shared().readTree(application)));
    assertThat(resolution.reasons().getFirst().rule())
        .isEqualTo(body.equals("area") ? "traeger" : "inhalt");
    assertThat(codes(resolution)).doesNotContain("application-decides");
  }

  @ParameterizedTest
  @CsvSource({
    "Bahnhofstraße,7a,true",
    "Bahnhofstr.,7,true",
    "Bahnhofstr.,8,false",
    "Bahnhof-Strasse,11,false",
    "Bahnhofstr.,,false",
    "Am Markt,,true",
    "Ring,1,false"
  })
  void looksUpStreetsWithSideAndNumber(String street, String number, boolean listed) {
    administration(
        rule("rest", "orgUnit", "unit: sued")
            + rule(
                "nord",
                "orgUnit",
                "unit: nord, applies: {content: [{field: s, number: n, streets: nord}]}"));
    files.with(
        "municipalities/" + SINGLE + "-x/streets/nord.csv",
        "street,from,to,side\nBahnhofstraße,1,9,odd\nAm Markt,,,all\n");
    var application =
        JsonMapper.shared()
            .createObjectNode()
            .put("s", street)
            .put("n", number == null ? "" : number);
    assertThat(resolve(QUERY.with(application)).unit()).contains(listed ? "nord" : "sued");
  }

  @Test
  void saysWithoutAnApplicationWhichRulesDependOnIt() {
    land(
        rule("inhalt", "legalBody", "applies: {when: \"a = 1\"}, body: district")
            + rule(
                "fern", "legalBody", "applies: {when: \"a = 1\", areas: [\"99001\"]}, body: area"));
    var resolution = resolve(QUERY);
    assertThat(resolution.status()).isEqualTo(FOUND);
    assertThat(resolution.legalBody().orElseThrow().ars().digits()).isEqualTo(SINGLE);
    assertThat(codes(resolution)).contains("application-decides");
    assertThat(resolution.findings().list().getFirst().arguments().getLast()).isEqualTo("inhalt");
  }

  @Test
  void neverGuessesWhenAConditionCannotBeEvaluated() {
    land(rule("inhalt", "legalBody", "applies: {when: \"$number(a) > 1\"}, body: district"));
    var resolution = resolve(QUERY.with(JsonMapper.shared().readTree("{\"a\": \"viele\"}")));
    assertThat(resolution.status()).isEqualTo(GAP);
    assertThat(codes(resolution)).startsWith("responsibility-condition-failed");
    assertThat(resolution.findings().toString()).doesNotContain("viele");
  }

  @Test
  void twoConditionsThatBothHoldAreAConflict() {
    land(
        rule("a", "legalBody", "applies: {when: \"a = 1\"}, body: district")
            + rule("b", "legalBody", "applies: {when: \"a > 0\"}, body: area"));
    var resolution = resolve(QUERY.with(JsonMapper.shared().readTree("{\"a\": 1}")));
    assertThat(resolution.status()).isEqualTo(CONFLICT);
  }

  @Test
  void namesEveryBodyOnTheWayOfADelegation() {
    land(
        rule(
                "zur-vg",
                "executingBody",
                "applies: {memberOf: verwaltungsgemeinschaft}, body: association")
            + rule(
                "zweckvereinbarung",
                "executingBody",
                "applies: {areas: [\"%s\"]}, body: \"%s\""
                    .formatted(ASSOCIATION.substring(0, 9), CITY))
            + rule(
                "eigene-liste",
                "executingBody",
                "applies: {areas: [\"%s\"]}, body: association".formatted(MEMBER)));
    var resolution = resolve(Query.of(QUERY.leistung(), new Ars(MEMBER), QUERY.day()));
    assertThat(resolution.status()).isEqualTo(FOUND);
    assertThat(resolution.delegation())
        .extracting(Delegation::name, Delegation::rule)
        .containsExactly(
            tuple("Aldorf", "traeger"),
            tuple("Mustertal", "eigene-liste"),
            tuple("Musterstadt, Stadt", "zweckvereinbarung"));
  }

  @Test
  void isAGapWhenATaskIsHandedRoundInACircle() {
    land(
        rule(
                "hin",
                "executingBody",
                "applies: {areas: [\"%s\"]}, body: \"99001\"".formatted(SINGLE))
            + rule(
                "her",
                "executingBody",
                "applies: {areas: [\"99001\"]}, body: \"%s\"".formatted(SINGLE)));
    var resolution = resolve(QUERY);
    assertThat(resolution.status()).isEqualTo(GAP);
    assertThat(resolution.executingBody()).isEmpty();
    assertThat(codes(resolution)).containsExactly("delegation-circular");
  }

  private void land(String rules) {
    files.with(OTHER, HEAD + rules);
  }

  private void administration(String rules) {
    files
        .with(
            "municipalities/" + SINGLE + "-x/profile.yaml",
            """
            format: profile/1
            ars: "%s"
            units: [{id: nord, name: Nord}, {id: sued, name: Süd}]
            """
                .formatted(SINGLE))
        .with("municipalities/" + SINGLE + "-x/responsibilities.yaml", HEAD + rules);
  }

  private Resolution resolve(Query query) {
    return responsibilities().resolve(query);
  }

  private Responsibilities responsibilities() {
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    return Responsibilities.of(workspace, Municipalities.of(workspace));
  }

  private static List<String> codes(Resolution resolution) {
    return resolution.findings().list().stream().map(finding -> finding.code()).toList();
  }
}
