package de.zubringer.pipeline.clearing;

import de.zubringer.pipeline.StepKind;
import java.util.Locale;
import java.util.Set;

/** What a person can do to a journey, and who may; the only table of it. */
public enum Deed {
  /** Let it run again on what is live now. */
  RERUN(StepKind.RESUMED),
  /** Name the unit, and the target if it is to be another. */
  CHOOSE(StepKind.CHOSEN),
  /** Let it run again with a corrected application, signed; the original stays. */
  CORRECT(StepKind.CORRECTED),
  /**
   * Give it to another administration that works here: it changes hands with its day of receipt.
   */
  FORWARD(StepKind.FORWARDED),
  /** Note that it was given by letter to somebody who does not work here. */
  GIVE_AWAY(StepKind.FORWARDED),
  /** Send it back to its sender with a problem; only before it was accepted. */
  REFUSE(StepKind.REFUSED),
  /** Hand a delivered one over once more. */
  REPEAT(StepKind.REPEATED);

  private final StepKind step;

  Deed(StepKind step) {
    this.step = step;
  }

  /** Whether somebody of this role may; the word is that of {@code access.Role}. */
  public boolean isFor(String role) {
    return roles().contains(role);
  }

  /** The words of the roles that may, as {@code access.Role} has them. */
  public Set<String> roles() {
    return switch (this) {
      case RERUN -> Set.of("coordinator", "system-admin", "operator");
      case CHOOSE, CORRECT, FORWARD, GIVE_AWAY -> Set.of("coordinator", "case-worker");
      case REFUSE -> Set.of("coordinator", "system-admin", "case-worker");
      case REPEAT -> Set.of("coordinator", "system-admin");
    };
  }

  /** Whether a reason must be given. */
  public boolean needsReason() {
    return this != RERUN;
  }

  /** Whether it can be done to many at once: what is the same for all of them. */
  public boolean fitsMany() {
    return this == RERUN || this == CHOOSE || this == REFUSE || this == FORWARD;
  }

  /** Its word in addresses, messages and the audit chain, such as {@code give-away}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  StepKind step() {
    return step;
  }
}
