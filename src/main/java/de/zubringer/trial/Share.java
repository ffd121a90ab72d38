package de.zubringer.trial;

/** How many of all there are were rehearsed. */
public record Share(int done, int all) {
  /** From 0 to 1; 1 where there is nothing to rehearse. */
  public double value() {
    return all == 0 ? 1 : (double) done / all;
  }
}
