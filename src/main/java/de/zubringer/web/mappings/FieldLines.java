package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.mapping.suggestion.Suggestion;
import de.zubringer.mapping.suggestion.Suggestions;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.mappings.MappingPage.FieldLine;
import de.zubringer.web.mappings.MappingPage.SourceText;
import de.zubringer.web.mappings.MappingPage.SuggestionLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts together what is known about each field of a target. */
final class FieldLines {
  /** Longer lists of codes nobody reads in a cell. */
  private static final int CODES_MAX = 8;

  private static final String INDEX = "\\[\\d+]";

  private final MappedSystem base;
  private final MappedSystem shown;
  private final MappingAnalysis analysis;
  private final Suggestions suggestions;
  private final Optional<MappingEngine.Tried> tried;

  /**
   * Prepares the lines.
   *
   * @param base the mapping of the system
   * @param shown the same with the local rows of a municipality
   * @param tried what became of the sample
   */
  FieldLines(
      MappedSystem base,
      MappedSystem shown,
      MappingAnalysis analysis,
      Suggestions suggestions,
      Optional<MappingEngine.Tried> tried) {
    this.base = base;
    this.shown = shown;
    this.analysis = analysis;
    this.suggestions = suggestions;
    this.tried = tried;
  }

  List<FieldLine> all() {
    return shown.format().fields().stream().map(this::line).toList();
  }

  /** What concerns no single row. */
  Findings general() {
    return Findings.of(
        analysis.findings().list().stream()
            .filter(finding -> !finding.place().matches("rows\\[.*"))
            .filter(finding -> !finding.code().equals("target-unmapped"))
            .toList());
  }

  private FieldLine line(TargetField field) {
    var index = index(field);
    var row = index < 0 ? null : shown.mapping().rows().get(index);
    var findings = findings(field, index);
    var open = row == null || findings.stream().anyMatch(FieldLines::isSerious);
    return new FieldLine(
        field.name(),
        field.title(),
        placed(field),
        field.required(),
        row == null ? "" : say("abbildung.regel." + row.rule().name().toLowerCase(Locale.ROOT)),
        row == null ? List.of() : sources(row),
        row == null || row.note() == null ? "" : row.note(),
        row != null && !base.mapping().rows().contains(row),
        values(field),
        FindingLine.of(Findings.of(findings)),
        open ? suggestions.of(field).stream().map(this::line).toList() : List.of(),
        open);
  }

  private int index(TargetField field) {
    var rows = shown.mapping().rows();
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).target().equals(field.name()))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isSerious(Finding finding) {
    return finding.severity() != Severity.HINT;
  }

  private List<Finding> findings(TargetField field, int index) {
    var found = new ArrayList<Finding>();
    for (var finding : analysis.findings()) {
      var unmapped =
          finding.code().equals("target-unmapped")
              && finding.arguments().getLast().equals(field.name());
      var place = finding.place() + ".";
      if (unmapped || (index >= 0 && place.startsWith("rows[" + index + "]."))) {
        found.add(finding);
      }
    }
    ofSample().stream()
        .filter(finding -> plain(finding.place()).equals(field.name()))
        .forEach(found::add);
    return found;
  }

  private List<Finding> ofSample() {
    return switch (tried.map(MappingEngine.Tried::outcome).orElse(null)) {
      case Outcome.Held<TargetDocument>(var held) -> held.list();
      case null, default -> List.of();
    };
  }

  private List<String> values(TargetField field) {
    var origins =
        tried.map(MappingEngine.Tried::origins).orElse(List.of()).stream()
            .filter(origin -> plain(origin.target()).equals(field.name()))
            .map(TargetDocument.Origin::text)
            .toList();
    return origins.size() == 1
        ? origins
        : IntStream.range(0, origins.size())
            .mapToObj(i -> say("abbildung.nummer", Integer.toString(i + 1), origins.get(i)))
            .toList();
  }

  private static String plain(String place) {
    return place.replaceAll(INDEX, "[]");
  }

  private static String kind(TargetField field) {
    var type = say("abbildung.art." + field.type().name().toLowerCase(Locale.ROOT));
    var length = field.length();
    var codes =
        field.codes().stream().limit(CODES_MAX).collect(Collectors.joining(", "))
            + (field.codes().size() > CODES_MAX ? ", …" : "");
    if (!codes.isEmpty()) {
      return say("abbildung.art.mit-codes", type, codes);
    }
    return length == null ? type : say("abbildung.art.mit-laenge", type, Integer.toString(length));
  }

  /** With its place in a record of fixed width. */
  private String placed(TargetField field) {
    var kind = kind(field);
    return shown
        .format()
        .place(field)
        .map(place -> say("abbildung.art.mit-stellen", kind, place))
        .orElse(kind);
  }

  private List<SourceText> sources(Row row) {
    return switch (row.rule()) {
      case CONSTANT ->
          List.of(new SourceText("", row.value() == null ? "" : row.value().asString("")));
      case EXPRESSION ->
          List.of(new SourceText("", row.expression() == null ? "" : row.expression()));
      case ASK -> List.of(new SourceText("", row.question() == null ? "" : row.question()));
      default -> row.source().stream().map(source -> source(source, row)).toList();
    };
  }

  private SourceText source(String source, Row row) {
    var path =
        shown.mapping().around(row.target()).stream()
            .filter(one -> source.startsWith("$" + one.as() + "."))
            .map(one -> one.source() + source.substring(one.as().length() + 1))
            .findFirst()
            .orElse(source);
    var title = shown.leistung().schema().field(path).map(field -> field.title()).orElse("");
    return new SourceText(title, source);
  }

  private SuggestionLine line(Suggestion suggestion) {
    return new SuggestionLine(
        suggestion.title(),
        suggestion.source(),
        suggestion.reasons().stream()
            .map(
                reason ->
                    say(
                        "abbildung.grund." + reason.kind().name().toLowerCase(Locale.ROOT),
                        reason.argument()))
            .toList());
  }
}
