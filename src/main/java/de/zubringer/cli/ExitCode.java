package de.zubringer.cli;

/** What a verb answers the shell; the same for every verb. */
public final class ExitCode {
  public static final int GOOD = 0;

  /** The verb did its work and found something a person should look at. */
  public static final int FINDINGS = 1;

  /** Usage, input or the surroundings did not allow the work. */
  public static final int UNUSABLE = 2;

  private ExitCode() {}
}
