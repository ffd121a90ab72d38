package de.zubringer.fitgap;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.analysis.Fit;
import de.zubringer.mapping.suggestion.Suggestion;
import de.zubringer.mapping.suggestion.Suggestions;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schema × mapping: what the analysis of the mapping says, local rows included. */
final class MappingGaps {
  private static final Pattern ENTRY = Pattern.compile("(rows|dropped)\\[(\\d+)](.*)");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String WHO = "it";

  /** Too small a chance; the page of the mapping shows it. */
  private static final Set<String> NOT_TOLD = Set.of("row-may-lengthen", "row-holds-if-broken");

  private final Situation situation;
  private final Meeting meeting;
  private final FieldMapping mapping;
  private final GapList gaps;

  private MappingGaps(Situation situation, Meeting meeting, GapList gaps) {
    this.situation = situation;
    this.meeting = meeting;
    this.mapping = meeting.target().mapping();
    this.gaps = gaps;
  }

  /** Nothing for an inbox without a description: it shows the form as it is. */
  static void find(Situation situation, Meeting meeting, GapList gaps) {
    var file = situation.ground().workspace().document(meeting.target().mapping().path());
    file.ifPresent(document -> new MappingGaps(situation, meeting, gaps).find(document));
  }

  private void find(Document file) {
    var leistung = situation.leistung();
    if (!mapping.covers(leistung.version())) {
      gaps.add(
          gap(
              file.at(
                  Finding.error(
                      "mapping-other-version", "packages", leistung.version(), mapping.packages())),
              mapping.packages()));
    }
    var local = !meeting.local().isEmpty();
    situation.ground().analysis(meeting.target(), leistung, local).findings().list().stream()
        .filter(finding -> !NOT_TOLD.contains(finding.code()))
        .forEach(finding -> gaps.add(gap(file, finding)));
  }

  private Gap gap(Document file, Finding finding) {
    var entry = ENTRY.matcher(finding.place());
    if (!entry.matches()) {
      return whole(file, finding);
    }
    var index = Integer.parseInt(entry.group(2));
    if (entry.group(1).equals("dropped")) {
      return gap(file.at(finding), mapping.dropped().get(index).source());
    }
    var row = mapping.rows().get(index);
    var own = local(row.target());
    var where = own.isPresent() ? meeting.connection().orElse(file) : file;
    var at = own.map(place -> place + entry.group(3)).orElse(finding.place());
    var gap = gap(finding.at(where.spot(at)), row.target()).because("field", row.target());
    return fix(gap, finding, where, at.substring(0, at.indexOf(']') + 1), row);
  }

  /** Where the local row of a target field stands in the connection. */
  private Optional<String> local(String target) {
    for (var i = 0; i < meeting.local().size(); i++) {
      if (meeting.local().get(i).target().equals(target)) {
        return Optional.of("mapping[" + i + "]");
      }
    }
    return Optional.empty();
  }

  private Gap gap(Finding finding, String about) {
    return Gap.of(GapKind.DATA, WHO, finding, meeting.system(), about)
        .because("system", meeting.target().system().name());
  }

  /** What is said about the mapping as a whole names the field last. */
  private Gap whole(Document file, Finding finding) {
    var about = finding.arguments().isEmpty() ? "" : finding.arguments().getLast();
    var gap = gap(file.at(finding), about);
    return switch (finding.code()) {
      case "source-unaccounted" ->
          gap.because("field", about)
              .fixedBy(
                  Fix.of("drop", finding.arguments().getFirst())
                      .writing(file.path(), "dropped", node("source", about)));
      case "target-unmapped" -> suggested(gap.because("field", about), file, about);
      default -> gap;
    };
  }

  private Gap suggested(Gap gap, Document file, String name) {
    var target = meeting.target();
    var fixed = gap;
    for (var suggestion : target.format().field(name).map(this::suggestions).orElse(List.of())) {
      var row = node("target", name).put("rule", "copy").put("source", suggestion.source());
      fixed =
          fixed.fixedBy(
              Fix.of("copy", suggestion.title(), suggestion.source())
                  .writing(file.path(), "rows", row));
    }
    return fixed.fixes().isEmpty()
        ? fixed.fixedBy(Fix.of("row").asking(file.path(), "rows"))
        : fixed;
  }

  private List<Suggestion> suggestions(TargetField field) {
    var leistung = situation.leistung();
    var format = meeting.target().format();
    var fit = new Fit(mapping, leistung, format, situation.today());
    return new Suggestions(mapping, leistung, format, fit, Map.of()).of(field);
  }

  private static Gap fix(Gap gap, Finding finding, Document file, String row, Row written) {
    return switch (finding.code()) {
      case "row-holds-if-long", "row-too-long" ->
          gap.fixedBy(
              Fix.of("cut")
                  .writing(file.path(), row + ".onTooLong", JSON.stringNode("cut-and-mark")));
      case "row-may-be-empty", "row-holds-if-empty" ->
          gap.fixedBy(Fix.of("default").asking(file.path(), row + ".default"));
      case "table-untranslated" -> translated(gap, finding, file, written);
      default -> gap;
    };
  }

  private static Gap translated(Gap gap, Finding finding, Document file, Row row) {
    var name = row.table();
    if (name == null || !file.path().contains("/mappings/")) {
      return gap;
    }
    var table = FieldMapping.tablePath(file.path(), name);
    return gap.fixedBy(
        Fix.of("translate", finding.arguments().getLast())
            .asking(table, finding.arguments().getLast()));
  }

  private static ObjectNode node(String key, String value) {
    return JSON.objectNode().put(key, value);
  }
}
