package de.zubringer.delivery;

import de.zubringer.kernel.Wording;

/**
 * Whether a target can be reached, as found out without handing anything over.
 *
 * @param text what was tried and what came of it
 */
public record Reach(State state, String text) {
  /** Some ways in do not tell unless something is handed over. */
  public enum State {
    YES,
    NO,
    UNKNOWN
  }

  public static Reach yes(String key, String... arguments) {
    return new Reach(State.YES, say(key, arguments));
  }

  public static Reach no(String key, String... arguments) {
    return new Reach(State.NO, say(key, arguments));
  }

  public static Reach unknown() {
    return new Reach(State.UNKNOWN, say("unknown"));
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("delivery.reach." + key, arguments);
  }
}
