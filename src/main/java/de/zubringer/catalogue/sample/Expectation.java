package de.zubringer.catalogue.sample;

import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must become of a sample.
 *
 * @param condition over {@code $answers}; null holds always
 * @param outcome delivered, held or refused
 * @param findings that must be among those there are: {@code code@place}
 * @param decisions the row that must apply, by decision table
 * @param target id of the system that must get it, of its installation here, or {@code inbox}; null
 *     = any
 * @param unit that must work on it; null = any
 */
public record Expectation(
    @Nullable String condition,
    String outcome,
    List<String> findings,
    Map<String, String> decisions,
    @Nullable String target,
    @Nullable String unit) {

  /** The first whose condition holds; empty if none does, or one cannot be decided before it. */
  public static Optional<Expectation> first(
      List<Expectation> all, JsonNode application, Map<String, ?> answers) {
    var scope = Scope.of(application).with(Map.of("answers", answers));
    for (var one : all) {
      if (one.condition == null) {
        return Optional.of(one);
      }
      var held = Expression.compile(one.condition).evaluate(scope);
      if (held instanceof Evaluation.Failed) {
        return Optional.empty();
      }
      if (held.isTrue()) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
