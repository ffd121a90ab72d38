package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.signoff.ProtocolTooLarge;
import de.zubringer.trial.Watcher;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs trials beside the pages; few at once, and what they found is kept only for a while. */
@Component
class TrialJobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(TrialJobs.class);

  /** One more would only make both slower; submissions go their way meanwhile. */
  private static final int THREADS = 2;

  private static final int WAITING_MAX = 12;

  /** Of one administration. */
  private static final int OWN_MAX = 3;

  /** Some hundred megabytes; the newest is always kept. */
  private static final int RESULTS_KEPT = 6_000;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("trial-", 1).daemon().factory());
  private final LinkedHashMap<UUID, TrialJob> jobs = new LinkedHashMap<>();

  /** Begins; empty if too many are on their way. */
  Optional<TrialJob> start(
      MunicipalityId owner, String leistung, Function<Watcher, TrialEnd> work) {
    var job = new TrialJob(owner, leistung);
    synchronized (jobs) {
      var running = jobs.values().stream().filter(one -> one.end() == null).toList();
      if (running.size() >= WAITING_MAX
          || running.stream().filter(one -> one.isOf(owner)).count() >= OWN_MAX) {
        return Optional.empty();
      }
      jobs.put(job.id(), job);
    }
    var _ =
        CompletableFuture.supplyAsync(() -> run(job, work), threads)
            .whenComplete((end, failure) -> end(job, end, failure));
    return Optional.of(job);
  }

  private static TrialEnd run(TrialJob job, Function<Watcher, TrialEnd> work) {
    return job.isCancelled() ? cancelled() : work.apply(job);
  }

  private void end(TrialJob job, @Nullable TrialEnd end, @Nullable Throwable failure) {
    job.end(end == null ? failed(job, failure) : end);
    forget();
  }

  private static TrialEnd failed(TrialJob job, @Nullable Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return switch (cause) {
      case CancellationException e -> cancelled();
      case ProtocolTooLarge e -> new TrialEnd.Failed(say("probelauf.lauf.zu-gross"));
      case null, default -> {
        LOG.error("trial {} ended with a fault", job.id(), cause);
        yield new TrialEnd.Failed(say("probelauf.lauf.fehler"));
      }
    };
  }

  private static TrialEnd cancelled() {
    return new TrialEnd.Failed(say("probelauf.lauf.abgebrochen"));
  }

  /** The oldest go first. */
  private void forget() {
    synchronized (jobs) {
      var weight = 0;
      for (var job : jobs.sequencedValues().reversed().toArray(TrialJob[]::new)) {
        var end = job.end();
        if (end != null) {
          weight += end.weight();
          if (weight > RESULTS_KEPT && weight > end.weight()) {
            jobs.remove(job.id());
          }
        }
      }
    }
  }

  /** Empty if there is none any more, or it is somebody else's. */
  Optional<TrialJob> find(MunicipalityId owner, String leistung, UUID id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id)).filter(job -> job.isOf(owner, leistung));
    }
  }

  @Override
  public void destroy() {
    synchronized (jobs) {
      jobs.values().forEach(TrialJob::cancel);
    }
    threads.shutdownNow();
  }
}
