package de.zubringer.responsibility;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of a connection that depend on what stands in the application; first match wins. */
public final class RoutingRules {
  private final List<RoutingRule> rules;
  private final Findings findings;

  private RoutingRules(List<RoutingRule> rules, Findings findings) {
    this.rules = List.copyOf(rules);
    this.findings = findings;
  }

  /** Reads the {@code routing} of a connection; an expression that does not parse is a finding. */
  public static RoutingRules of(Document connection) {
    var rules = new ArrayList<RoutingRule>();
    var findings = new ArrayList<Finding>();
    var written = connection.as(Written.class).routing();
    for (var i = 0; written != null && i < written.size(); i++) {
      var place = "routing[" + i + "].when";
      switch (Expression.compile(written.get(i).when())) {
        case Compilation.Compiled(var when) -> rules.add(written.get(i).rule(when));
        case Compilation.Broken broken -> findings.add(connection.at(broken.finding(place)));
      }
    }
    return new RoutingRules(rules, Findings.of(findings));
  }

  public Findings findings() {
    return findings;
  }

  public List<RoutingRule> rules() {
    return rules;
  }

  /**
   * The first rule whose condition holds. A condition that cannot be evaluated holds the journey:
   * guessing a unit would be worse.
   */
  public Outcome<Optional<RoutingRule>> match(JsonNode application, Map<String, ?> variables) {
    for (var rule : rules) {
      var evaluation = rule.when().evaluate(application, variables);
      if (evaluation instanceof Evaluation.Failed) {
        return Outcome.held(Finding.error("routing-failed", "", rule.id()));
      }
      if (evaluation.isTrue()) {
        return Outcome.done(Optional.of(rule));
      }
    }
    return Outcome.done(Optional.empty());
  }

  /** The unit a rule leads to, evaluated where it is an expression. */
  public Outcome<String> unit(RoutingRule rule, JsonNode application, Map<String, ?> variables) {
    if (!rule.unit().startsWith("$")) {
      return Outcome.done(rule.unit());
    }
    if (Expression.compile(rule.unit()) instanceof Compilation.Compiled(var expression)
        && expression.evaluate(application, variables) instanceof Evaluation.Value(var node)
        && node.isString()) {
      return Outcome.done(node.stringValue());
    }
    return Outcome.held(Finding.error("routing-failed", "", rule.id()));
  }

  /** The part of connection/1 this room reads. */
  record Written(@Nullable List<WrittenRule> routing) {}

  /** One rule as it stands in the file. */
  record WrittenRule(
      String id, String when, String unit, @Nullable WrittenTarget target, String text) {
    RoutingRule rule(Expression condition) {
      return new RoutingRule(id, condition, unit, target == null ? null : target.system(), text);
    }
  }

  /** The target of a rule. */
  record WrittenTarget(String system) {}
}
