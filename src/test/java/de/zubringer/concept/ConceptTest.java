package de.zubringer.concept;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String VG = "160745011000";
  private static final String HUNDESTEUER = "hundesteuer-anmeldung";
  private static final String CONNECTION =
      "municipalities/160745011000-vg-suedliches-saaletal/connections/hundesteuer-anmeldung.yaml";
  private static final Map<String, byte[]> FILES = files();

  @Test
  void showsWhatRuns() {
    var concept = concept(FILES, VG, HUNDESTEUER);

    assertThat(rows(concept, "Gebiete")).hasSize(21);
    assertThat(rows(concept, "Gebiete").stream().map(row -> String.join(" ", row)))
        .contains(
            "Rothenstein 160745011079 Rothenstein Beispielsatzung Hundesteuer Rothenstein 2020,"
                + " g\u00FCltig von 01.01.2020 bis 31.12.2026");
    assertThat(rows(concept, "Systeme und Schnittstellen").getFirst())
        .contains("Austauschordner", "Datei des Verfahrens");
    assertThat(rows(concept, "Verteilung nach dem Inhalt"))
        .containsExactly(
            List.of(
                "Gef\u00E4hrliche Hunde pr\u00FCft zuerst die Ordnungsverwaltung.",
                "Ordnungsverwaltung",
                "Eingebauter Posteingang"));
    assertThat(rows(concept, "Stand der Unterlagen"))
        .contains(List.of("Vertrag zur Auftragsverarbeitung", "gezeichnet", "30.09.2026"));
  }

  @Test
  void followsEveryChangeOfTheData() {
    var changed = new TreeMap<>(FILES);
    changed.computeIfPresent(
        CONNECTION,
        (path, bytes) ->
            text(bytes)
                .replace("vierAugenAb: {value: 30000", "vierAugenAb: {value: 45000")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(answers(concept(FILES, VG, HUNDESTEUER))).contains("300,00\u00A0\u20AC");
    assertThat(answers(concept(changed, VG, HUNDESTEUER)))
        .contains("450,00\u00A0\u20AC")
        .doesNotContain("300,00\u00A0\u20AC");
  }

  @Test
  void marksWhatAnAdministrationWithoutProfileStillOwes() {
    var concept = concept(FILES, "160620041041", HUNDESTEUER);

    var open = blocks(concept, Block.Open.class).map(Block.Open::text).toList();
    assertThat(open).anyMatch(text -> text.startsWith("Es gibt noch keinen Anbindungsplan."));
    assertThat(open).contains("Die Stellen der Verwaltung sind noch nicht erfasst.");
    assertThat(new String(ConceptSheet.html(concept), StandardCharsets.UTF_8))
        .contains("noch nicht angelegt");
  }

  @ParameterizedTest
  @CsvSource({
    "160510000000, bewohnerparkausweis",
    "160510000000, wohngeld-mietzuschuss",
    "160510000000, baugenehmigung",
    "160700000000, gewerbeanmeldung",
    "160700000000, einbuergerung",
  })
  void canBeWrittenOfEveryService(String ars, String leistung) throws IOException {
    var concept = concept(FILES, ars, leistung);

    assertThat(blocks(concept, Block.Drawing.class)).hasSize(2);
    try (var pdf = Loader.loadPDF(pdf(concept))) {
      assertThat(pdf.getNumberOfPages()).isBetween(15, 60);
    }
  }

  @Test
  void becomesATaggedPdfWithOutlineThatIsTheSameEveryTime() throws IOException {
    var concept = concept(FILES, VG, HUNDESTEUER);
    var bytes = pdf(concept);

    assertThat(pdf(concept)).isEqualTo(bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Anschlusskonzept");
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.getFirstChild().getTitle()).isEqualTo("1 \u00DCberblick");
      assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("1.1 Gebiete");
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Verwaltungsgemeinschaft S\u00FCdliches Saaletal", "Seite 1 von ");
    }
  }

  @Test
  void takesMarkupInTheDataForWords() {
    var changed = new TreeMap<>(FILES);
    changed.replaceAll(
        (path, bytes) ->
            path.contains("160745011000-") && path.endsWith("profile.yaml")
                ? text(bytes)
                    .replace(
                        "name: Steuern und Abgaben",
                        "name: \"<script>alert(1)</script> | [Amt](x)\"")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    var concept = concept(changed, VG, HUNDESTEUER);

    assertThat(new String(ConceptSheet.html(concept), StandardCharsets.UTF_8))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(ConceptMarkdown.of(concept))
        .contains("\\<script\\>alert(1)\\</script\\> \\| \\[Amt\\](x)")
        .doesNotContainPattern("[^\\\\]<script");
  }

  private static String answers(Concept concept) {
    return rows(concept, "\u00D6rtliche Festlegungen").toString();
  }

  private static List<List<String>> rows(Concept concept, String title) {
    return blocks(concept, Block.Table.class)
        .filter(table -> table.title().equals(title))
        .findFirst()
        .map(Block.Table::rows)
        .orElse(List.of());
  }

  private static <T extends Block> Stream<T> blocks(Concept concept, Class<T> kind) {
    return concept.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static Concept concept(Map<String, byte[]> files, String ars, String leistung) {
    var workspace = Workspace.read(new Folder(new TreeMap<>(files)));
    var book = PlanBook.compile(0, workspace, TODAY);
    var found = Adaptation.find(book, ars, leistung, TODAY);
    assertThat(found).isInstanceOf(Outcome.Done.class);
    return Concept.of(workspace, book, ((Outcome.Done<Adaptation>) found).value(), TODAY);
  }

  private static byte[] pdf(Concept concept) {
    var printed = ConceptSheet.pdf(concept);
    assertThat(printed).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<byte[]>) printed).value();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files() {
    try {
      return Folder.read(Path.of("workspace/thueringen")).files();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
