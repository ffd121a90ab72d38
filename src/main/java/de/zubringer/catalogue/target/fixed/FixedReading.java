package de.zubringer.catalogue.target.fixed;

import de.zubringer.catalogue.target.FieldShown;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.fixed.FixedForm.Cell;
import de.zubringer.catalogue.target.fixed.FixedForm.Filling;
import de.zubringer.catalogue.target.fixed.FixedForm.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a written file of fixed width apart again, so that people can read it. */
final class FixedReading {
  static final String MEDIA_TYPE = "text/x-fixed-width";

  private final TargetFormat format;
  private final FixedForm form;

  FixedReading(TargetFormat format, FixedForm form) {
    this.format = format;
    this.form = form;
  }

  /** Nothing at all if a record is none of this layout: half a file would mislead. */
  List<TargetFormat.Block> blocks(byte[] document) {
    var parts = new ArrayList<TargetFormat.Block>();
    var numbers = new HashMap<String, Integer>();
    var text = new String(document, format.charset());
    var at = 0;
    for (var line : text.split(format.layout().lineEnd(), -1)) {
      if (line.isEmpty()) {
        continue;
      }
      var index = kind(line, at);
      if (index < 0) {
        return List.of();
      }
      at = index;
      var kind = form.kinds().get(index);
      var number = numbers.merge(kind.id(), 1, Integer::sum);
      var numbered = kind.repeats() || form.hasLines();
      var title = numbered ? kind.title() + " " + number : kind.title();
      parts.add(new TargetFormat.Block(title, of(kind, line)));
    }
    return parts;
  }

  /** Kinds come in their order, so a record is of the first one from here on that it looks like. */
  private int kind(String line, int from) {
    for (int i = from; i < form.kinds().size(); i++) {
      if (isOf(form.kinds().get(i), line)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOf(Kind kind, String line) {
    return format.size(line) == kind.cells().getLast().end()
        && kind.cells().stream()
            .filter(cell -> cell.filling() instanceof Filling.Constant)
            .allMatch(cell -> isConstant(cell, line));
  }

  private boolean isConstant(Cell cell, String line) {
    return cell.filling() instanceof Filling.Constant(var text)
        && cut(line, cell).equals(Optional.of(padded(cell, text)));
  }

  private String padded(Cell cell, String text) {
    var room = Math.max(0, cell.length() - format.size(text));
    var padding = String.valueOf(text.isEmpty() ? cell.whenEmpty() : cell.fill()).repeat(room);
    return cell.right() ? padding + text : text + padding;
  }

  private List<TargetFormat.Line> of(Kind kind, String line) {
    var lines = new ArrayList<TargetFormat.Line>();
    for (var cell : kind.cells()) {
      var value = cut(line, cell).map(text -> plain(cell, text)).orElse("");
      if (!value.isEmpty() && !(cell.filling() instanceof Filling.Constant)) {
        lines.add(new TargetFormat.Line(cell.title(), FieldShown.of(cell.field(), value)));
      }
    }
    return lines;
  }

  /** Empty if a letter lies across the edge of the field. */
  private Optional<String> cut(String line, Cell cell) {
    var start = index(line, cell.start() - 1);
    var end = index(line, cell.end());
    return start < 0 || end < 0 ? Optional.empty() : Optional.of(line.substring(start, end));
  }

  /** Where in the text a place of the record is; -1 if it is within a letter or behind the end. */
  private int index(String line, int place) {
    if (!format.layout().inBytes()) {
      var points = line.codePointCount(0, line.length());
      return place > points ? -1 : line.offsetByCodePoints(0, place);
    }
    var at = 0;
    var taken = 0;
    while (taken < place && at < line.length()) {
      var next = line.offsetByCodePoints(at, 1);
      taken += format.size(line.substring(at, next));
      at = next;
    }
    return taken == place ? at : -1;
  }

  private static String plain(Cell cell, String text) {
    if (text.chars().allMatch(c -> c == cell.whenEmpty())) {
      return isZero(cell.field(), text) ? "0" : "";
    }
    var start = 0;
    var end = text.length();
    while (cell.right() && start < end - 1 && text.charAt(start) == cell.fill()) {
      start++;
    }
    while (!cell.right() && end > start && text.charAt(end - 1) == cell.fill()) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A field of zeros only is a number all the same, where an empty one is blank. */
  private static boolean isZero(@Nullable TargetField field, String text) {
    return field != null && text.startsWith("0") && FieldShown.isNumber(field.type());
  }
}
