package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.print.SheetWriter;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import java.util.List;
import org.w3c.dom.Element;

/** The concept as one document for a browser or, on paper, as a PDF with tags and an outline. */
public final class ConceptSheet {
  private static final String STYLE = Sheet.style(ConceptSheet.class, "concept.css");

  private final Concept concept;
  private final Sheet sheet;
  private final SheetWriter writer;

  /** The heading above; a table of the same name needs no name of its own. */
  private String above = "";

  private ConceptSheet(Concept concept, boolean printed) {
    this.concept = concept;
    this.sheet = new Sheet(concept.title(), concept.subtitle(), STYLE);
    this.writer = new SheetWriter(sheet, printed);
  }

  /** One file that loads nothing. */
  public static byte[] html(Concept concept) {
    return new ConceptSheet(concept, false).filled().html();
  }

  /** Held if it becomes longer than anybody reads. */
  public static Outcome<byte[]> pdf(Concept concept) {
    var at = concept.day().atStartOfDay(LegalTime.ZONE).toInstant();
    return Printer.print(new ConceptSheet(concept, true).filled(), at);
  }

  private Sheet filled() {
    cover();
    contents();
    var main = sheet.add(sheet.body(), "main");
    var number = 1;
    for (var chapter : concept.chapters()) {
      chapter(main, number++, chapter);
    }
    return sheet;
  }

  private void cover() {
    var cover = sheet.styled(sheet.body(), "header", "cover", "");
    writer.text(cover, "h1", concept.title());
    sheet.styled(cover, "p", "subtitle", concept.subtitle());
    table(cover, concept.title(), List.of(), concept.head());
    sheet.styled(cover, "p", "note", say("hinweis", German.day(concept.day())));
  }

  private void contents() {
    var nav = sheet.styled(sheet.body(), "nav", "contents", "");
    sheet.add(nav, "h2", say("inhalt"));
    var list = sheet.add(nav, "ul");
    var number = 1;
    for (var chapter : concept.chapters()) {
      entry(list, "entry", number + " " + chapter.title(), "k" + number);
      var outline = sheet.bookmark(null, number + " " + chapter.title(), "k" + number);
      var section = 1;
      for (var block : chapter.blocks()) {
        if (block instanceof Block.Section(var title)) {
          var name = number + "." + section + " " + title;
          var anchor = "k" + number + "-" + section++;
          entry(list, "entry inner", name, anchor);
          sheet.bookmark(outline, name, anchor);
        }
      }
      number++;
    }
  }

  private void entry(Element list, String style, String name, String anchor) {
    var item = sheet.styled(list, "li", style, "");
    writer.text(item, "a", name).setAttribute("href", "#" + anchor);
  }

  private void chapter(Element main, int number, Chapter chapter) {
    var part = sheet.add(main, "section");
    above = chapter.title();
    heading(part, "h2", number + " " + chapter.title(), "k" + number);
    var section = 1;
    for (var block : chapter.blocks()) {
      switch (block) {
        case Block.Section(var title) -> {
          var name = number + "." + section + " " + title;
          heading(part, "h3", name, "k" + number + "-" + section++);
          above = title;
        }
        case Block.Text(var text) -> writer.text(part, "p", text);
        case Block.Open(var text) -> {
          var open = sheet.styled(part, "p", "open", "");
          sheet.add(open, "strong", say("offen") + ": ");
          writer.text(open, "span", text);
        }
        case Block.Points(var items) -> {
          var list = sheet.add(part, "ul");
          items.forEach(item -> writer.text(list, "li", item));
        }
        case Block.Table(var title, var heads, var rows) -> table(part, title, heads, rows);
        case Block.Drawing(var title, var strips) -> drawing(part, title, strips);
      }
    }
  }

  private void heading(Element part, String name, String text, String anchor) {
    writer.text(part, name, text).setAttribute("id", anchor);
  }

  private void table(Element to, String title, List<String> heads, List<List<String>> rows) {
    var style = heads.isEmpty() ? "facts" : "columns-" + heads.size();
    writer.table(to, title.equals(above) ? style + " same" : style, title, heads, rows);
  }

  private void drawing(Element to, String title, List<Picture> strips) {
    var number = 1;
    for (var strip : strips) {
      var figure = sheet.styled(to, "div", strips.size() > 1 ? "figure wide" : "figure", "");
      var name =
          strips.size() > 1
              ? say("bild.teil", title, Integer.toString(number++), Integer.toString(strips.size()))
              : title;
      if (!name.equals(above)) {
        sheet.styled(figure, "p", "caption", name);
      }
      new PictureHtml(sheet, writer, strip, strips.size() > 1).draw(figure, name);
    }
  }
}
