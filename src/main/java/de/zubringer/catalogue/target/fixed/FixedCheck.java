package de.zubringer.catalogue.target.fixed;

import de.zubringer.catalogue.target.FieldText;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.fixed.FixedForm.Cell;
import de.zubringer.catalogue.target.fixed.FixedForm.Filling;
import de.zubringer.catalogue.target.fixed.FixedForm.Kind;
import de.zubringer.catalogue.text.Money;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/**
 * Whether a layout of fixed width holds together: every byte of a record belongs to one field, and
 * what is known beforehand fits where it goes.
 */
public final class FixedCheck {
  /** The longest day there is in every pattern: month and weekday written out. */
  private static final String LONG_DAY = "2026-09-30";

  private final TargetFormat format;
  private final FixedForm form;
  private final FixedReader.FixedFile file;
  private final Consumer<Finding> problems;

  public FixedCheck(
      TargetFormat format, FixedForm form, FixedReader.FixedFile file, Consumer<Finding> problems) {
    this.format = format;
    this.form = form;
    this.file = file;
    this.problems = problems;
  }

  public void check() {
    var ids = new HashSet<String>();
    for (int i = 0; i < form.kinds().size(); i++) {
      var kind = form.kinds().get(i);
      var place = kind.id().isEmpty() ? "" : "records[%d].".formatted(i);
      if (!ids.add(kind.id())) {
        report("fixed-width-record-twice", place + "id", kind.id());
      }
      layout(kind, FixedReader.length(file, i), place);
      var names = new HashSet<String>();
      for (int k = 0; k < kind.cells().size(); k++) {
        cell(kind.cells().get(k), names, place + "fields[%d]".formatted(k));
      }
    }
  }

  /** No gap, no overlap, and the end where it was declared. */
  private void layout(Kind kind, @Nullable Integer length, String place) {
    var next = 1;
    var before = "–";
    var sorted = new ArrayList<>(kind.cells());
    sorted.sort(Comparator.comparingInt(Cell::start));
    for (var cell : sorted) {
      var at = place + "fields[%d].start".formatted(kind.cells().indexOf(cell));
      if (cell.start() > next) {
        gap(at, kind, next, cell.start() - 1);
      } else if (cell.start() < next) {
        report("fixed-width-overlap", at, cell.name(), before, Integer.toString(cell.start()));
      }
      next = Math.max(next, cell.end() + 1);
      before = cell.name();
    }
    if (!sorted.equals(kind.cells())) {
      report("fixed-width-order", place + "fields", kind.title());
    }
    if (length != null && next <= length) {
      gap(place + "fields", kind, next, length);
    } else if (length != null && next > length + 1) {
      var said = Integer.toString(next - 1);
      report("fixed-width-too-wide", place + "fields", kind.title(), said, length.toString());
    }
  }

  private void gap(String place, Kind kind, int from, int to) {
    report("fixed-width-gap", place, kind.title(), Integer.toString(from), Integer.toString(to));
  }

  private void cell(Cell cell, Set<String> names, String place) {
    if (!names.add(cell.name())) {
      report("fixed-width-field-twice", place + ".name", cell.name());
    }
    switch (cell.filling()) {
      case null -> values(cell, place);
      case Filling.Constant(var text) -> {
        if (!fits(cell, text)) {
          report("fixed-width-value", place + ".value", cell.name(), text);
        }
      }
      case Filling.Position position -> {}
      case Filling.Count(var kinds) ->
          kinds.stream()
              .filter(id -> form.kinds().stream().noneMatch(kind -> kind.id().equals(id)))
              .forEach(id -> report("fixed-width-count", place + ".count", cell.name(), id));
      case Filling.Sum(var field) -> {
        if (form.fields().stream().noneMatch(one -> one.name().equals(field) && isWhole(one))) {
          report("fixed-width-sum", place + ".sum", cell.name(), field);
        }
      }
    }
  }

  /** Codes, days and words for yes and no that cannot stand where they are meant to. */
  private void values(Cell cell, String place) {
    var field = cell.field();
    if (field == null) {
      return;
    }
    if (!FieldText.knowsPattern(field)) {
      report("format-pattern", place + ".pattern", cell.name());
      return;
    }
    examples(field)
        .filter(value -> !(format.value(field, value, TooLong.HOLD) instanceof Outcome.Done))
        .findFirst()
        .ifPresent(value -> report("fixed-width-value", place, cell.name(), value.asString("")));
  }

  private static Stream<JsonNode> examples(TargetField field) {
    return switch (field.type()) {
      case CODE -> field.codes().stream().map(StringNode::valueOf);
      case BOOLEAN -> Stream.of(BooleanNode.TRUE, BooleanNode.FALSE);
      case DATE -> Stream.of(StringNode.valueOf(LONG_DAY));
      case DATETIME -> Stream.of(StringNode.valueOf(LONG_DAY + "T10:10:10Z"));
      default -> Stream.empty();
    };
  }

  private boolean fits(Cell cell, String text) {
    return format.layout().letters().apply(text).filter(text::equals).isPresent()
        && text.chars().noneMatch(Character::isISOControl)
        && format.size(text) <= cell.length();
  }

  /** Whether it is written as digits only, so that it can be added up. */
  private static boolean isWhole(TargetField field) {
    var implied = "0".equals(field.pattern()) || Money.impliedPlaces(field.pattern()).isPresent();
    return switch (field.type()) {
      case INTEGER -> true;
      case MONEY -> implied;
      case NUMBER -> Money.impliedPlaces(field.pattern()).isPresent();
      default -> false;
    };
  }

  private void report(String code, String place, String... arguments) {
    problems.accept(Finding.error(code, place, arguments));
  }
}
