package de.zubringer.wholeway;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import de.zubringer.fitconnect.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved; the one clock of the rooms and of the scheduler. */
final class MovableClock extends SettableClock implements InstantSource, Clock {
  MovableClock() {
    set(TestKeys.NOW);
  }

  @Override
  public Instant instant() {
    return now();
  }

  void move(Duration ahead) {
    tick(ahead);
  }
}
