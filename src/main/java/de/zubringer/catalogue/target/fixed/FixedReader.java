package de.zubringer.catalogue.target.fixed;

import com.fasterxml.jackson.annotation.JsonFormat;
import de.zubringer.catalogue.target.FieldShown;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.fixed.FixedForm.Cell;
import de.zubringer.catalogue.target.fixed.FixedForm.Filling;
import de.zubringer.catalogue.target.fixed.FixedForm.Kind;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the layout of a file of fixed width; what is wrong in it, {@link FixedCheck} tells. */
public final class FixedReader {
  /** The keys of {@code target-format/1} that only this kind has. */
  public record FixedFile(
      String id,
      @Nullable String name,
      @Nullable Integer recordLength,
      List<RecordFile> records,
      List<CellFile> fields) {}

  /** One kind of record. */
  record RecordFile(
      String id,
      @Nullable String name,
      boolean repeats,
      boolean optional,
      @Nullable Integer max,
      @Nullable Integer length,
      List<CellFile> fields) {}

  /** One field at its place. */
  record CellFile(
      String name,
      @Nullable String label,
      TargetField.Type type,
      @Nullable Integer start,
      @Nullable Integer length,
      @Nullable String align,
      @Nullable String fill,
      @Nullable String whenEmpty,
      boolean required,
      List<String> codes,
      @Nullable String pattern,
      @Nullable String whenTrue,
      @Nullable String whenFalse,
      @Nullable String description,
      @Nullable JsonNode value,
      boolean position,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> count,
      @Nullable String sum) {}

  private final FixedFile file;
  private final Consumer<Finding> problems;

  public FixedReader(FixedFile file, Consumer<Finding> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Empty if a field has no place. */
  public Optional<FixedForm> read() {
    var kinds = new ArrayList<Kind>();
    var places = new ArrayList<String>();
    if (!file.fields().isEmpty()) {
      kinds.add(
          kind(
              new RecordFile(
                  "", title(file.name(), file.id()), true, false, null, null, file.fields()),
              "fields"));
      places.add("fields");
    }
    for (int i = 0; i < file.records().size(); i++) {
      places.add("records[%d].fields".formatted(i));
      kinds.add(kind(file.records().get(i), places.getLast()));
    }
    if (kinds.isEmpty() || (!file.fields().isEmpty() && kinds.size() > 1)) {
      problems.accept(Finding.error("fixed-width-records", "records", file.id()));
      return Optional.empty();
    }
    return kinds.stream().anyMatch(kind -> kind.cells().stream().anyMatch(FixedReader::isNowhere))
        ? Optional.empty()
        : Optional.of(new FixedForm(List.copyOf(kinds)));
  }

  /** How long every record of the file is; null if its kinds may differ. */
  static @Nullable Integer length(FixedFile file, int kind) {
    var own = kind < file.records().size() ? file.records().get(kind).length() : null;
    return own == null ? file.recordLength() : own;
  }

  private static boolean isNowhere(Cell cell) {
    return cell.start() < 1 || cell.length() < 1;
  }

  private Kind kind(RecordFile record, String place) {
    var kind =
        new Kind(
            record.id(),
            title(record.name(), record.id()),
            record.repeats(),
            record.optional(),
            record.max(),
            List.of());
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < record.fields().size(); i++) {
      var written = record.fields().get(i);
      if (written.start() == null || written.length() == null) {
        problems.accept(
            Finding.error("fixed-width-no-place", "%s[%d]".formatted(place, i), written.name()));
      }
      cells.add(cell(kind, written));
    }
    return new Kind(
        kind.id(), kind.title(), kind.repeats(), kind.optional(), kind.max(), List.copyOf(cells));
  }

  private static Cell cell(Kind kind, CellFile written) {
    var filling = filling(written);
    var length = Objects.requireNonNullElse(written.length(), 0);
    var number = FieldShown.isNumber(written.type());
    return new Cell(
        written.name(),
        title(written.label(), written.name()),
        Objects.requireNonNullElse(written.start(), 0),
        length,
        written.align() == null ? isRight(written, number) : written.align().equals("right"),
        sign(written.fill(), isRight(written, number) ? '0' : ' '),
        sign(written.whenEmpty(), ' '),
        written.required(),
        filling == null ? field(kind, written, length) : null,
        filling);
  }

  /** Numbers stand at the right, padded with zeros, and so does what is counted. */
  private static boolean isRight(CellFile written, boolean number) {
    return number || (filling(written) != null && written.value() == null);
  }

  private static char sign(@Nullable String written, char usual) {
    return written == null || written.isEmpty() ? usual : written.charAt(0);
  }

  private static @Nullable Filling filling(CellFile written) {
    if (written.value() != null) {
      return new Filling.Constant(written.value().asString(""));
    }
    if (written.position()) {
      return new Filling.Position();
    }
    if (!written.count().isEmpty()) {
      return new Filling.Count(written.count());
    }
    return written.sum() == null ? null : new Filling.Sum(written.sum());
  }

  private static TargetField field(Kind kind, CellFile written, int length) {
    return new TargetField(
        kind.prefix() + written.name(),
        title(written.label(), written.name()),
        written.type(),
        length,
        written.required() && !kind.optional(),
        written.codes(),
        written.pattern(),
        written.whenTrue(),
        written.whenFalse(),
        written.description(),
        kind.id().isEmpty() ? null : kind.title());
  }

  private static String title(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
