package de.zubringer.commit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What this node committed a moment ago and will be asked for at once, so that it need not be read
 * and unsealed again. Each is given once, and forgotten after ten seconds; what is not here is in
 * the database.
 *
 * @param <K> by what it is asked for
 * @param <V> what is kept, in memory only
 */
public final class Fresh<K, V> {
  /** Of submissions of 64 kB at most, 16 MB. */
  private static final int KEPT_MAX = 256;

  private static final Executor LATER = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS);

  private final Map<K, V> kept = new LinkedHashMap<>();

  public synchronized void keep(K key, V value) {
    kept.put(key, value);
    if (kept.size() > KEPT_MAX) {
      kept.remove(kept.keySet().iterator().next());
    }
    LATER.execute(() -> forget(key, value));
  }

  public synchronized Optional<V> take(K key) {
    return Optional.ofNullable(kept.remove(key));
  }

  private synchronized void forget(K key, V value) {
    kept.remove(key, value);
  }
}
