package de.zubringer.rollin;

import de.zubringer.kernel.Wording;

/**
 * What the software found out about a step.
 *
 * @param text a sentence
 * @param evidence what it rests on; may be empty
 */
public record Verdict(State state, String text, String evidence) {
  /** Whether it is as it should be; some of it can only be found out by people. */
  public enum State {
    GOOD,
    OPEN,
    UNKNOWN
  }

  public static Verdict good(String key, String... arguments) {
    return new Verdict(State.GOOD, say(key, arguments), "");
  }

  public static Verdict open(String key, String... arguments) {
    return new Verdict(State.OPEN, say(key, arguments), "");
  }

  public static Verdict unknown(String key, String... arguments) {
    return new Verdict(State.UNKNOWN, say(key, arguments), "");
  }

  public Verdict because(String proof) {
    return new Verdict(state, text, proof);
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("rollin.pruefung." + key, arguments);
  }
}
