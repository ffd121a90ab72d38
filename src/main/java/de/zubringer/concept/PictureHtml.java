package de.zubringer.concept;

import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.print.SheetWriter;
import de.zubringer.concept.Picture.Box;
import de.zubringer.concept.Picture.Label;
import de.zubringer.concept.Picture.Line;
import de.zubringer.concept.Picture.Shape;
import de.zubringer.concept.Picture.Tip;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Draws a picture with boxes of HTML, which browsers and paper show alike and people can search.
 */
final class PictureHtml {
  /** Inner width and height of a page A4 upright and on its side, with room for its heading. */
  private static final double UPRIGHT_MM = 170;

  private static final double SIDE_WIDTH_MM = 262;
  private static final double SIDE_HEIGHT_MM = 150;

  private static final Set<String> DIAMONDS = Set.of("choice", "parallel");

  private final Sheet sheet;
  private final SheetWriter writer;
  private final Picture picture;
  private final double scale;

  PictureHtml(Sheet sheet, SheetWriter writer, Picture picture, boolean wide) {
    this.sheet = sheet;
    this.writer = writer;
    this.picture = picture;
    this.scale =
        wide
            ? Math.min(SIDE_WIDTH_MM / picture.width(), SIDE_HEIGHT_MM / picture.height())
            : UPRIGHT_MM / picture.width();
  }

  void draw(Element to, String title) {
    var frame = sheet.styled(to, "div", "scroll", "");
    writer.reachable(frame, title);
    var plane = sheet.styled(frame, "div", "picture", "");
    place(plane, "width", picture.width(), "height", picture.height());
    for (var shape : picture.shapes()) {
      draw(plane, shape);
    }
  }

  private void draw(Element plane, Shape shape) {
    switch (shape) {
      case Box box -> box(plane, box);
      case Line(var x, var y, var width, var height) ->
          place(
              sheet.styled(plane, "div", width > height ? "line across" : "line down", ""),
              "left",
              x,
              "top",
              y,
              "width",
              width,
              "height",
              height);
      case Tip(var x, var y, var direction) ->
          place(
              sheet.styled(plane, "div", "tip " + direction.name().toLowerCase(Locale.ROOT), ""),
              "left",
              x,
              "top",
              y);
      case Label(var x, var y, var width, var words) -> {
        var label = sheet.styled(plane, "div", "label", "");
        place(label, "left", x, "top", y, "width", width);
        writer.text(label, "span", words);
      }
    }
  }

  private void box(Element plane, Box box) {
    if (DIAMONDS.contains(box.kind())) {
      diamond(plane, box);
      return;
    }
    var element = sheet.styled(plane, "div", "box " + box.kind(), "");
    place(element, "left", box.x(), "top", box.y(), "width", box.width(), "height", box.height());
    if (!box.words().isEmpty()) {
      var cell = writer.text(element, "div", box.words());
      cell.setAttribute("class", "words");
      place(cell, "width", box.width(), "height", box.height());
    }
  }

  /** Two triangles, each the corner of thick borders; paper knows no turned boxes. */
  private void diamond(Element plane, Box box) {
    var half = box.width() / 2;
    var height = box.height() / 2;
    place(
        sheet.styled(plane, "div", "half upper " + box.kind(), ""),
        "left",
        box.x(),
        "top",
        box.y(),
        "border-left-width",
        half,
        "border-right-width",
        half,
        "border-bottom-width",
        height);
    place(
        sheet.styled(plane, "div", "half lower " + box.kind(), ""),
        "left",
        box.x(),
        "top",
        box.y() + height,
        "border-left-width",
        half,
        "border-right-width",
        half,
        "border-top-width",
        height);
  }

  /** Names and lengths in turn. */
  private void place(Element element, Object... lengths) {
    var style = new StringBuilder();
    for (int i = 0; i < lengths.length; i += 2) {
      var millimetres = ((Double) lengths[i + 1]) * scale;
      style.append(String.format(Locale.ROOT, "%s:%.2fmm;", lengths[i], millimetres));
    }
    element.setAttribute("style", style.toString());
  }
}
