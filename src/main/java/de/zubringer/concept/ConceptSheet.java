package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3c.dom.Element;

/** The concept as one document for a browser or, on paper, as a PDF with tags and an outline. */
public final class ConceptSheet {
  private static final String STYLE = style();

  private final Concept concept;
  private final Sheet sheet;

  /** The heading above; a table of the same name needs no name of its own. */
  private String above = "";

  private ConceptSheet(Concept concept) {
    this.concept = concept;
    this.sheet = new Sheet(concept.title(), concept.subtitle(), STYLE);
  }

  /** One file that loads nothing. */
  public static byte[] html(Concept concept) {
    return new ConceptSheet(concept).filled().html();
  }

  /** Held if it becomes longer than anybody reads. */
  public static Outcome<byte[]> pdf(Concept concept) {
    var at = concept.day().atStartOfDay(LegalTime.ZONE).toInstant();
    return Printer.print(new ConceptSheet(concept).filled(), at);
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
    sheet.add(cover, "h1", concept.title());
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
    sheet.add(item, "a", name).setAttribute("href", "#" + anchor);
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
        case Block.Text(var text) -> sheet.add(part, "p", text);
        case Block.Open(var text) -> {
          var open = sheet.styled(part, "p", "open", "");
          sheet.add(open, "strong", say("offen") + ": ");
          sheet.add(open, "span", text);
        }
        case Block.Points(var items) -> {
          var list = sheet.add(part, "ul");
          items.forEach(item -> sheet.add(list, "li", item));
        }
        case Block.Table(var title, var heads, var rows) -> table(part, title, heads, rows);
        case Block.Drawing(var title, var strips) -> drawing(part, title, strips);
      }
    }
  }

  private void heading(Element part, String name, String text, String anchor) {
    sheet.add(part, name, text).setAttribute("id", anchor);
  }

  private void table(Element to, String title, List<String> heads, List<List<String>> rows) {
    var frame = sheet.styled(to, "div", "frame", "");
    reachable(frame, title);
    var table = sheet.styled(frame, "table", "columns-" + rows.getFirst().size(), "");
    if (heads.isEmpty()) {
      table.setAttribute("class", "facts");
    } else {
      if (!title.equals(above)) {
        sheet.add(table, "caption", title);
      }
      var line = sheet.add(sheet.add(table, "thead"), "tr");
      heads.forEach(head -> sheet.add(line, "th", head).setAttribute("scope", "col"));
    }
    var body = sheet.add(table, "tbody");
    for (var row : rows) {
      var line = sheet.add(body, "tr");
      sheet.add(line, "th", row.getFirst()).setAttribute("scope", "row");
      row.stream().skip(1).forEach(cell -> sheet.add(line, "td", cell));
    }
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
      new PictureHtml(sheet, strip, strips.size() > 1).draw(figure, name);
    }
  }

  /** What may be broader than the screen can be moved with the keyboard, too. */
  static void reachable(Element frame, String title) {
    frame.setAttribute("tabindex", "0");
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", title);
  }

  private static String style() {
    try (var in = ConceptSheet.class.getResourceAsStream("concept.css")) {
      if (in == null) {
        throw new IllegalStateException("concept.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
