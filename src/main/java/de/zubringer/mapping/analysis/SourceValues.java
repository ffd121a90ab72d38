package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.SourcePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which values a source of a mapping can have: a field of the application, or a variable. */
final class SourceValues {
  /** A UUID. */
  private static final int JOURNEY_LENGTH = 36;

  private static final int ARS_LENGTH = 12;
  private static final int AGS_LENGTH = 8;

  private final LeistungPackage leistung;
  private final FieldMapping mapping;
  private final LocalDate today;

  /**
   * Reads a mapping for a package.
   *
   * @param today codes that can be used neither then nor later do not count
   */
  SourceValues(LeistungPackage leistung, FieldMapping mapping, LocalDate today) {
    this.leistung = leistung;
    this.mapping = mapping;
    this.today = today;
  }

  /** What a source can be for the row of a target field. */
  Values of(String source, String target) {
    var path = SourcePath.of(source);
    if (!path.isVariable()) {
      return field(path.dotted(), 0);
    }
    return repeat(path, target).map(repeat -> entry(repeat, path)).orElseGet(() -> variable(path));
  }

  /** Whether a source yields several values where a row takes one. */
  boolean repeats(String source) {
    return !source.startsWith("$") && leistung.schema().repeats(source);
  }

  /** Every code a field can have from now on; none where there is no list of them. */
  List<String> codes(DataField field) {
    return field
        .codeList()
        .map(leistung.codeLists()::get)
        .map(list -> list.codes().stream().filter(this::canStillBe).toList())
        .orElse(List.of())
        .stream()
        .map(CodeList.Code::code)
        .toList();
  }

  /** Whether the list of a field has a code, be it only in the past. */
  boolean isListed(DataField field, String code) {
    return field
        .codeList()
        .map(leistung.codeLists()::get)
        .flatMap(list -> list.code(code))
        .isPresent();
  }

  private boolean canStillBe(CodeList.Code code) {
    var end = code.validTo();
    return end == null || !end.isBefore(today);
  }

  private Optional<Repeat> repeat(SourcePath path, String target) {
    return mapping.around(target).stream()
        .filter(repeat -> path.variable().startsWith(repeat.as()))
        .filter(
            repeat ->
                path.variable().equals(repeat.as())
                    || path.variable().equals(repeat.as() + "Index"))
        .findFirst();
  }

  private Values entry(Repeat repeat, SourcePath path) {
    if (!path.variable().equals(repeat.as())) {
      var most = leistung.schema().list(repeat.source()).path("maxItems");
      return SchemaValues.whole(1L, most.isNumber() ? most.longValue() : null);
    }
    var list = repeat.source();
    return path.path().isEmpty()
        ? field(list, list.split("\\.", -1).length)
        : field(list + "." + path.dotted(), list.split("\\.", -1).length);
  }

  /** Optional if any step of the path is, but for those that are certainly there. */
  private Values field(String path, int certain) {
    var steps = List.of(path.split("\\.", -1));
    var optional =
        IntStream.rangeClosed(certain + 1, steps.size())
            .mapToObj(count -> String.join(".", steps.subList(0, count)))
            .anyMatch(this::mayBeMissing);
    return leistung
        .schema()
        .field(path)
        .map(field -> SchemaValues.of(field.schema(), codes(field)).orNone(optional))
        .orElse(Values.UNKNOWN);
  }

  private boolean mayBeMissing(String path) {
    return leistung.schema().field(path).map(field -> !field.required()).orElse(true);
  }

  private Values variable(SourcePath path) {
    return switch (path.variable() + "." + path.dotted()) {
      case "journey.id" -> SchemaValues.plain(JOURNEY_LENGTH);
      case "journey.receivedOn" -> SchemaValues.day();
      case "journey.receivedAt" -> SchemaValues.moment();
      case "statute.date" -> SchemaValues.day().orNone(true);
      case "legalBody.ars", "executingBody.ars", "rulesFrom.ars" -> SchemaValues.plain(ARS_LENGTH);
      case "legalBody.ags", "executingBody.ags", "rulesFrom.ags" -> SchemaValues.plain(AGS_LENGTH);
      default -> path.variable().equals("answers") ? answer(path) : Values.UNKNOWN;
    };
  }

  private Values answer(SourcePath path) {
    return leistung.variationPoints().stream()
        .filter(point -> point.id().equals(path.dotted()))
        .findFirst()
        .map(SourceValues::answer)
        .orElse(Values.UNKNOWN);
  }

  private static Values answer(VariationPoint point) {
    var values =
        switch (point.type()) {
          case "money", "integer" -> SchemaValues.whole(point.min(), point.max());
          case "choice" ->
              SchemaValues.texts(
                  point.options().stream().map(VariationPoint.Option::value).toList());
          default -> Values.UNKNOWN;
        };
    return values.orNone(point.optional() && point.fallback() == null);
  }
}
