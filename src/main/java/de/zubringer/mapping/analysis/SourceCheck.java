package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.FieldMapping.Dropped;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.SourcePath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what a mapping reads exists, and whether it accounts for every field there is. */
final class SourceCheck {
  /** In place of a target: the field is left out on purpose. */
  private static final String DROPPED = "";

  private static final Set<String> BODY = Set.of("ars", "ags", "name");

  /** The variables a mapping may read and their members; none listed = any. */
  private static final Map<String, Set<String>> VARIABLES =
      Map.of(
          "journey", Set.of("id", "receivedAt", "receivedOn", "channel", "leistung", "mediaType"),
          "legalBody", BODY,
          "executingBody", BODY,
          "rulesFrom", BODY,
          "statute", Set.of("title", "date"),
          "unit", Set.of(),
          "attachments", Set.of(),
          "receiver", Set.of("id", "name"),
          "profile", Set.of());

  private final LeistungPackage leistung;
  private final FieldMapping mapping;
  private final List<Finding> findings;
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final Map<String, String> dropped = new HashMap<>();

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

  void source(String place, String source, String target) {
    var path = SourcePath.of(source);
    var wanted = applicationPath(path, target);
    if (wanted.isEmpty()) {
      variable(place, source, path);
      return;
    }
    var field = leistung.schema().field(wanted.get());
    if (field.isPresent()) {
      readers
          .computeIfAbsent(FieldPath.plain(field.get().path()), key -> new LinkedHashSet<>())
          .add(target);
    } else {
      var nearest = leistung.schema().nearest(wanted.get()).orElse("–");
      report("source-unknown", place, source, nearest);
    }
  }

  private Optional<Repeat> repeat(SourcePath path, String target) {
    return mapping.around(target).stream()
        .filter(repeat -> repeat.as().equals(path.variable()))
        .findFirst();
  }

  private void variable(String place, String source, SourcePath path) {
    if (mapping.repeat().stream().anyMatch(r -> path.variable().equals(r.as() + "Index"))) {
      return;
    }
    var members =
        switch (path.variable()) {
          case "answers" -> Set.copyOf(answers());
          case "decisions" ->
              leistung.decisionTables().isEmpty() ? null : Set.copyOf(leistung.decisionTables());
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

  void dropped(List<Dropped> fields) {
    for (int i = 0; i < fields.size(); i++) {
      var source = fields.get(i).source();
      source("dropped[" + i + "].source", source, DROPPED);
      dropped.put(FieldPath.plain(source), fields.get(i).because());
    }
  }

  /** What becomes of each field that holds a value, in the order of the form. */
  List<SourceUse> uses() {
    return leistung.schema().leaves().stream().map(this::use).toList();
  }

  /** A field nobody reads nor drops would be lost without anybody having decided it. */
  void unaccounted() {
    uses().stream()
        .filter(SourceUse::isOpen)
        .map(use -> Finding.warning("source-unaccounted", "rows", use.title(), use.path()))
        .forEach(findings::add);
  }

  private SourceUse use(DataField field) {
    var path = FieldPath.plain(field.path());
    var targets = new LinkedHashSet<String>();
    var because = "";
    for (var at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      targets.addAll(readers.getOrDefault(at, Set.of()));
      because = because.isEmpty() ? dropped.getOrDefault(at, "") : because;
    }
    targets.remove(DROPPED);
    return new SourceUse(path, field.title(), List.copyOf(targets), because);
  }

  private void report(String code, String place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }
}
