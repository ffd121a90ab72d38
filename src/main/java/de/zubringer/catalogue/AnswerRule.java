package de.zubringer.catalogue;

import de.zubringer.catalogue.VariationPoint.Constraint;
import de.zubringer.expression.Expression;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A constraint between answers, ready to be asked. It says nothing while an answer it reads is
 * open, unless it asks for that itself with {@code $exists}.
 */
public final class AnswerRule {
  private static final String EXISTS = "$exists";

  private final Constraint constraint;
  private final Expression expression;
  private final Set<String> answers = new HashSet<>();
  private final boolean readsProfile;

  private AnswerRule(Constraint constraint, Expression expression) {
    this.constraint = constraint;
    this.expression = expression;
    for (var reference : expression.references()) {
      if (reference.steps().getFirst().equals("$answers") && reference.steps().size() > 1) {
        answers.add(reference.steps().get(1));
      }
    }
    this.readsProfile =
        expression.references().stream()
            .anyMatch(reference -> reference.steps().getFirst().equals("$profile"));
  }

  /** Empty if its expression is broken, which is a finding of its own. */
  public static Optional<AnswerRule> of(Constraint constraint) {
    return Expression.compile(constraint.rule())
        .expression()
        .map(expression -> new AnswerRule(constraint, expression));
  }

  /** A condition that is no rule: whether a question matters. */
  public static Optional<AnswerRule> of(String condition) {
    return of(new Constraint("", condition, "", ""));
  }

  public Constraint constraint() {
    return constraint;
  }

  /** Ids of the answers it reads. */
  public Set<String> answers() {
    return answers;
  }

  /** Whether it looks at the units of an administration. */
  public boolean readsProfile() {
    return readsProfile;
  }

  public boolean holds(Map<String, ?> given, Collection<String> functions) {
    if (!given.keySet().containsAll(answers) && !expression.text().contains(EXISTS)) {
      return true;
    }
    var variables =
        Map.of("answers", given, "profile", Map.of("functions", List.copyOf(functions)));
    return expression.evaluate(JsonNodeFactory.instance.objectNode(), variables).isTrue();
  }
}
