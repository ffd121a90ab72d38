package de.zubringer.rollin;

/**
 * Something the software can find out about a step by itself. Every component of this kind is used;
 * it may ask other systems and then has a limited time.
 */
public interface Verification {
  /** The word steps name it by ({@code verify}). */
  String code();

  Verdict of(Situation situation);

  /**
   * Whether it looks at our own data alone and takes no time anybody would notice: then whoever
   * opens a plan sees it as it is at that moment.
   */
  default boolean isQuick() {
    return false;
  }
}
