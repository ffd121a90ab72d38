package de.zubringer.intake;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.client.SubscriberClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Goes round the Zustellpunkte and fetches what waits there, some at a time and each for a limited
 * time. Runs beside the scheduler, so that a slow Zustelldienst never takes its threads away.
 */
@Component
class FetchRounds implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(FetchRounds.class);

  /** FIT-Connect advises to do no more than a few transfers at a time. */
  private static final int LANES = 4;

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final WaitingSubmissions waiting;
  private final FitConnectIntake intake;
  private final Duration fetchWithin;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * The database driver reads and writes a lot here, which costs virtual threads twice the time.
   */
  private final ExecutorService fetchers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("fit-connect-fetch-", 1).factory());

  /** True: a round is under way and another one is wanted behind it. */
  private final Map<UUID, Boolean> underWay = new ConcurrentHashMap<>();

  FetchRounds(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      WaitingSubmissions waiting,
      FitConnectIntake intake,
      @Value("${zubringer.fitconnect.fetch-within:PT15M}") Duration fetchWithin) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.waiting = waiting;
    this.intake = intake;
    this.fetchWithin = fetchWithin;
  }

  /** Begins a round at every Zustellpunkt; trouble with one never keeps the others waiting. */
  void beginAll() {
    subscriptions.all().forEach(this::begin);
  }

  /** Begins a round; while one is under way, another one will follow it. */
  void begin(Subscription subscription) {
    if (underWay.merge(subscription.destination(), false, (one, other) -> true)) {
      return;
    }
    try {
      threads.execute(() -> rounds(subscription));
    } catch (RejectedExecutionException e) {
      underWay.remove(subscription.destination()); // the process ends; the next one begins anew
    }
  }

  boolean isUnderWay(Subscription subscription) {
    return underWay.containsKey(subscription.destination());
  }

  private void rounds(Subscription subscription) {
    var id = subscription.destination();
    do {
      underWay.replace(id, false);
      try {
        round(subscription);
      } catch (RuntimeException e) {
        LOG.error("Zustellpunkt {}: {}", id, e.getClass().getName(), e);
      }
    } while (!underWay.remove(id, false) && !threads.isShutdown());
  }

  /** One look at the list of a Zustellpunkt; returns when all of it was tried. */
  void round(Subscription subscription) {
    var access = zustelldienste.access(subscription);
    if (access.isEmpty()) {
      return; // not (yet) configured here; the page of operations says so
    }
    var client = access.get().subscriber();
    try {
      var listed = client.waiting(subscription.destination());
      fetchAll(subscription, client, waiting.seen(subscription, listed));
      subscriptions.fetchedFrom(subscription);
    } catch (FitConnectUnavailable | FitConnectRefused e) {
      LOG.warn("Zustellpunkt {}: {}", subscription.destination(), e.getMessage());
    }
  }

  private void fetchAll(
      Subscription subscription, SubscriberClient client, List<WaitingSubmission> due) {
    var queue = new ConcurrentLinkedQueue<>(due);
    var lanes =
        IntStream.range(0, Math.min(LANES, due.size()))
            .mapToObj(
                lane ->
                    threads.submit(
                        () -> {
                          for (var one = queue.poll(); one != null; one = queue.poll()) {
                            fetch(subscription, client, one);
                          }
                        }))
            .toList();
    lanes.forEach(FetchRounds::join);
  }

  private void fetch(Subscription subscription, SubscriberClient client, WaitingSubmission one) {
    var trouble = within(fetchers.submit(() -> intake.fetch(subscription, client, one)));
    if (trouble == FetchTrouble.NONE) {
      waiting.stored(one.id());
    } else {
      LOG.warn("submission {} stays at the Zustelldienst: {}", one.id(), trouble.word());
      waiting.failed(one, trouble.word());
    }
  }

  private FetchTrouble within(Future<FetchTrouble> fetching) {
    try {
      return fetching.get(fetchWithin.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return FetchTrouble.TOO_SLOW;
    } catch (ExecutionException e) {
      // the message of an exception may quote what was worked on: only its kind goes out
      var cause = e.getCause() == null ? e : e.getCause();
      LOG.error("a submission cannot be fetched: {}", cause.getClass().getName());
      return FetchTrouble.BUG;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FetchTrouble.UNAVAILABLE;
    } finally {
      fetching.cancel(true);
    }
  }

  private static void join(Future<?> lane) {
    try {
      lane.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdownNow();
    fetchers.shutdownNow();
    threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
    fetchers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
  }
}
