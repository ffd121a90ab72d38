package de.zubringer.web.trial;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.trial.Watcher;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A trial that runs while somebody waits for it, or looks at something else. */
final class TrialJob implements Watcher {
  private final UUID id = UUID.randomUUID();
  private final MunicipalityId owner;
  private final String leistung;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int done;
  private volatile int known;
  private volatile boolean cancelled;
  private volatile @Nullable TrialEnd end;

  TrialJob(MunicipalityId owner, String leistung) {
    this.owner = owner;
    this.leistung = leistung;
  }

  UUID id() {
    return id;
  }

  boolean isOf(MunicipalityId other, String otherLeistung) {
    return owner.equals(other) && leistung.equals(otherLeistung);
  }

  boolean isOf(MunicipalityId other) {
    return owner.equals(other);
  }

  int done() {
    return done;
  }

  /** How many inputs there are; 0 until that is known. */
  int known() {
    return known;
  }

  @Override
  public void played(int count, int all) {
    done = count;
    known = all;
    if (cancelled) {
      throw new CancellationException("somebody waits no longer");
    }
  }

  /** It ends with the input that is on its way. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void end(TrialEnd how) {
    end = how;
    ended.countDown();
  }

  /** Null while it runs. */
  @Nullable TrialEnd end() {
    return end;
  }

  /** Gives short ones the chance to be there at once. */
  @Nullable TrialEnd await(Duration longest) {
    try {
      if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end;
  }
}
