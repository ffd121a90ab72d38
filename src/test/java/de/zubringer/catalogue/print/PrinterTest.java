package de.zubringer.catalogue.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final Instant AT = Instant.parse("2026-11-10T08:15:00Z");
  private static final String NUMBER = "0f8a6f6e-1111-4222-8333-444455556666";
  private static final String STYLE = "body { font-family: Sheet; } img { width: 40mm; }";

  @Test
  void printsEveryLetterOfDin91379() throws IOException {
    for (var letters : Din91379.GROUPS) {
      assertThat(SheetFont.prints(letters)).as(letters).isTrue();
      var sheet = sheet();
      for (var letter : letters.split(" ", -1)) {
        sheet.add(sheet.body(), "p", "[" + letter + "]");
      }
      var text = Normalizer.normalize(text(pdf(sheet)), Normalizer.Form.NFC);

      for (var letter : letters.split(" ", -1)) {
        assertThat(text).contains("[" + Normalizer.normalize(letter, Normalizer.Form.NFC) + "]");
      }
    }
  }

  @Test
  void knowsWhatItCannotPrint() {
    assertThat(SheetFont.prints("Zeile 1\nZeile 2\tÄrger")).isTrue();
    assertThat(SheetFont.prints("\u0000")).isFalse();
    assertThat(SheetFont.prints("\u0007")).isFalse();
    assertThat(SheetFont.prints("\u0627")).isFalse();
    assertThat(SheetFont.prints("\uD83D\uDE00")).isFalse();
    assertThat(SheetFont.prints("\uD83D")).isFalse();
  }

  @Test
  void givesTheSameBytesForTheSameSheet() {
    assertThat(pdf(filled())).isEqualTo(pdf(filled()));
  }

  @Test
  void tellsReadersOfScreensTitleLanguageAndStructure() throws IOException {
    try (var pdf = Loader.loadPDF(pdf(filled()))) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Probe");
      assertThat(catalog.getLanguage()).isEqualTo("de");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AT);
    }
  }

  @Test
  void carriesItsNumberAsCodeAScannerReads() throws Exception {
    try (var pdf = Loader.loadPDF(pdf(filled()))) {
      var page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
      var points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), points);

      var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

      assertThat(read.getText()).isEqualTo(NUMBER);
    }
  }

  @Test
  void takesMarkupForTextAndLoadsNothing() throws IOException {
    var sheet = sheet();
    var hostile =
        "<img src=\"file:///etc/passwd\"/><script>x</script>&amp; url(http://localhost:1/a.css)";
    sheet.add(sheet.body(), "p", hostile);

    assertThat(text(pdf(sheet)).replaceAll("\\s+", "")).contains(hostile.replace(" ", ""));

    var reaching = sheet();
    reaching.add(reaching.body(), "img").setAttribute("src", "file:///etc/hostname");
    reaching.add(reaching.body(), "img").setAttribute("src", "http://localhost:1/picture.png");
    try (var pdf = Loader.loadPDF(pdf(reaching))) {
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void holdsWhatNobodyReads() {
    var endless = sheet();
    endless.add(endless.body(), "p", "Wort ".repeat(200_000));
    var lines = sheet();
    for (int i = 0; i < 50_000; i++) {
      lines.add(lines.body(), "p", "Zeile");
    }

    assertThat(Printer.print(endless, AT)).isInstanceOf(Outcome.Held.class);
    assertThat(Printer.print(lines, AT)).isInstanceOf(Outcome.Held.class);
    assertThat(code(Printer.print(lines, AT))).isEqualTo("sheet-too-long");
  }

  private static String code(Outcome<byte[]> outcome) {
    return outcome instanceof Outcome.Held<byte[]>(Findings findings)
        ? findings.list().getFirst().code()
        : "";
  }

  private static Sheet filled() {
    var sheet = sheet();
    sheet.code(sheet.body(), NUMBER, "Nummer");
    sheet.add(sheet.body(), "h1", "Überschrift");
    var table = sheet.add(sheet.body(), "table");
    sheet.add(sheet.add(table, "tr"), "td", "Łódź");
    return sheet;
  }

  private static Sheet sheet() {
    return new Sheet("Probe", "Eine Probe", STYLE);
  }

  private static byte[] pdf(Sheet sheet) {
    return ((Outcome.Done<byte[]>) Printer.print(sheet, AT)).value();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
