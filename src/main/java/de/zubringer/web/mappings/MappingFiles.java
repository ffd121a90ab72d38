package de.zubringer.web.mappings;

import de.zubringer.access.Person;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.exchange.MappingCsv;
import de.zubringer.mapping.exchange.MappingTable;
import de.zubringer.mapping.exchange.MappingYaml;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.mappings.MappingDifferencePage.ChangeLine;
import de.zubringer.web.mappings.MappingExchangePage.Preview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Mappings as files that go out to vendors and come back. */
@Component
class MappingFiles {
  private static final Pattern ROW = Pattern.compile("rows\\[(\\d{1,5})](\\..*)?");

  private final Connections connections;
  private final MappingShelf shelf;
  private final MappingView view;

  MappingFiles(Connections connections, MappingShelf shelf, MappingView view) {
    this.connections = connections;
    this.shelf = shelf;
    this.view = view;
  }

  static byte[] csv(MappedSystem mapped) {
    return bytes(MappingCsv.write(MappingTable.of(mapped.mapping())));
  }

  static byte[] yaml(MappedSystem mapped) {
    var mapping = mapped.mapping();
    return bytes(MappingYaml.write(mapping, MappingTable.of(mapping), mapping.version()));
  }

  /** What a CSV or YAML file would make of a mapping. */
  Preview preview(Person person, MappedSystem mapped, String fileName, byte[] file) {
    return fileName.endsWith(".yaml") || fileName.endsWith(".yml")
        ? ofYaml(person, mapped, file, Optional.empty())
        : ofCsv(person, mapped, file);
  }

  private Preview ofCsv(Person person, MappedSystem mapped, byte[] file) {
    var read = MappingCsv.read(file);
    if (read.findings().hasErrors()) {
      return new Preview(false, FindingLine.of(read.findings()), List.of(), 0, "");
    }
    var head = mapped.mapping();
    var yaml = bytes(MappingYaml.write(head, read.table(), head.version() + 1));
    return ofYaml(person, mapped, yaml, Optional.of(read.lines()));
  }

  /**
   * Reads the file in the place of the live one.
   *
   * @param lines of the CSV it was made of, for each row
   */
  private Preview ofYaml(
      Person person, MappedSystem mapped, byte[] yaml, Optional<List<Integer>> lines) {
    var path = mapped.mapping().path();
    var tried = shelf.tried(mapped, yaml);
    var findings =
        new ArrayList<>(
            tried.workspace().findings().list().stream()
                .filter(finding -> isIn(path, finding))
                .toList());
    tried.mapped().ifPresent(changed -> findings.addAll(view.analysis(changed).findings().list()));
    var named = Findings.of(findings.stream().map(one -> at(one, lines)).toList());
    var plans = SampleRun.plans(connections.current(), person, mapped);
    var changes =
        tried.mapped().isPresent() && !plans.isEmpty()
            ? changes(plans.getFirst(), mapped, tried.mapped().get())
            : List.<ChangeLine>of();
    return new Preview(
        tried.mapped().isPresent() && !named.hasErrors(),
        FindingLine.of(named),
        changes,
        plans.isEmpty() ? 0 : shelf.samples(mapped.leistung()).size(),
        tried.mapped().isEmpty() ? "" : new String(yaml, StandardCharsets.UTF_8));
  }

  /** The local rows of the administration count on both sides. */
  private List<ChangeLine> changes(ConnectionPlan plan, MappedSystem mapped, MappedSystem changed) {
    var target = SampleRun.target(plan, mapped).orElseThrow();
    var after = changed.mapping().with(shelf.workspace(), localRows(mapped, target));
    return Differences.of(
        connections.current(),
        plan,
        mapped,
        shelf.samples(plan.leistung()),
        target.engine(),
        MappingEngine.of(after, changed.format()));
  }

  private static List<Row> localRows(MappedSystem mapped, PlanTarget target) {
    return target.mapping().rows().stream()
        .filter(row -> !mapped.mapping().rows().contains(row))
        .toList();
  }

  private static boolean isIn(String path, Finding finding) {
    var spot = finding.spot();
    return spot != null && spot.file().equals(path);
  }

  private static Finding at(Finding finding, Optional<List<Integer>> lines) {
    var row = ROW.matcher(finding.place());
    return lines
        .filter(known -> row.matches() && Integer.parseInt(row.group(1)) < known.size())
        .map(known -> finding.at(new Spot("CSV", known.get(Integer.parseInt(row.group(1))))))
        .orElse(finding);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
