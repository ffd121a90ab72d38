package de.zubringer.trial;

/** Is told how far a trial is, by the thread that runs it. */
@FunctionalInterface
public interface Watcher {
  Watcher NOBODY = (done, known) -> {};

  /**
   * One more input has gone its way.
   *
   * @param done how many by now
   * @param known how many there are as far as is known; generated ones are known only once made
   * @throws java.util.concurrent.CancellationException to end the trial here
   */
  void played(int done, int known);
}
