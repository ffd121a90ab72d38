package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Abtippblatt: what somebody types from. */
class TypingSheetTest {
  private static final String FORMAT =
      """
      format: target-format/1
      id: blatt
      kind: typing-sheet
      screens:
        - title: Person
          note: Menü Neu
          fields:
            - {name: name, label: Familienname, type: text, length: 10, required: true}
            - {name: tag, label: Geburtstag, type: date, pattern: dd.MM.yyyy}
            - {name: zusatz, label: Zusatz, type: text}
        - title: Kinder
          fields:
            - {name: "kinder[].name", label: Name des Kindes, type: text}
            - {name: "kinder[].tag", label: Geburtstag des Kindes, type: date, pattern: dd.MM.yyyy}
        - title: Schluss
          fields:
            - {name: ende, label: Bemerkung, type: text}
      """;

  private static final TargetFormat SHEET = PaperFormats.of(FORMAT);

  @Test
  void showsScreensAndFieldsInTheOrderOfTyping() throws IOException {
    var text = text(bytes(node("{'name':'Łukasz','tag':'01.02.2003','ende':'gut'}")));

    assertThat(text)
        .containsSubsequence(
            "Muster <b>anzeigen</b>",
            "Eingegangen am 10.11.2026",
            "Nummer der Sendung: " + PaperFormats.JOURNEY,
            "Maske 1: Person",
            "Menü Neu",
            "Familienname",
            "Łukasz",
            "Geburtstag",
            "01.02.2003",
            "Zusatz",
            "leer",
            "Maske 2: Kinder",
            "Keine Einträge",
            "Maske 3: Schluss",
            "gut")
        .contains("Pflichtfeld · höchstens 10 Zeichen", "Form TT.MM.JJJJ", "Seite 1 von 1");
  }

  @Test
  void repeatsABlockForEachEntry() throws IOException {
    var record = node("{'name':'A','kinder':[{'name':'Eins','tag':'01.01.2020'},{'name':'Zwei'}]}");

    assertThat(text(bytes(record)))
        .containsSubsequence(
            "Eintrag 1 von 2", "Eins", "01.01.2020", "Eintrag 2 von 2", "Zwei", "leer");
  }

  @Test
  void marksWhatWasCut() throws IOException {
    var record = node("{'name':'Abcdefghi#','kinder':[{'name':'x'},{'name':'y#'}]}");

    var text = text(bytes(record, Set.of("name", "kinder[1].name")));

    assertThat(text)
        .containsSubsequence("Abcdefghi#", "Gekürzt", "Eintrag 1", "Eintrag 2", "y#", "Gekürzt");
    assertThat(text.split("Gekürzt", -1)).hasSize(3);
  }

  @Test
  void holdsSignsThatCannotBePrintedInsteadOfLosingThem() {
    assertThat(value("Jü\u0301rgen\r\nK\u035Fh")).isEmpty();
    assertThat(value("Smile \uD83D\uDE00")).isEqualTo("character-not-representable");
    assertThat(value("Ton\u0007")).isEqualTo("character-not-representable");
    assertThat(value("\u0645\u062D")).isEqualTo("character-not-representable");
  }

  @Test
  void breaksLongValuesSoThatNothingIsLost() throws IOException {
    var longest = "x".repeat(1_500) + "ENDE";

    var text = text(bytes(node("{'zusatz':'" + longest + "'}"))).replaceAll("\\s", "");

    assertThat(text).contains(longest);
  }

  @Test
  void takesTwoHundredFields() throws IOException {
    var fields =
        IntStream.range(0, 200)
            .mapToObj(i -> "      - {name: f" + i + ", label: Feld Nummer " + i + ", type: text}\n")
            .collect(Collectors.joining());
    var format =
        PaperFormats.of(
            "format: target-format/1\nid: blatt\nkind: typing-sheet\nscreens:\n  - title: Alles\n    fields:\n"
                + fields);
    var record = node("{}");
    IntStream.range(0, 200).forEach(i -> record.put("f" + i, "Wert-" + i + "!"));

    var pdf = bytes(format, record, Set.of());
    var text = text(pdf);

    assertThat(IntStream.range(0, 200)).allMatch(i -> text.contains("Wert-" + i + "!"));
    try (var document = Loader.loadPDF(pdf)) {
      var pages = document.getNumberOfPages();
      assertThat(pages).isBetween(5, 20);
      assertThat(text).contains("Seite %1$d von %1$d".formatted(pages));
    }
  }

  @Test
  void holdsWhatNobodyTypes() {
    var record = node("{}");
    record.put("zusatz", "Wort ".repeat(200_000));

    assertThat(PaperFormats.code(SHEET.write(List.of(record), PaperFormats.scope(0))))
        .isEqualTo("sheet-too-long");
  }

  @Test
  void printsMarkupAsText() throws IOException {
    var hostile = "</td><img src=file:///etc/passwd>&#x41;<style>*{display:none}</style>";
    var record = node("{}");
    record.put("zusatz", hostile);

    assertThat(text(bytes(record)).replaceAll("\\s", "")).contains(hostile.replace(" ", ""));
  }

  @Test
  void givesTheSameBytesEveryTime() {
    var record = node("{'name':'Müller','kinder':[{'name':'Eins'}]}");

    assertThat(bytes(record)).isEqualTo(bytes(record.deepCopy()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'name: tag,'|'name: name,'|format-field-twice@screens[0].fields[1].name",
        "'title: Person'|'title: \"\\U0001F600\"'|format-letters@screens[0]",
        "'label: Zusatz'|'label: \"\\u0645\"'|format-letters@screens[0].fields[2].label",
        "'pattern: dd.MM.yyyy}'|'pattern: qqqqqq}'|format-pattern@screens[0].fields[1].pattern"
      })
  void namesWhatIsWrongWithTheScreens(String part, String instead, String mark) {
    var broken = FORMAT.replace(part, instead);

    assertThat(PaperFormats.marks(PaperFormats.catalogue(broken, "folder", "none"))).contains(mark);
  }

  @Test
  void needsAScreen() {
    var without = FORMAT.substring(0, FORMAT.indexOf("screens:"));

    assertThat(PaperFormats.marks(PaperFormats.catalogue(without, "folder", "none")))
        .containsExactly("format-screens-missing@screens");
  }

  @Test
  void packsNoAttachments() {
    assertThat(PaperFormats.marks(PaperFormats.catalogue(FORMAT, "folder", "packed")))
        .containsExactly("attachments-packed@limits.attachments");
  }

  private static String value(String text) {
    var field = SHEET.field("zusatz").orElseThrow();
    return PaperFormats.code(SHEET.value(field, StringNode.valueOf(text), TooLong.HOLD));
  }

  private static byte[] bytes(ObjectNode record) {
    return bytes(record, Set.of());
  }

  private static byte[] bytes(ObjectNode record, Set<String> cut) {
    return bytes(SHEET, record, cut);
  }

  private static byte[] bytes(TargetFormat format, ObjectNode record, Set<String> cut) {
    var written = format.write(List.of(record), PaperFormats.scope(0), cut);
    assertThat(written).isInstanceOf(Outcome.Done.class);
    var file = ((Outcome.Done<TargetFormat.Written>) written).value();
    assertThat(file.fileName()).isEqualTo(PaperFormats.JOURNEY + ".pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    return file.bytes();
  }

  private static ObjectNode node(String json) {
    return PaperFormats.node(json.replace('\'', '"'));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
