package de.zubringer.rollin;

import de.zubringer.catalogue.procedure.RollInSteps.Step;
import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets all that can verify itself do so, side by side and each for a limited time. */
@Component
public class Verifications implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

  /** Somebody waits for the page; who has not answered by then is not reachable. */
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Map<String, Verification> all;
  private final VerdictStore store;
  private final InstantSource clock;
  private final Duration within;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  @Autowired
  Verifications(List<Verification> all, VerdictStore store, InstantSource clock) {
    this(all, store, clock, WITHIN);
  }

  Verifications(List<Verification> all, VerdictStore store, InstantSource clock, Duration within) {
    this.all =
        all.stream().collect(Collectors.toUnmodifiableMap(Verification::code, Function.identity()));
    this.store = store;
    this.clock = clock;
    this.within = within;
  }

  /** What was found last, by code. */
  public Map<String, KeptVerdict> kept(MunicipalityId owner, String leistung) {
    return store.of(owner, leistung);
  }

  /** The same, with what is quick to find out as it is at this moment; nothing is kept of that. */
  Map<String, KeptVerdict> now(Situation situation, List<Step> steps) {
    var found = new HashMap<>(kept(situation.owner(), situation.leistung().id()));
    var quick = codes(steps).stream().filter(this::isQuick).toList();
    verdicts(situation, quick).forEach((code, verdict) -> found.compute(code, fresh(verdict)));
    return found;
  }

  private boolean isQuick(String code) {
    var verification = all.get(code);
    return verification != null && verification.isQuick();
  }

  private BiFunction<String, @Nullable KeptVerdict, KeptVerdict> fresh(Verdict verdict) {
    var at = clock.instant();
    return (_, kept) -> {
      var since = kept == null || kept.goodSince() == null ? at : kept.goodSince();
      return new KeptVerdict(verdict, at, verdict.state() == Verdict.State.GOOD ? since : null);
    };
  }

  private static List<String> codes(List<Step> steps) {
    return steps.stream().map(Step::verify).filter(Objects::nonNull).distinct().toList();
  }

  /** The codes there is a verification for. */
  Set<String> codes() {
    return all.keySet();
  }

  /**
   * Finds out everything the steps want to know and keeps it.
   *
   * @return false if that is being done already
   */
  public boolean run(Situation situation, List<Step> steps) {
    var key = situation.owner() + " " + situation.leistung().id();
    if (!underWay.add(key)) {
      return false;
    }
    try {
      verdicts(situation, codes(steps))
          .forEach(
              (code, verdict) ->
                  store.keep(
                      situation.owner(),
                      situation.leistung().id(),
                      code,
                      verdict,
                      clock.instant()));
      return true;
    } finally {
      underWay.remove(key);
    }
  }

  Map<String, Verdict> verdicts(Situation situation, List<String> codes) {
    var asked = new LinkedHashMap<String, Future<Verdict>>();
    for (var code : codes) {
      var verification = all.get(code);
      if (verification != null) {
        asked.put(code, threads.submit(() -> verification.of(situation)));
      }
    }
    var until = System.nanoTime() + within.toNanos();
    var found = new LinkedHashMap<String, Verdict>();
    asked.forEach((code, one) -> found.put(code, answer(code, one, until - System.nanoTime())));
    return found;
  }

  private static Verdict answer(String code, Future<Verdict> one, long leftNanos) {
    try {
      return one.get(Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Verdict.open("zu-langsam");
    } catch (ExecutionException e) {
      // what it says may quote data of others: only its kind goes out
      var cause = Objects.requireNonNullElse(e.getCause(), e);
      LOG.error("verification {}: {}", code, cause.getClass().getName());
      return Verdict.unknown("abgebrochen");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.unknown("abgebrochen");
    } finally {
      one.cancel(true);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
