package de.zubringer.commit;

/** What a commit was computed from is no longer so; nothing of it happened. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  Overtaken(String statement) {
    super("no row was changed by: " + statement);
  }
}
