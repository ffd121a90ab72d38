package de.zubringer.catalogue.target;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Who of the receivers of an interface gets an application; expressions are compiled once. */
public final class Receivers {
  private static final String ALWAYS = "true";

  /** Without an expression it cannot be decided. */
  private record Ready(Receiver receiver, Optional<Expression> when) {}

  private final List<Ready> all;

  private Receivers(List<Ready> all) {
    this.all = all;
  }

  public static Receivers of(List<Receiver> receivers) {
    return new Receivers(
        receivers.stream()
            .map(receiver -> new Ready(receiver, when(receiver).expression()))
            .toList());
  }

  /** Whether there is more than the target itself. */
  public boolean isFanOut() {
    return !all.isEmpty();
  }

  /** Held if one cannot be decided or nobody gets it: nothing is ever sent to nobody. */
  public Outcome<List<Receiver>> of(JsonNode application, Map<String, ?> variables) {
    var chosen = new ArrayList<Receiver>();
    var problems = new ArrayList<Finding>();
    var scope = Scope.of(application).with(variables);
    for (var ready : all) {
      var decided = ready.when().map(when -> when.evaluate(scope));
      if (decided.filter(Evaluation.Value.class::isInstance).isEmpty()) {
        problems.add(Finding.error("receiver-undecided", "", ready.receiver().name()));
      } else if (decided.get().isTrue()) {
        chosen.add(ready.receiver());
      }
    }
    if (problems.isEmpty() && chosen.isEmpty()) {
      problems.add(Finding.error("receiver-none", ""));
    }
    return problems.isEmpty() ? Outcome.done(chosen) : Outcome.held(Findings.of(problems));
  }

  static Compilation when(Receiver receiver) {
    return Expression.compile(Objects.requireNonNullElse(receiver.when(), ALWAYS));
  }
}
