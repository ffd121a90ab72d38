package de.zubringer.vault;

/** What was to be opened was changed, cut, or sealed for another place. */
public final class BrokenSeal extends IllegalStateException {
  private static final long serialVersionUID = 1;

  BrokenSeal(String what) {
    super("changed, or sealed for another place: " + what);
  }
}
