package de.zubringer.connection;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the answers in profiles and statutes fit their questions, and whether those that hold
 * together in a municipality keep the rules of the package, today and under later statutes.
 */
final class LocalLawCheck {
  private final Workspace workspace;
  private final Municipalities municipalities;
  private final Responsibilities responsibilities;
  private final Set<Finding> findings = new LinkedHashSet<>();

  LocalLawCheck(
      Workspace workspace, Municipalities municipalities, Responsibilities responsibilities) {
    this.workspace = workspace;
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
  }

  Findings check(List<ConnectionPlan> plans, LocalDate today) {
    for (var plan : plans) {
      check(plan, today);
    }
    return Findings.of(findings);
  }

  private void check(ConnectionPlan plan, LocalDate today) {
    file(plan.profile(), "profile.yaml")
        .ifPresent(
            file ->
                answers(
                    file,
                    "answers.",
                    "municipality",
                    plan.profile().answers(),
                    plan.leistung(),
                    plan.profile()));
    var rules =
        plan.leistung().constraints().stream().flatMap(one -> AnswerRule.of(one).stream()).toList();
    for (var area : plan.covers()) {
      responsibilities
          .resolve(plan.leistung().leika(), area, today)
          .rulesFrom()
          .map(Body::ars)
          .flatMap(municipalities::profile)
          .ifPresent(profile -> law(plan, profile, rules, today));
    }
  }

  private void law(ConnectionPlan plan, Profile profile, List<AnswerRule> rules, LocalDate today) {
    var statutes = profile.statutes();
    for (int i = 0; i < statutes.size(); i++) {
      var statute = statutes.get(i);
      if (statute.covers(plan.leistung().leika()) && !isOver(statute, today)) {
        var place = "statutes[" + i + "].answers.";
        file(profile, "profile.yaml")
            .ifPresent(
                file ->
                    answers(file, place, "legalBody", statute.answers(), plan.leistung(), profile));
        rules(plan, profile, rules, later(statute, today));
      }
    }
    rules(plan, profile, rules, today);
  }

  private static boolean isOver(Statute statute, LocalDate today) {
    var end = statute.validTo();
    return end != null && end.isBefore(today);
  }

  private static LocalDate later(Statute statute, LocalDate today) {
    var start = Objects.requireNonNullElse(statute.validFrom(), today);
    return start.isAfter(today) ? start : today;
  }

  private void answers(
      Document file,
      String place,
      String scope,
      Map<String, Answer> answers,
      LeistungPackage leistung,
      Profile profile) {
    leistung.variationPoints().stream()
        .filter(point -> point.scope().equals(scope) && answers.containsKey(point.id()))
        .filter(
            point ->
                Optional.ofNullable(answers.get(point.id()))
                    .filter(answer -> AnswerCheck.fits(point, answer.value(), leistung, profile))
                    .isEmpty())
        .map(
            point ->
                Finding.error("answer-unfit", place + point.id(), point.id(), point.question()))
        .map(file::at)
        .forEach(findings::add);
  }

  private void rules(ConnectionPlan plan, Profile profile, List<AnswerRule> rules, LocalDate day) {
    var law = LocalLaw.of(plan, Optional.of(profile), day);
    var name =
        municipalities
            .register()
            .body(profile.ars())
            .map(Body::name)
            .orElse(profile.ars().digits());
    for (var rule : rules) {
      if (!rule.holds(law.answers(), plan.profile().functions())) {
        connection(plan).map(file -> file.at(broken(rule, name))).forEach(findings::add);
      }
    }
  }

  private static Finding broken(AnswerRule rule, String name) {
    var text = rule.constraint().text();
    return switch (rule.constraint().severity()) {
      case "error" -> Finding.error("answer-rule", "answers", text, name);
      case "warning" -> Finding.warning("answer-rule", "answers", text, name);
      default -> Finding.hint("answer-rule", "answers", text, name);
    };
  }

  private Stream<Document> connection(ConnectionPlan plan) {
    return file(plan.profile(), "connections/" + plan.leistung().id() + ".yaml").stream();
  }

  private Optional<Document> file(Profile profile, String name) {
    var before = "municipalities/" + profile.ars().digits() + "-";
    return Stream.of("profile", "connection")
        .flatMap(format -> workspace.documents(format).stream())
        .filter(file -> file.path().startsWith(before) && file.path().endsWith("/" + name))
        .findFirst();
  }
}
