package de.zubringer.mapping;

import static java.util.stream.Collectors.joining;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.Row.OnMissing;
import de.zubringer.mapping.TargetDocument.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One application on its way through the rows of a mapping. */
final class MappingRun {
  private final FieldMapping mapping;
  private final TargetFormat format;
  private final Entry whole;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<ObjectNode> records = new ArrayList<>();

  MappingRun(
      FieldMapping mapping, TargetFormat format, JsonNode application, Map<String, ?> variables) {
    this.mapping = mapping;
    this.format = format;
    this.whole = Entry.whole(application, Scope.of(application).with(variables));
  }

  Outcome<TargetDocument> run(List<ReadyRow> rows) {
    var lines = lines();
    lines.forEach(line -> records.add(JsonNodeFactory.instance.objectNode()));
    for (var row : rows) {
      if (row.field() == null) {
        findings.add(Finding.error("target-unknown", row.row().target(), row.row().target(), "–"));
      } else {
        entries(row, lines).forEach(entry -> write(row, row.field(), entry));
      }
    }
    unmapped(rows);
    if (!findings.isEmpty()) {
      return Outcome.held(Findings.of(findings));
    }
    return format
        .write(records, whole.scope())
        .then(
            file ->
                Outcome.done(
                    new TargetDocument(file.fileName(), file.mediaType(), file.bytes(), origins)));
  }

  private List<Entry> lines() {
    var repeat = mapping.repeat().stream().filter(Repeat::isLines).findFirst();
    var lines = repeat.map(this::entries).orElse(List.of(whole));
    if (lines.isEmpty()) {
      var source = repeat.map(Repeat::source).orElse("");
      findings.add(Finding.error("repeat-empty", source, source));
    }
    return lines;
  }

  private List<Entry> entries(Repeat repeat) {
    var hits = FieldPath.of(repeat.source()).find(whole.application());
    return IntStream.range(0, hits.size()).mapToObj(i -> whole.of(repeat, hits.get(i), i)).toList();
  }

  private List<Entry> entries(ReadyRow row, List<Entry> lines) {
    var repeat = row.repeat();
    if (repeat == null) {
      return List.of(whole);
    }
    return repeat.isLines() ? lines : entries(repeat);
  }

  private void write(ReadyRow row, TargetField field, Entry entry) {
    var place = field.name().replace("[]", "[" + entry.index() + "]");
    var made = RowValue.of(row, entry);
    if (made.problem() != null) {
      report(made.problem(), place, row, field, entry);
    } else if (!made.isMissing()) {
      put(row, field, entry, made.value());
    } else if (mustHold(row, field, entry)) {
      report("target-required-empty", place, row, field, entry);
    }
  }

  /** A group of a JSON document may be absent as a whole; its schema knows better than the row. */
  private static boolean mustHold(ReadyRow row, TargetField field, Entry entry) {
    var onMissing = row.row().onMissing();
    if (onMissing == OnMissing.HOLD) {
      return field.required() || RowValue.applies(row, entry);
    }
    var schemaDecides = field.type() == TargetField.Type.ANY && onMissing == OnMissing.LEAVE_EMPTY;
    return field.required() && !schemaDecides;
  }

  private void put(ReadyRow row, TargetField field, Entry entry, JsonNode value) {
    var place = field.name().replace("[]", "[" + entry.index() + "]");
    switch (format.value(field, value, row.row().tooLong())) {
      case Outcome.Done<JsonNode>(var written) -> {
        var line = line(row, entry);
        var sources = sources(row, entry);
        TargetTree.set(records.get(Math.max(0, line - 1)), field.name(), entry.index(), written);
        origins.add(
            new Origin(
                place, line, field.title(), row.row().rule(), sources, written.asString("")));
      }
      case Outcome.Held<JsonNode>(var problems) ->
          problems.forEach(problem -> report(problem.code(), place, row, field, entry));
      case Outcome.Refused<JsonNode> refused ->
          report("target-value-type", place, row, field, entry);
      case Outcome.Later<JsonNode> later -> report("target-value-type", place, row, field, entry);
    }
  }

  private int line(ReadyRow row, Entry entry) {
    return format.hasLines() && row.repeat() != null ? entry.index() + 1 : 0;
  }

  private static List<String> sources(ReadyRow row, Entry entry) {
    return row.row().rule() == Row.Rule.EXPRESSION
        ? row.expression().expression().stream()
            .flatMap(expression -> expression.references().stream())
            .map(reference -> entry.place(SourcePath.of(reference.path())))
            .sorted()
            .toList()
        : row.sources().stream().map(entry::place).toList();
  }

  private void report(String code, String place, ReadyRow row, TargetField field, Entry entry) {
    var sources = sources(row, entry).stream().collect(joining(", "));
    findings.add(Finding.error(code, place, field.title(), sources.isEmpty() ? "–" : sources));
  }

  private void unmapped(List<ReadyRow> rows) {
    var mapped = rows.stream().map(row -> row.row().target()).collect(Collectors.toSet());
    format.fields().stream()
        .filter(TargetField::required)
        .filter(field -> field.type() != TargetField.Type.ANY && !mapped.contains(field.name()))
        .map(field -> Finding.error("target-required-empty", field.name(), field.title(), "–"))
        .forEach(findings::add);
  }
}
