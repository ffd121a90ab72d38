package de.zubringer.mapping;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.Row.OnMissing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One application on its way through the rows of a mapping. */
final class MappingRun {
  private final MappingEngine engine;
  private final Entry whole;
  private final List<List<Entry>> repeated;
  private final RowValue values = new RowValue();
  private final Notes notes = new Notes();
  private final Origins origins;
  private final Set<String> shortened = new HashSet<>();
  private int lines = 1;

  MappingRun(MappingEngine engine, JsonNode application, Map<String, ?> variables) {
    this.engine = engine;
    this.origins = new Origins(engine.rows().size(), engine.format().hasLines());
    this.whole = Entry.whole(application, Scope.of(application).with(variables));
    this.repeated = new ArrayList<>(Collections.nCopies(engine.repeats().size(), List.of()));
  }

  Outcome<TargetDocument> run() {
    var errors = errors();
    return errors.isEmpty() ? written() : Outcome.held(errors);
  }

  private Findings errors() {
    prepare();
    for (var row : engine.rows()) {
      if (row.isRepeated()) {
        repeated.get(row.repeat()).forEach(entry -> write(row, entry));
      } else {
        write(row, whole);
      }
    }
    engine.faults().forEach(notes::add);
    return notes.errors();
  }

  MappingEngine.Tried tried() {
    var errors = errors();
    if (!errors.isEmpty()) {
      return new MappingEngine.Tried(origins, Outcome.held(errors));
    }
    return new MappingEngine.Tried(
        origins, engine.format().isPrinted() ? Outcome.done(unprinted()) : written());
  }

  private TargetDocument unprinted() {
    return new TargetDocument("", "", new byte[0], List.of(), origins, notes.hints());
  }

  private Outcome<TargetDocument> written() {
    var direct = engine.direct().map(json -> json.write(origins));
    var file =
        direct.isPresent()
            ? engine.format().written(direct.get(), whole.scope())
            : engine.format().write(records(), whole.scope(), shortened);
    return file.then(
        made ->
            Outcome.done(
                new TargetDocument(
                    made.fileName(),
                    made.mediaType(),
                    made.bytes(),
                    made.parts(),
                    origins,
                    notes.hints())));
  }

  /** One record, or one for each line. */
  private List<ObjectNode> records() {
    var records = new ArrayList<ObjectNode>();
    for (int i = 0; i < lines; i++) {
      records.add(JsonNodeFactory.instance.objectNode());
    }
    origins.into(records);
    return records;
  }

  /** Looks up what repeats, and how many lines that makes. */
  private void prepare() {
    for (int i : engine.outerFirst()) {
      var repeat = engine.repeats().get(i);
      repeated.set(i, entries(repeat, i));
      lines = repeat.isLines() ? repeated.get(i).size() : lines;
      if (repeat.isLines() && lines == 0) {
        notes.add(Finding.error("repeat-empty", repeat.source(), repeat.source()));
      }
    }
  }

  /** In the order of the application, so that what holds them is met in that order too. */
  private List<Entry> entries(Repeat repeat, int index) {
    var around = engine.around(index);
    var outer = around < 0 ? List.of(whole) : repeated.get(around);
    var hits = engine.list(index).find(whole.application());
    var entries = new ArrayList<Entry>(hits.size());
    int at = 0;
    for (var hit : hits) {
      while (!outer.get(at).holds(hit)) {
        at++;
      }
      entries.add(outer.get(at).of(repeat, hit, entries.size()));
    }
    return entries;
  }

  private void write(ReadyRow row, Entry entry) {
    if (notes.isFull()) {
      return;
    }
    var value = values.of(row, entry);
    var problem = values.problem();
    if (problem != null) {
      report(problem, row, entry);
    } else if (!(value instanceof MissingNode)) {
      put(row, entry, value);
    } else if (mustHold(row, entry)) {
      report("target-required-empty", row, entry);
    }
  }

  /** A group of a JSON document may be absent as a whole; its schema knows better than the row. */
  private static boolean mustHold(ReadyRow row, Entry entry) {
    var onMissing = row.row().onMissing();
    var field = row.field();
    if (onMissing == OnMissing.HOLD) {
      return field.required() || RowValue.applies(row, entry);
    }
    var schemaDecides = field.type() == TargetField.Type.ANY && onMissing == OnMissing.LEAVE_EMPTY;
    return field.required() && !schemaDecides;
  }

  private void put(ReadyRow row, Entry entry, JsonNode value) {
    if (row.isAsIs(value)) {
      keep(row, entry, value);
      return;
    }
    switch (text(row, entry, value)) {
      case Outcome.Done<JsonNode>(var written) -> keep(row, entry, written);
      case Outcome.Held<JsonNode>(var problems) ->
          problems.forEach(problem -> report(problem.code(), row, entry));
      case Outcome.Refused<JsonNode> refused -> report("target-value-type", row, entry);
      case Outcome.Later<JsonNode> later -> report("target-value-type", row, entry);
    }
  }

  private void keep(ReadyRow row, Entry entry, JsonNode written) {
    notes.count(written instanceof StringNode text ? text.stringValue().length() : 1);
    origins.add(row, entry, written);
  }

  /** As the format writes it; what had to be cut is told. */
  private Outcome<JsonNode> text(ReadyRow row, Entry entry, JsonNode value) {
    var text = engine.format().value(row.field(), value, TooLong.HOLD);
    if (row.row().tooLong() == TooLong.HOLD || !isTooLong(text)) {
      return text;
    }
    var cut = engine.format().value(row.field(), value, TooLong.CUT_AND_MARK);
    if (cut instanceof Outcome.Done<JsonNode>) {
      var length = Objects.requireNonNullElse(row.field().length(), 0).toString();
      shortened.add(row.place(entry));
      notes.add(
          Finding.hint(
              "value-cut", row.place(entry), row.field().title(), length, sources(row, entry)));
    }
    return cut;
  }

  private static boolean isTooLong(Outcome<JsonNode> text) {
    return text instanceof Outcome.Held<JsonNode>(Findings problems)
        && problems.list().getFirst().code().equals("value-too-long");
  }

  private void report(String code, ReadyRow row, Entry entry) {
    var question = row.row().question();
    var arguments = new ArrayList<>(List.of(row.field().title(), sources(row, entry)));
    if (row.row().rule() == Row.Rule.ASK) {
      arguments.add(question == null ? "–" : question);
    }
    notes.add(Finding.error(code, row.place(entry), arguments.toArray(String[]::new)));
  }

  private static String sources(ReadyRow row, Entry entry) {
    var places = row.places(entry);
    return places.isEmpty() ? "–" : String.join(", ", places);
  }
}
