package de.zubringer.catalogue.target.fixed;

import de.zubringer.catalogue.target.Form;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of fixed width, in the order their kinds are written.
 *
 * @param kinds one without id where every record of the file is of the same kind
 */
public record FixedForm(List<Kind> kinds) implements Form {
  private static final String LIST = "[]";

  /**
   * A kind of record.
   *
   * @param repeats once for each entry of a list; otherwise once
   * @param optional left out where the mapping gives it no value
   * @param max most records of this kind
   */
  record Kind(
      String id,
      String title,
      boolean repeats,
      boolean optional,
      @Nullable Integer max,
      List<Cell> cells) {

    /** What the names of its fields begin with. */
    String prefix() {
      return id.isEmpty() ? "" : list() + ".";
    }

    /** Its list or group in the target. */
    String list() {
      return repeats ? id + LIST : id;
    }
  }

  /**
   * A field at its place.
   *
   * @param name within its record
   * @param start counted from 1
   * @param right whether the value stands at the right end
   * @param fill pads a value
   * @param whenEmpty fills the field where there is no value
   * @param required within a record that is written
   * @param field null if the writer fills it
   * @param filling null if the mapping fills it
   */
  record Cell(
      String name,
      String title,
      int start,
      int length,
      boolean right,
      char fill,
      char whenEmpty,
      boolean required,
      @Nullable TargetField field,
      @Nullable Filling filling) {

    int end() {
      return start + length - 1;
    }
  }

  /** What the writer itself puts into a field. */
  sealed interface Filling {
    /** Always the same. */
    record Constant(String text) implements Filling {}

    /** Number of the record in the file, from 1. */
    record Position() implements Filling {}

    /** How many records of these kinds there are. */
    record Count(List<String> kinds) implements Filling {}

    /** Sum of a field of whole numbers over all records that have it. */
    record Sum(String field) implements Filling {}
  }

  @Override
  public Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Form.Writing writing) {
    return new FixedWriter(format, this).write(writing.fileName(), records);
  }

  /** Whether all records are of one kind, so that repeating means more of them. */
  @Override
  public boolean hasLines() {
    return kinds.size() == 1 && kinds.getFirst().id().isEmpty();
  }

  /** What a mapping may fill, in the order of the file. */
  public List<TargetField> fields() {
    return kinds.stream()
        .flatMap(kind -> kind.cells().stream())
        .flatMap(cell -> Stream.ofNullable(cell.field()))
        .toList();
  }

  @Override
  public boolean endsRecordsByLines() {
    return true;
  }

  @Override
  public List<TargetFormat.Block> blocks(TargetFormat format, byte[] document) {
    return new FixedReading(format, this).blocks(document);
  }

  /** Such as {@code 12–41}. */
  @Override
  public Optional<String> place(String name) {
    return kinds.stream()
        .flatMap(kind -> kind.cells().stream())
        .filter(cell -> cell.field() != null && cell.field().name().equals(name))
        .map(cell -> cell.start() + "–" + cell.end())
        .findFirst();
  }

  @Override
  public @Nullable Integer entriesMax(String list) {
    return kinds.stream()
        .filter(kind -> kind.list().equals(list))
        .findFirst()
        .map(Kind::max)
        .orElse(null);
  }

  @Override
  public boolean fills(String name) {
    return kinds.stream()
        .anyMatch(
            kind ->
                kind.cells().stream()
                    .anyMatch(
                        cell ->
                            cell.filling() != null && name.equals(kind.prefix() + cell.name())));
  }
}
