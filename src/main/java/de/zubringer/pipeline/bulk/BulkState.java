package de.zubringer.pipeline.bulk;

import java.util.Locale;

/** Where an act for many journeys stands. */
public enum BulkState {
  RUNNING,
  PAUSED,
  /** What was not done until then stays as it was. */
  CANCELLED,
  DONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOver() {
    return this == CANCELLED || this == DONE;
  }
}
