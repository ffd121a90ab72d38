package de.zubringer.trial.generated;

import de.zubringer.trial.CoverageCount;
import de.zubringer.trial.CoverageCount.Goal;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fullest sample under every answer a municipality may give and none has given yet. */
final class AnswerInputs {
  private final Bases bases;

  AnswerInputs(Bases bases) {
    this.bases = bases;
  }

  void into(CoverageCount coverage, List<TrialInput> inputs) {
    var base = bases.first().orElseThrow();
    for (var goal : coverage.open()) {
      if (goal instanceof Goal.Answer answer) {
        var purpose = Purpose.of("answer", answer.question(), answer.shown());
        var name = "$answers." + answer.point() + " = " + answer.value().asString("");
        Map<String, JsonNode> supposed = Map.of(answer.point(), value(answer));
        inputs.add(Generated.accepted(base, name, base.application(), supposed, purpose));
      }
    }
  }

  /** Of several codes a list. */
  private static JsonNode value(Goal.Answer answer) {
    return answer.isOneOfSeveral()
        ? JsonNodeFactory.instance.arrayNode().add(answer.value())
        : answer.value();
  }
}
