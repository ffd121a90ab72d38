package de.zubringer.catalogue.target.fixed;

import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.fixed.FixedForm.Cell;
import de.zubringer.catalogue.target.fixed.FixedForm.Filling;
import de.zubringer.catalogue.target.fixed.FixedForm.Kind;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of fixed width. Every value was made to fit its field before; only what is counted here
 * can still turn out too long, and then nothing is written.
 */
final class FixedWriter {
  /** One record to be written. */
  private record Line(Kind kind, JsonNode values) {}

  private final TargetFormat format;
  private final FixedForm form;
  private final List<Line> lines = new ArrayList<>();
  private final List<Finding> problems = new ArrayList<>();

  FixedWriter(TargetFormat format, FixedForm form) {
    this.format = format;
    this.form = form;
  }

  Outcome<TargetFormat.Written> write(String fileName, List<ObjectNode> records) {
    form.kinds().forEach(kind -> collect(kind, records));
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      for (var cell : lines.get(i).kind().cells()) {
        text.append(padded(cell, value(cell, lines.get(i), i + 1)));
      }
      text.append(format.layout().lineEnd());
    }
    return problems.isEmpty()
        ? Outcome.done(
            new TargetFormat.Written(
                fileName,
                FixedReading.MEDIA_TYPE + "; charset=" + format.charset().name(),
                text.toString().getBytes(format.charset())))
        : Outcome.held(Findings.of(problems));
  }

  private void collect(Kind kind, List<ObjectNode> records) {
    var before = lines.size();
    if (kind.id().isEmpty()) {
      records.forEach(record -> lines.add(new Line(kind, record)));
    } else if (kind.repeats()) {
      records.getFirst().path(kind.id()).forEach(entry -> collect(kind, entry));
    } else {
      var values = records.getFirst().path(kind.id());
      if (!kind.optional() || hasValue(values)) {
        lines.add(new Line(kind, values));
      }
    }
    if (kind.max() != null && lines.size() - before > kind.max()) {
      problems.add(Finding.error("target-value-refused", kind.list(), kind.title(), kind.list()));
    }
    lines.subList(before, lines.size()).forEach(this::complete);
  }

  /** An entry of which nothing is taken over is no record. */
  private void collect(Kind kind, JsonNode entry) {
    if (hasValue(entry)) {
      lines.add(new Line(kind, entry));
    }
  }

  /** What a record needs that did not have to come to be. */
  private void complete(Line line) {
    for (var cell : line.kind().cells()) {
      var field = cell.field();
      if (field != null && cell.required() && text(line, cell).isEmpty()) {
        problems.add(
            Finding.error("target-required-empty", field.name(), field.title(), field.name()));
      }
    }
  }

  private static boolean hasValue(JsonNode values) {
    return values.values().stream().anyMatch(value -> !value.asString("").isEmpty());
  }

  private static String text(Line line, Cell cell) {
    return line.values().path(cell.name()).asString("");
  }

  private String value(Cell cell, Line line, int number) {
    return switch (cell.filling()) {
      case null -> text(line, cell);
      case Filling.Constant(var text) -> text;
      case Filling.Position position -> Integer.toString(number);
      case Filling.Count(var kinds) ->
          Long.toString(lines.stream().filter(one -> kinds.contains(one.kind().id())).count());
      case Filling.Sum(var field) -> sum(field).toString();
    };
  }

  private BigInteger sum(String field) {
    return lines.stream()
        .flatMap(
            line ->
                line.kind().cells().stream()
                    .filter(cell -> field.equals(line.kind().prefix() + cell.name()))
                    .map(cell -> text(line, cell)))
        .filter(text -> !text.isEmpty())
        .map(BigInteger::new)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private String padded(Cell cell, String text) {
    if (text.isEmpty()) {
      return String.valueOf(cell.whenEmpty()).repeat(cell.length());
    }
    var room = cell.length() - format.size(text);
    if (room < 0) {
      problems.add(Finding.error("value-too-long", cell.name(), cell.title(), cell.name()));
      return text;
    }
    var padding = String.valueOf(cell.fill()).repeat(room);
    if (!cell.right()) {
      return text + padding;
    }
    // zeros stand between the sign and the number
    return cell.fill() == '0' && text.startsWith("-")
        ? "-" + padding + text.substring(1)
        : padding + text;
  }
}
