package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the responsibilities of a workspace, found before an application meets it. */
public final class Analysis {
  /** So many municipalities are named; of the others there is the number. */
  private static final int NAMED = 3;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private final Municipalities municipalities;
  private final Responsibilities responsibilities;
  private final Coverage coverage;
  private final List<Finding> findings = new ArrayList<>();

  private Analysis(
      Municipalities municipalities, Responsibilities responsibilities, Coverage coverage) {
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
    this.coverage = coverage;
  }

  /** Gaps, conflicts, missing evidence, dead keys and addresses, over the range of the coverage. */
  public static Findings of(
      Municipalities municipalities, Responsibilities responsibilities, Coverage coverage) {
    var analysis = new Analysis(municipalities, responsibilities, coverage);
    analysis.answers();
    analysis.forsaken();
    analysis.deadKeys();
    analysis.planned();
    analysis.findings.addAll(Addresses.check(municipalities, coverage));
    return Findings.of(analysis.findings);
  }

  /** What one finding says about many areas. */
  private record Cause(LeikaKey leistung, String mark, LocalDate from, LocalDate to) {}

  private record Met(Resolution.Status status, Finding first, SortedSet<String> areas) {}

  private void answers() {
    var causes = new LinkedHashMap<Cause, Met>();
    for (var stretch : coverage.stretches()) {
      if (stretch.answer().status() == Resolution.Status.FOUND) {
        continue;
      }
      // the first cause only: what follows from it goes away with it
      var finding = stretch.answer().findings().list().getFirst();
      var cause = new Cause(stretch.leistung(), mark(finding), stretch.from(), stretch.to());
      causes
          .computeIfAbsent(
              cause, key -> new Met(stretch.answer().status(), finding, new TreeSet<>()))
          .areas()
          .add(stretch.area().name());
    }
    causes.forEach((cause, met) -> findings.add(finding(cause, met)));
  }

  /** Rules in conflict are a cause of their own each. */
  private static String mark(Finding finding) {
    return finding.code().equals("responsibility-conflict")
        ? finding.mark() + finding.arguments().getLast()
        : finding.mark();
  }

  private static Finding finding(Cause cause, Met met) {
    var open = met.first().code().equals("evidence-open");
    var code = met.status() == Resolution.Status.CONFLICT ? "analysis-conflict" : "analysis-gap";
    var arguments =
        new String[] {
          cause.leistung().digits(),
          period(cause.from(), cause.to()),
          Integer.toString(met.areas().size()),
          names(met.areas()),
          Wording.german().text(met.first())
        };
    return open
        ? Finding.warning("analysis-open", met.first().place(), arguments)
        : Finding.error(code, met.first().place(), arguments);
  }

  private static String names(SortedSet<String> areas) {
    var named = areas.stream().limit(NAMED).collect(Collectors.joining(", "));
    return areas.size() > NAMED ? named + " …" : named;
  }

  private static String period(LocalDate from, LocalDate to) {
    return from.equals(to) ? DAY.format(from) : DAY.format(from) + "–" + DAY.format(to);
  }

  /** Municipalities for which no Leistung has a legal body on any day. */
  private void forsaken() {
    Map<String, Boolean> answered = new LinkedHashMap<>();
    for (var stretch : coverage.stretches()) {
      var found = !stretch.answer().legalBody().isEmpty();
      answered.merge(stretch.area().name(), found, Boolean::logicalOr);
    }
    answered.forEach(
        (area, found) -> {
          if (!found) {
            findings.add(Finding.error("area-without-rule", "", area));
          }
        });
  }

  /** Keys in rules that name a body which had ceased before the rule did. */
  private void deadKeys() {
    for (var rule : responsibilities.rules()) {
      for (var key : rule.keys()) {
        municipalities
            .register()
            .ofKey(key)
            .filter(body -> body.validTo() != null && outlives(rule.validTo(), body.validTo()))
            .ifPresent(
                body ->
                    findings.add(
                        Finding.warning(
                                "key-ceased",
                                "rules",
                                rule.id(),
                                body.name(),
                                key,
                                end(body.validTo()))
                            .at(rule.spot())));
      }
    }
  }

  /** Rules that do not answer yet or no longer, so that nobody wonders. */
  private void planned() {
    responsibilities.rules().stream()
        .filter(rule -> !rule.state().equals("active"))
        .map(rule -> Finding.hint("rule-" + rule.state(), "rules", rule.id()).at(rule.spot()))
        .forEach(findings::add);
  }

  private boolean outlives(@Nullable LocalDate rule, LocalDate body) {
    return body.isBefore(coverage.to()) && (rule == null || rule.isAfter(body));
  }

  private static String end(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
