package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A mapping made ready for one target format: application and variables in, target document out.
 * Used from any thread; only computes.
 */
public final class MappingEngine {
  /**
   * What became of an application, for people who look at a mapping.
   *
   * @param origins of every value that could be made
   * @param outcome a document without its pages if it is to be printed: all that can still go wrong
   *     with it is that there are too many
   */
  public record Tried(List<TargetDocument.Origin> origins, Outcome<TargetDocument> outcome) {}

  private final FieldMapping mapping;
  private final TargetFormat format;
  private final List<ReadyRow> rows;
  private final List<FieldPath> lists;
  private final List<Integer> outerFirst;
  private final List<Integer> around;
  private final Findings faults;
  private final Optional<DirectJson> direct;

  private MappingEngine(
      FieldMapping mapping,
      TargetFormat format,
      List<ReadyRow> rows,
      Findings faults,
      Optional<DirectJson> direct) {
    this.mapping = mapping;
    this.format = format;
    this.rows = rows;
    this.lists = mapping.repeat().stream().map(repeat -> FieldPath.of(repeat.source())).toList();
    this.outerFirst = sorted();
    this.around = mapping.repeat().stream().map(this::nearest).toList();
    this.faults = faults;
    this.direct = direct;
  }

  public static MappingEngine of(FieldMapping mapping, TargetFormat format) {
    var rows = new ArrayList<ReadyRow>();
    var faults = new ArrayList<Finding>();
    for (var row : mapping.rows()) {
      ReadyRow.of(rows.size(), row, mapping, format)
          .ifPresentOrElse(
              rows::add,
              () -> faults.add(Finding.error("target-unknown", row.target(), row.target(), "–")));
    }
    faults.addAll(unmapped(mapping, format));
    var direct = DirectShape.of(rows, format);
    return new MappingEngine(mapping, format, List.copyOf(rows), Findings.of(faults), direct);
  }

  /** The same by way of the tree, whatever the mapping. */
  MappingEngine throughTree() {
    return new MappingEngine(mapping, format, rows, faults, Optional.empty());
  }

  public static Outcome<TargetDocument> map(
      FieldMapping mapping, TargetFormat format, JsonNode application, Map<String, ?> variables) {
    return of(mapping, format).map(application, variables);
  }

  /**
   * Held with every finding, each at its target field.
   *
   * @param variables by name without the dollar sign: journey, legalBody, executingBody, rulesFrom,
   *     unit, answers, statute, attachments, profile; nodes, maps, lists or scalars
   */
  public Outcome<TargetDocument> map(JsonNode application, Map<String, ?> variables) {
    return new MappingRun(this, application, variables).run();
  }

  /** The same, telling what could be made even where something else holds it. */
  public Tried tried(JsonNode application, Map<String, ?> variables) {
    return new MappingRun(this, application, variables).tried();
  }

  /** Required fields without a row; what a group of a JSON document needs, its schema says. */
  private static List<Finding> unmapped(FieldMapping mapping, TargetFormat format) {
    var mapped = mapping.rows().stream().map(Row::target).collect(Collectors.toSet());
    return format.fields().stream()
        .filter(TargetField::required)
        .filter(field -> field.type() != TargetField.Type.ANY && !mapped.contains(field.name()))
        .map(field -> Finding.error("target-required-empty", field.name(), field.title(), "–"))
        .toList();
  }

  TargetFormat format() {
    return format;
  }

  List<ReadyRow> rows() {
    return rows;
  }

  List<Repeat> repeats() {
    return mapping.repeat();
  }

  /** How documents are written straight; empty where a tree must be made. */
  Optional<DirectJson> direct() {
    return direct;
  }

  /** The list of the application behind a repeat. */
  FieldPath list(int repeat) {
    return lists.get(repeat);
  }

  /** Places of the repeats in the mapping, those that hold others first. */
  List<Integer> outerFirst() {
    return outerFirst;
  }

  /** The nearest repeat whose entries hold the list of this one; -1 if there is none. */
  int around(int repeat) {
    return around.get(repeat);
  }

  private List<Integer> sorted() {
    return IntStream.range(0, lists.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> list(index).steps().size()))
        .toList();
  }

  private int nearest(Repeat inner) {
    return outerFirst.reversed().stream()
        .filter(index -> repeats().get(index).encloses(inner))
        .findFirst()
        .orElse(-1);
  }

  /** What is wrong with the mapping whatever the application. */
  Findings faults() {
    return faults;
  }
}
