package de.zubringer.responsibility.content;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** All that a rule asks of an application; every condition must hold. */
public record Conditions(List<Condition> all) {
  public static final Conditions NONE = new Conditions(List.of());

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Answer of(JsonNode application) {
    var answer = Answer.HOLDS;
    for (var condition : all) {
      var one = condition.of(application);
      if (one == Answer.FAILS) {
        return one;
      }
      answer = one == Answer.BROKEN ? one : answer;
    }
    return answer;
  }
}
