package de.zubringer.catalogue.print;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Writes headings, texts and tables that screen readers and keyboards can reach. */
public final class SheetWriter {
  private static final String UNPRINTABLE = "?";

  private final Sheet sheet;
  private final boolean printed;
  private int headings;

  /**
   * For one sheet.
   *
   * @param printed whether it goes onto paper, where only the letters of the font can be
   */
  public SheetWriter(Sheet sheet, boolean printed) {
    this.sheet = sheet;
    this.printed = printed;
  }

  /** A heading; one of the second level is an entry of the outline. */
  public void heading(Element to, String name, String text) {
    var anchor = "a" + ++headings;
    text(to, name, text).setAttribute("id", anchor);
    if (name.equals("h2")) {
      sheet.bookmark(null, printable(text), anchor);
    }
  }

  /**
   * Nothing where there are no rows.
   *
   * @param title what it lists; also its caption, where it has heads
   */
  public void table(
      Element to, String style, String title, List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var frame = sheet.styled(to, "div", "frame", "");
    reachable(frame, title);
    var table = sheet.styled(frame, "table", style, "");
    if (!heads.isEmpty()) {
      text(table, "caption", title);
      var line = sheet.add(sheet.add(table, "thead"), "tr");
      heads.forEach(head -> text(line, "th", head).setAttribute("scope", "col"));
    }
    var body = sheet.add(table, "tbody");
    for (var row : rows) {
      var line = sheet.add(body, "tr");
      text(line, "th", row.getFirst()).setAttribute("scope", "row");
      row.stream().skip(1).forEach(cell -> text(line, "td", cell));
    }
  }

  /** What may be broader than the screen can be moved with the keyboard, too. */
  public void reachable(Element frame, String title) {
    frame.setAttribute("tabindex", "0");
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", printable(title));
  }

  public Element text(Element to, String name, String text) {
    return sheet.add(to, name, printable(text));
  }

  /** On paper, what the font has not is shown as such. */
  private String printable(String text) {
    return !printed || SheetFont.prints(text)
        ? text
        : text.codePoints()
            .mapToObj(Character::toString)
            .map(sign -> SheetFont.prints(sign) ? sign : UNPRINTABLE)
            .collect(Collectors.joining());
  }
}
