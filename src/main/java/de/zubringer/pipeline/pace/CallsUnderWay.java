package de.zubringer.pipeline.pace;

import java.util.Map;
import org.springframework.stereotype.Component;

/** How many calls this node has under way at each target. */
@Component
public class CallsUnderWay {
  private final Places places;

  CallsUnderWay(Places places) {
    this.places = places;
  }

  /** Without those that have none. */
  public Map<TargetKey, Integer> byTarget() {
    return places.taken();
  }

  public int count() {
    return byTarget().values().stream().mapToInt(Integer::intValue).sum();
  }
}
