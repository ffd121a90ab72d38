package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.FieldMapping.Dropped;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.SourcePath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what a mapping reads exists, and whether it accounts for every field there is. */
final class SourceCheck {
  private static final Set<String> BODY = Set.of("ars", "ags", "name");

  /** The variables a mapping may read and their members; none listed = any. */
  private static final Map<String, Set<String>> VARIABLES =
      Map.of(
          "journey", Set.of("id", "receivedAt", "receivedOn", "channel"),
          "legalBody", BODY,
          "executingBody", BODY,
          "rulesFrom", BODY,
          "statute", Set.of("title", "date"),
          "unit", Set.of(),
          "attachments", Set.of(),
          "profile", Set.of());

  private final LeistungPackage leistung;
  private final FieldMapping mapping;
  private final List<Finding> findings;
  private final Set<String> accounted = new HashSet<>();

  SourceCheck(LeistungPackage leistung, FieldMapping mapping, List<Finding> findings) {
    this.leistung = leistung;
    this.mapping = mapping;
    this.findings = findings;
  }

  /** The field of the application a source of a row reads, if it is one. */
  Optional<DataField> field(String source, String target) {
    return applicationPath(SourcePath.of(source), target).flatMap(leistung.schema()::field);
  }

  private Optional<String> applicationPath(SourcePath path, String target) {
    if (!path.isVariable()) {
      return Optional.of(path.dotted());
    }
    var below = path.dotted().isEmpty() ? "" : "." + path.dotted();
    return repeat(path, target).map(repeat -> repeat.source() + below);
  }

  /** Whether a source yields several values where the row takes one. */
  boolean repeats(String source) {
    return !source.startsWith("$") && leistung.schema().repeats(source);
  }

  /** The values a field can have, where schema or code list say so. */
  List<String> values(DataField field) {
    var list = field.codeList().map(leistung.codeLists()::get);
    return list.isPresent()
        ? list.get().codes().stream().map(CodeList.Code::code).toList()
        : field.schema().path("enum").values().stream().map(value -> value.asString("")).toList();
  }

  void source(String place, String source, String target) {
    var path = SourcePath.of(source);
    var wanted = applicationPath(path, target);
    if (wanted.isEmpty()) {
      variable(place, source, path);
      return;
    }
    var field = leistung.schema().field(wanted.get());
    if (field.isPresent()) {
      accounted.add(FieldPath.plain(field.get().path()));
    } else {
      var nearest = leistung.schema().nearest(wanted.get()).orElse("–");
      report("source-unknown", place, source, nearest);
    }
  }

  private Optional<Repeat> repeat(SourcePath path, String target) {
    return mapping.repeat().stream()
        .filter(repeat -> repeat.covers(target) && repeat.as().equals(path.variable()))
        .findFirst();
  }

  private void variable(String place, String source, SourcePath path) {
    if (mapping.repeat().stream().anyMatch(r -> path.variable().equals(r.as() + "Index"))) {
      return;
    }
    var members =
        switch (path.variable()) {
          case "answers" -> Set.copyOf(answers());
          case "fees" -> leistung.feeTables().isEmpty() ? null : Set.copyOf(leistung.feeTables());
          default -> VARIABLES.get(path.variable());
        };
    if (members == null) {
      report("variable-unknown", place, source);
    } else if (!members.isEmpty()
        && !path.path().isEmpty()
        && !members.contains(path.path().getFirst())) {
      report(
          "member-unknown", place, source, String.join(", ", members.stream().sorted().toList()));
    }
  }

  private List<String> answers() {
    return leistung.variationPoints().stream().map(VariationPoint::id).toList();
  }

  void dropped(List<Dropped> dropped) {
    for (int i = 0; i < dropped.size(); i++) {
      source("dropped[" + i + "].source", dropped.get(i).source(), "");
    }
  }

  /** A field nobody reads nor drops would be lost without anybody having decided it. */
  void unaccounted() {
    for (var field : leistung.schema().leaves()) {
      var path = FieldPath.plain(field.path());
      if (accounted.stream().noneMatch(known -> covers(known, path))) {
        findings.add(Finding.warning("source-unaccounted", "rows", field.title(), path));
      }
    }
  }

  private static boolean covers(String known, String path) {
    return path.equals(known) || path.startsWith(known + ".");
  }

  private void report(String code, String place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }
}
