package de.zubringer.fitgap;

import static de.zubringer.fitgap.Changed.HUND;
import static de.zubringer.fitgap.Changed.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Severity;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gaps of other Leistungen, of bodies that are not connected, and of the whole Land. */
class OtherGapsTest {
  private static final String KREIS = "160700000000";
  private static final String BAU = "baugenehmigung";
  private static final String BAU_PLAN =
      "municipalities/160700000000-ilm-kreis/connections/baugenehmigung.yaml";
  private static final String GERA = "160520000000";
  private static final String GERA_PROFILE = "municipalities/160520000000-gera/profile.yaml";

  @Test
  void missesParticipantsThePackageExpects() {
    assertThat(
            more(
                WorkspaceFiles.reference()
                    .replace(
                        BAU_PLAN,
                        "[STRASSE, NATURSCHUTZ, WASSER, WASSERVERBAND, BRANDSCHUTZ, DENKMAL]",
                        "[]")))
        .containsExactly("gap-participants/beteiligteStellen");
  }

  @Test
  void seesStepsThatTakeLongerThanAllOfIt() {
    assertThat(
            more(
                WorkspaceFiles.reference()
                    .replace(
                        "packages/baugenehmigung/1.0.0/package.yaml",
                        "days: \"$answers.entscheidungTage\"",
                        "days: 20")))
        .containsExactly(
            "gap-deadline-short/entscheidung/einvernehmen",
            "gap-deadline-short/entscheidung/stellungnahme");
  }

  @Test
  void leavesToTheRulesOfThePackageWhatTheySay() {
    assertThat(
            more(
                WorkspaceFiles.reference()
                    .replace(
                        BAU_PLAN, "entscheidungTage: {value: 90", "entscheidungTage: {value: 20")))
        .containsExactly(
            "gap-answers-clash/entscheidung-nach-einvernehmen",
            "gap-answers-clash/entscheidung-nach-stellungnahme");
  }

  @Test
  void seesThatAPromisedChannelIsNotInTheForm() {
    var plan = "municipalities/160510000000-erfurt/connections/gewerbeanmeldung.yaml";
    var before = Changed.reference("160510000000", "gewerbeanmeldung");
    var digital =
        WorkspaceFiles.reference()
            .replace(plan, "bescheinigungForm: {value: post", "bescheinigungForm: {value: digital");
    var gaps = Changed.more(before, Changed.gaps(digital, "160510000000", "gewerbeanmeldung"));

    assertThat(gaps).isEqualTo(List.of());

    digital.replace("packages/bausteine/1.0.0/parts.schema.json", "postfachHandle", "postfach");
    assertThat(Changed.more(before, Changed.gaps(digital, "160510000000", "gewerbeanmeldung")))
        .contains("gap-reply-channel/bescheinigungForm/digital");
  }

  @Test
  void seesThatTheFormNamesNoWayBack() {
    var parts = "packages/bausteine/1.0.0/parts.schema.json";
    var files = WorkspaceFiles.reference();
    for (var way : List.of("postfachHandle", "plz", "email", "telefon")) {
      files.replace(parts, "\"" + way + "\"", "\"" + way + "Anders\"");
    }

    assertThat(Changed.more(Changed.reference(SAALETAL, HUND), Changed.gaps(files, SAALETAL, HUND)))
        .contains("gap-reply-none");
  }

  @Test
  void knowsNobodyWhereThereAreNoUnits() {
    var profile =
        """
        format: profile/1
        ars: "160520000000"
        """;

    assertThat(
            Changed.keys(
                Changed.gaps(WorkspaceFiles.reference().with(GERA_PROFILE, profile), GERA, HUND)))
        .contains("gap-units-none", "gap-destination-missing")
        .noneMatch(key -> key.startsWith("gap-role"));
  }

  private static List<String> more(WorkspaceFiles files) {
    return Changed.more(Changed.reference(KREIS, BAU), Changed.gaps(files, KREIS, BAU));
  }

  @Test
  void comparesABodyThatIsNotConnectedWithTheBestSystem() {
    var found = Changed.reference(GERA, HUND);

    assertThat(found.adaptation().plan()).isEmpty();
    assertThat(found.candidates())
        .extracting(FitGap.Candidate::id)
        .startsWith("posteingang")
        .contains("kommunalsteuer-csv", "finanzwesen-rest", "hundesteuer-abtippblatt");
    assertThat(Changed.keys(found))
        .contains("gap-system-unknown", "gap-statute-missing", "gap-paper-missing/avv");
  }

  @Test
  void prefersWhatIsInstalled() {
    var files =
        WorkspaceFiles.reference()
            .replace(
                GERA_PROFILE,
                "systems:\n",
                """
                systems:
                  - {id: steuer, system: finanzwesen-rest, version: "6.0", interface: rest, settings: {}}
                """);
    var found = Changed.gaps(files, GERA, HUND);

    assertThat(found.candidates().getFirst().id()).isEqualTo("finanzwesen-rest");
    assertThat(Changed.keys(found))
        .contains("gap-version-old/finanzwesen-rest", "gap-setting-missing/finanzwesen-rest/zugang")
        .doesNotContain("gap-system-unknown");
  }

  @Test
  void begins() {
    var files = WorkspaceFiles.reference();
    assertThat(
            Changed.more(
                Changed.reference(GERA, HUND),
                Changed.gaps(
                    files.replace(
                        GERA_PROFILE, "destinations:\n  - {id: zp-gera", "x:\n  - {id: zp-gera"),
                    GERA,
                    HUND)))
        .contains("gap-destination-missing");
    assertThat(Changed.keys(Changed.reference("160530000000", HUND)))
        .contains("gap-profile-missing", "gap-statute-missing")
        .noneMatch(key -> key.startsWith("gap-paper"));
  }

  @Test
  void asksForATrainingThePackageHasAStepFor() {
    assertThat(Changed.gap(Changed.reference(KREIS, BAU), "gap-training/schulung").kind())
        .isEqualTo(GapKind.SKILL);
  }

  /** The clock moves: what was fresh is old, what was valid is over. */
  @Test
  void changesWithTheDay() {
    var later = LocalDate.of(2028, 2, 1);
    var found = Changed.gaps(WorkspaceFiles.reference(), SAALETAL, HUND, later);

    assertThat(Changed.keys(found)).contains("gap-answer-old/vierAugenAb");
    assertThat(Changed.gap(found, "gap-answer-old/vierAugenAb").finding().severity())
        .isEqualTo(Severity.HINT);
  }

  @Test
  void countsTheSameGapOnceForTheLand() {
    var workspace = WorkspaceFiles.reference().read();
    var book = PlanBook.compile(0, workspace, Changed.TODAY);
    var leistung = Adaptation.newest(book.catalogue(), HUND).orElseThrow();
    var found = new FitGaps(workspace, book, Changed.TODAY).catalogue(leistung);

    assertThat(found.municipalities()).isEqualTo(601);
    assertThat(found.connected()).isEqualTo(3);
    assertThat(found.entries()).extracting(one -> one.example().key()).doesNotHaveDuplicates();
    assertThat(count(found, "row-holds-if-long/kommunalsteuer-csv/ORT")).isEqualTo(21);
    assertThat(count(found, "gap-statute-missing")).isEqualTo(593);
    assertThat(found.isOpen()).isTrue();
  }

  private static int count(GapCatalogue found, String key) {
    return found.entries().stream()
        .filter(one -> one.example().key().equals(key))
        .mapToInt(GapCatalogue.Entry::municipalities)
        .sum();
  }
}
