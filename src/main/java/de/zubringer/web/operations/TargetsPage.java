package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;

/** Betrieb, Ziele: how each target is, those with trouble first. */
public record TargetsPage(Slice<Line> lines) implements Page {
  /** Address of another stretch, without its number. */
  public String address() {
    return "/betrieb/ziele?seite=";
  }

  /**
   * A target.
   *
   * @param way connector by which it is reached; empty if it is no longer connected
   * @param calls under way from this node
   * @param waiting how many wait for it; empty where nobody has counted
   * @param since when it is as it is; empty if all is well
   * @param cause what the last failure was; empty if all is well
   * @param next when somebody goes and sees
   */
  public record Line(
      String name,
      String municipality,
      String way,
      Badge state,
      String calls,
      String waiting,
      String since,
      String cause,
      String next) {}

  @Override
  public String title() {
    return say("betrieb.ziele.titel");
  }
}
