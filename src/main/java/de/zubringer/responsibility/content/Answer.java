package de.zubringer.responsibility.content;

/** What an application says to a condition; one that cannot be evaluated is never guessed. */
public enum Answer {
  HOLDS,
  FAILS,
  BROKEN;

  static Answer when(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
