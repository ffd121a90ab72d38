package de.zubringer.rollin.order;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.print.SheetWriter;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** An order as a file of one of the kinds there are. */
public final class OrderSheet {
  private static final String STYLE = Sheet.style(OrderSheet.class, "order.css");

  private OrderSheet() {}

  /**
   * As PDF, held if it becomes longer than anybody reads.
   *
   * @param day it bears
   */
  public static Outcome<byte[]> pdf(OrderPaper paper, LocalDate day) {
    var sheet = new Sheet(paper.title(), paper.subject(), STYLE);
    var writer = new SheetWriter(sheet, true);
    var main = sheet.add(sheet.body(), "main");
    writer.text(main, "h1", paper.title());
    writer.text(main, "p", paper.subject());
    writer.text(main, "p", Wording.german().say("auftrag.stand", German.day(day)));
    for (var part : paper.parts()) {
      writer.heading(main, "h2", part.heading());
      part.sentences().forEach(sentence -> writer.text(main, "p", sentence));
      var style = part.heads().size() == 2 ? "facts" : "columns-" + part.heads().size();
      writer.table(main, style, part.heading(), part.heads(), part.rows());
    }
    return Printer.print(sheet, day.atStartOfDay(LegalTime.ZONE).toInstant());
  }

  public static byte[] text(OrderPaper paper) {
    return paper.text().getBytes(StandardCharsets.UTF_8);
  }

  /** All tables below each other, as spreadsheets open them. */
  public static byte[] csv(OrderPaper paper) {
    var sheet = new Spreadsheet(paper.title(), paper.subject());
    for (var part : paper.parts()) {
      sheet.row(List.of(part.heading()));
      part.sentences().forEach(sentence -> sheet.row(List.of(sentence)));
      if (!part.rows().isEmpty()) {
        sheet.row(part.heads());
        part.rows().forEach(sheet::row);
      }
    }
    return sheet.germanBytes();
  }
}
