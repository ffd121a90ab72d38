package de.zubringer.fitgap;

import static de.zubringer.fitgap.Changed.FOLDER;
import static de.zubringer.fitgap.Changed.HUND;
import static de.zubringer.fitgap.Changed.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsIsGapsTest {
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";
  private static final FitGap BEFORE = Changed.reference(SAALETAL, HUND);

  @Test
  void claimsNothingWhereNobodySaidAnything() {
    assertThat(Changed.keys(BEFORE)).noneMatch(key -> key.startsWith("gap-as-is"));
    assertThat(more("tageJeFall: 12", "schritte: prüfen", "wege: [post]")).isEmpty();
    assertThat(
            more(
                "medienbrueche: 0",
                "seitenJeFall: 0",
                "rueckfragenProzent: 19",
                "vertretung: true",
                "unterschrift: false",
                "faelleJeJahr: 1200",
                "spitzeFaelle: 120",
                "minutenJeFall: 20"))
        .isEmpty();
  }

  @Test
  void tellsMediaBreaksAndPaperWithTheAnswersTheyRestOn() {
    var found = found("medienbrueche: 4", "medienbruchStellen: Eingang", "seitenJeFall: 6");
    var media = Changed.gap(found, "gap-as-is-media");

    assertThat(media.kind()).isEqualTo(GapKind.PROCESS);
    assertThat(media.finding().severity()).isEqualTo(Severity.HINT);
    assertThat(media.facts())
        .extracting(Gap.Fact::value)
        .containsExactly(
            "Medienbr\u00FCche je Fall: 4, Fachamt, 01.11.2026",
            "Stellen der Medienbr\u00FCche: Eingang, Fachamt, 01.11.2026");
    assertThat(media.finding().spot()).hasToString(place("medienbrueche"));
    assertThat(Changed.gap(found, "gap-as-is-paper").kind()).isEqualTo(GapKind.ORG);
  }

  @Test
  void saysWhereTypingStays() {
    var plan = "municipalities/160660092092-zella-mehlis/connections/hundesteuer-anmeldung.yaml";
    var files =
        WorkspaceFiles.reference().replace(plan, "answers:", asIs("medienbrueche: 3") + "answers:");
    var found = Changed.gaps(files, "160660092092", HUND);
    assertThat(Changed.keys(found))
        .filteredOn(key -> key.startsWith("gap-as-is"))
        .containsExactly(
            found.adaptation().plan().orElseThrow().target().format().isPrinted()
                ? "gap-as-is-typing"
                : "gap-as-is-media");
  }

  @Test
  void standsInTheWayWhereNobodyDeputises() {
    var found = found("vertretung: false");
    var gap = Changed.gap(found, "gap-as-is-deputy");
    assertThat(gap.isGrave()).isTrue();
    assertThat(gap.kind()).isEqualTo(GapKind.ORG);
    assertThat(gap.who()).isEqualTo("organisation");
  }

  @Test
  void countsThePeakAgainstTheYearAndAPersonsMonth() {
    assertThat(more("faelleJeJahr: 1200", "spitzeFaelle: 200")).containsExactly("gap-as-is-peak");
    assertThat(more("faelleJeJahr: 1200", "spitzeFaelle: 199")).isEmpty();
    assertThat(more("faelleJeJahr: 1200", "spitzeFaelle: 180", "minutenJeFall: 60"))
        .containsExactly("gap-as-is-staff");
    assertThat(more("faelleJeJahr: 10", "spitzeFaelle: 11")).containsExactly("gap-as-is-clash");
    assertThat(more("faelleJeJahr: 0", "spitzeFaelle: 0")).isEmpty();
    assertThat(more("spitzeFaelle: 1000000", "minutenJeFall: 6000")).isEmpty();
    assertThat(text(found("faelleJeJahr: 1200", "spitzeFaelle: 200"), "gap-as-is-peak"))
        .isEqualTo("Im st\u00E4rksten Monat sind es 200 F\u00E4lle, sonst im Durchschnitt 100.");
  }

  @Test
  void tellsReturnsFromAFifthOfTheCases() {
    assertThat(more("rueckfragenProzent: 20")).containsExactly("gap-as-is-returns");
  }

  @Test
  void saysWhetherTheNewProcedureNamesASignature() {
    assertThat(more("unterschrift: true")).containsExactly("gap-as-is-signature-dropped");
    var bau = "municipalities/160700000000-ilm-kreis/connections/baugenehmigung.yaml";
    var files =
        WorkspaceFiles.reference()
            .replace(bau, "answers:", asIs("unterschrift: true") + "answers:");
    assertThat(
            text(Changed.gaps(files, "160700000000", "baugenehmigung"), "gap-as-is-signature-kept"))
        .contains("Papier und Unterschrift entgegennehmen");
  }

  @Test
  void keepsVisibleWhatNobodyKnows() {
    var files =
        with(
            """
            survey:
              asIs.faelleJeJahr: {state: unknown, by: fachamt, date: 2026-11-01}
              asIs.schritte: {state: unknown, by: fachamt, date: 2026-11-01}
              asIs.spitzeFaelle: {state: none, by: fachamt, date: 2026-11-01}
              target: {state: unknown, by: it, date: 2026-11-01}
            """);
    var found = Changed.gaps(files, SAALETAL, HUND);
    assertThat(Changed.more(BEFORE, found)).containsExactly("gap-as-is-unknown");
    assertThat(text(found, "gap-as-is-unknown"))
        .isEqualTo(
            "Zum heutigen Ablauf ist 2-mal \u201Ewei\u00DF nicht\u201C geantwortet:"
                + " F\u00E4lle im Jahr, Schritte heute.");
    assertThat(Changed.gap(found, "gap-as-is-unknown").facts())
        .singleElement()
        .satisfies(one -> assertThat(one.what()).isEqualTo("as-is"));
  }

  @Test
  void doesNotFailAtAnswersOfAnotherKind() {
    assertThat(more("medienbrueche: viele", "vertretung: 7", "faelleJeJahr: [a]")).isEmpty();
  }

  private static String text(FitGap found, String key) {
    return Wording.german().text(Changed.gap(found, key).finding());
  }

  private static List<String> more(String... answers) {
    return Changed.more(BEFORE, found(answers));
  }

  private static FitGap found(String... answers) {
    return Changed.gaps(with(asIs(answers)), SAALETAL, HUND);
  }

  private static WorkspaceFiles with(String part) {
    return WorkspaceFiles.reference().replace(PLAN, "deviations:", part + "deviations:");
  }

  private static String place(String id) {
    var files = with(asIs("medienbrueche: 4", "medienbruchStellen: Eingang", "seitenJeFall: 6"));
    return "Spot[file=" + PLAN + ", line=" + files.lineOf(PLAN, id + ":") + "]";
  }

  private static String asIs(String... answers) {
    return Stream.of(answers)
        .map(
            one ->
                one.replaceFirst(
                    "(.*?): (.*)", "  $1: {value: $2, by: fachamt, date: 2026-11-01}\n"))
        .collect(Collectors.joining("", "asIs:\n", ""));
  }
}
