package de.zubringer.catalogue.check;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Reference;
import de.zubringer.kernel.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether the Anlagen are there that must be, and are of a kind and size that is taken. */
final class AttachmentCheck {
  private static final long KILOBYTE = 1024;

  /** Some ten packages are in use, with some ten Anlagen each. */
  private static final int COMPILED_MAX = 10_000;

  private static final Map<String, Compilation> COMPILED = new ConcurrentHashMap<>();

  private final LeistungPackage leistung;
  private final Circumstances circumstances;

  AttachmentCheck(LeistungPackage leistung, Circumstances circumstances) {
    this.leistung = leistung;
    this.circumstances = circumstances;
  }

  void check(JsonNode application, List<Finding> findings) {
    for (var rule : leistung.submission().attachments()) {
      var present =
          circumstances.attached().stream().filter(one -> one.id().equals(rule.id())).toList();
      if (!present.isEmpty() && has(rule, "hidden")) {
        findings.add(Finding.hint("attachment-unexpected", rule.id()));
      } else if (present.isEmpty() && !has(rule, "hidden")) {
        missing(rule, application, findings);
      }
      count(rule, present.size(), findings);
      present.forEach(one -> kindAndSize(rule, one, findings));
    }
    var unknown =
        circumstances.attached().stream()
            .filter(one -> leistung.attachment(one.id()).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      findings.add(Finding.hint("attachment-unexpected", ""));
    }
    // handed over with the others, so looked into like them
    unknown.forEach(one -> FileCheck.check("", "–", one).ifPresent(findings::add));
  }

  private void missing(AttachmentRule rule, JsonNode application, List<Finding> findings) {
    switch (required(rule, application)) {
      case Evaluation.Failed failed -> findings.add(failed.finding(rule.id()));
      case Evaluation.Value value when value.isTrue() ->
          findings.add(Finding.error("attachment-missing", rule.id(), rule.name()));
      case Evaluation.Value value -> {}
    }
  }

  /** Whether an answer with this effect on the Anlage says yes. */
  private boolean has(AttachmentRule rule, String effect) {
    return leistung.variationPoints().stream()
        .filter(point -> LocalRules.isYes(LocalRules.node(circumstances.answers().get(point.id()))))
        .flatMap(point -> point.effects().stream())
        .anyMatch(one -> rule.id().equals(one.attachment()) && effect.equals(one.rule()));
  }

  /** Its own expression decides, which then reads the answer; without one the answer alone. */
  private Evaluation required(AttachmentRule rule, JsonNode application) {
    var required =
        rule.required() == null ? Boolean.toString(has(rule, "required")) : rule.required();
    return compiled(required)
        .map(expression -> expression.evaluate(seen(expression, application), variables()))
        .orElse(new Evaluation.Failed("expression-failed"));
  }

  private static Optional<Expression> compiled(String text) {
    if (COMPILED.size() >= COMPILED_MAX) {
      COMPILED.clear();
    }
    return COMPILED.computeIfAbsent(text, Expression::compile).expression();
  }

  /** Most ask only for answers: then the application need not be made ready for them. */
  private static JsonNode seen(Expression expression, JsonNode application) {
    return expression.references().stream().allMatch(Reference::isVariable)
            && !expression.references().isEmpty()
        ? MissingNode.getInstance()
        : application;
  }

  private Map<String, Object> variables() {
    return Map.of(
        "answers",
        circumstances.answers(),
        "attachments",
        circumstances.attached().stream().map(Attached::id).toList());
  }

  private static void count(AttachmentRule rule, int present, List<Finding> findings) {
    var limit = rule.countMax();
    if (limit != null && present > limit) {
      findings.add(
          Finding.error("attachment-too-many", rule.id(), rule.name(), Integer.toString(limit)));
    }
  }

  private static void kindAndSize(AttachmentRule rule, Attached one, List<Finding> findings) {
    FileCheck.check(rule.id(), rule.name(), one).ifPresent(findings::add);
    if (!rule.mediaTypes().isEmpty() && !rule.mediaTypes().contains(one.mediaType())) {
      findings.add(Finding.error("attachment-media-type", rule.id(), rule.name()));
    }
    var limit = rule.sizeBytesMax();
    if (limit != null && one.sizeBytes() > limit) {
      var kilobytes = Long.toString(limit / KILOBYTE);
      findings.add(Finding.error("attachment-too-large", rule.id(), rule.name(), kilobytes));
    }
  }
}
