package de.zubringer.commit;

/** What a commit was computed from is no longer so; nothing of it happened. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What somebody else changed; nothing of an application. */
  public Overtaken(String what) {
    super("overtaken: " + what);
  }
}
