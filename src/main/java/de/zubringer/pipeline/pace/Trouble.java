package de.zubringer.pipeline.pace;

import java.util.Collection;
import java.util.Map;

/** What kind of trouble stops a journey: who has to do something about it follows from that. */
public enum Trouble {
  /** Something is away and comes back: target, channel, scanner. */
  OUTAGE,
  /** Content or configuration needs a person. */
  FINDING,
  /** The program is wrong. */
  BUG;

  /** The one table; whatever is not in it is about content or configuration. */
  private static final Map<String, Trouble> BY_CODE =
      Map.of(
          "target-unreachable", OUTAGE,
          "channel-unreachable", OUTAGE,
          "scanner-unavailable", OUTAGE,
          "internal-error", BUG);

  /** Says only that a receiver is held; the receiver's own finding says why. */
  private static final String RECEIVER = "receiver-held";

  public static Trouble of(String code) {
    return BY_CODE.getOrDefault(code, FINDING);
  }

  /** Of all that holds a journey: a bug outweighs everything, an outage only itself. */
  public static Trouble of(Collection<String> codes) {
    var kinds =
        codes.stream().filter(code -> !code.equals(RECEIVER)).map(Trouble::of).distinct().toList();
    if (kinds.contains(BUG)) {
      return BUG;
    }
    return kinds.contains(FINDING) || kinds.isEmpty() ? FINDING : OUTAGE;
  }
}
