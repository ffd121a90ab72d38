package de.zubringer.catalogue.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a PDF with tags, title and language (PDF/UA) of a sheet. The same sheet of the same moment
 * gives the same bytes: no clock, no random number.
 */
public final class Printer {
  /** Nobody types or reads more; it is also what bounds time and memory of a hostile document. */
  private static final int PAGES_MAX = 200;

  public static final String MEDIA_TYPE = "application/pdf";

  private static final String PRODUCER = "Zubringer";

  static {
    // it writes what it renders to its log: content of an application
    XRLog.setLoggingEnabled(false);
  }

  private Printer() {}

  /**
   * Held if it becomes longer than anybody reads.
   *
   * @param at moment the document bears, not that of printing
   */
  public static Outcome<byte[]> print(Sheet sheet, Instant at) {
    if (sheet.isTooLong()) {
      return tooLong();
    }
    try (var renderer = builder(sheet).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      var pdf = renderer.getPdfDocument();
      if (pdf.getNumberOfPages() > PAGES_MAX) {
        return tooLong();
      }
      return Outcome.done(bytes(pdf, sheet, at));
    } catch (IOException e) {
      throw new UncheckedIOException("printing into memory does not fail", e);
    }
  }

  private static Outcome<byte[]> tooLong() {
    return Outcome.held(Finding.error("sheet-too-long", "", Integer.toString(PAGES_MAX)));
  }

  private static PdfRendererBuilder builder(Sheet sheet) {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer(PRODUCER);
    builder.withW3cDocument(sheet.document(), null);
    for (var font : List.of(SheetFont.REGULAR, SheetFont.BOLD)) {
      builder.useFont(font::open, SheetFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
    }
    // our own QR code is the one thing that is not text; it carries itself
    builder.useUriResolver((base, address) -> isOwn(address) ? address : null);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> type == ExternalResourceType.IMAGE_RASTER && isOwn(address), priority);
    }
    return builder;
  }

  private static boolean isOwn(String address) {
    return address.startsWith(QrCode.ADDRESS);
  }

  private static byte[] bytes(PDDocument pdf, Sheet sheet, Instant at) throws IOException {
    var moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    moment.setTimeInMillis(at.toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(moment);
    pdf.setDocumentId(identity(sheet.title()));
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  /** PDFBox mixes the clock into a file's identity unless it is given one. */
  private static long identity(String title) {
    var sum = new CRC32();
    sum.update(title.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
