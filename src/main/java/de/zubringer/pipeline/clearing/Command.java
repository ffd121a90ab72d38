package de.zubringer.pipeline.clearing;

import de.zubringer.kernel.MunicipalityId;

/** What somebody wants done to one journey, with the reason where one is needed. */
public sealed interface Command {
  Deed deed();

  /** Why; may be empty only for a deed that needs none. */
  String reason();

  /** Lets it run again. */
  record Rerun(String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.RERUN;
    }
  }

  /**
   * Names the unit.
   *
   * @param target id of the installation; empty for the usual one of the plan
   */
  record Choose(String unit, String target, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.CHOOSE;
    }
  }

  /**
   * Lets it run again with another application.
   *
   * @param application JSON, as a person corrected it
   * @param replaces what the target has already; needed for one that was delivered
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Correct(byte[] application, boolean replaces, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.CORRECT;
    }
  }

  /** Gives it to an administration that works here. */
  record Forward(MunicipalityId to, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.FORWARD;
    }
  }

  /**
   * Notes that it went by letter.
   *
   * @param to name of who gets it
   */
  record GiveAway(String to, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.GIVE_AWAY;
    }
  }

  /** Sends it back; the problem is one of {@link Refusal}. */
  record Refuse(Refusal problem, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.REFUSE;
    }
  }

  /**
   * Hands it over once more.
   *
   * @param receiver who of several; empty if the target itself gets it
   * @param replaces whether the target is to replace what it has; else it gets a further document
   */
  record Repeat(String receiver, boolean replaces, String reason) implements Command {
    @Override
    public Deed deed() {
      return Deed.REPEAT;
    }
  }
}
