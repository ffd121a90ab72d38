package de.zubringer.retention;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.erasure.Erasures;
import de.zubringer.pipeline.erasure.Rested;
import de.zubringer.pipeline.erasure.Resting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides a run: writes down every journey that is due, in one transaction with the task that will
 * erase them. What is not in the list is not erased by it.
 */
@Component
class RunBegin {
  /** Read and written at once. */
  private static final int CHUNK = 1000;

  private final KeepRules rules;
  private final Erasures erasures;
  private final HoldStore holds;
  private final RunStore runs;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  RunBegin(
      KeepRules rules,
      Erasures erasures,
      HoldStore holds,
      RunStore runs,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.rules = rules;
    this.erasures = erasures;
    this.holds = holds;
    this.runs = runs;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  LocalDate today() {
    return LegalTime.today(clock);
  }

  /**
   * Number of the run; held if one is under way or nothing is due.
   *
   * @param wanted which rules it goes by
   */
  @Transactional
  public Outcome<Integer> run(
      MunicipalityId municipality, Predicate<KeepRule> wanted, boolean automatic, Author by) {
    holds.lockOut(municipality);
    if (runs.isOpen(municipality)) {
      return Outcome.held(Finding.error("erasure-under-way", ""));
    }
    var today = today();
    var applied = rules.of(municipality).stream().filter(wanted).toList();
    var due = applied.stream().filter(rule -> isDue(municipality, rule, today)).toList();
    if (due.isEmpty()) {
      return Outcome.held(Finding.error("erasure-nothing-due", ""));
    }
    var said = due.stream().map(RunBegin::said).toList();
    var run =
        runs.begin(
            municipality,
            new RunStore.Begun(
                today, clock.instant(), by, automatic, DeletionProtocol.rules(said)));
    var left = Retentions.JOURNEYS_MAX;
    for (var rule : due) {
      left -= add(municipality, run, rule, rule.due(today).orElseThrow(), left);
    }
    scheduler
        .getObject()
        .scheduleIfNotExists(ErasureTasks.instance(municipality, run).scheduledTo(clock.instant()));
    return Outcome.done(run);
  }

  private boolean isDue(MunicipalityId municipality, KeepRule rule, LocalDate today) {
    return rule.due(today)
        .map(resting -> !free(municipality, resting, null, 1).isEmpty())
        .orElse(false);
  }

  private int add(MunicipalityId municipality, int run, KeepRule rule, Resting resting, int most) {
    var added = 0;
    @Nullable Rested after = null;
    while (added < most) {
      var chunk = erasures.list(municipality, resting, after, Math.min(CHUNK, most - added));
      if (chunk.isEmpty()) {
        break;
      }
      after = chunk.getLast();
      var free = withoutHolds(municipality, resting, chunk);
      if (!free.isEmpty()) {
        runs.add(municipality, run, resting, rule.handOver().isPresent(), free);
        added += free.size();
      }
    }
    return added;
  }

  /** The first that nobody holds, looking as far as the holds reach. */
  private List<Rested> free(
      MunicipalityId municipality, Resting resting, @Nullable Rested after, int count) {
    var found = erasures.list(municipality, resting, after, Holds.OPEN_MAX + count);
    return withoutHolds(municipality, resting, found);
  }

  private List<Rested> withoutHolds(
      MunicipalityId municipality, Resting resting, List<Rested> found) {
    var today = today();
    var holding = holds.open(municipality).stream().filter(hold -> hold.holdsOn(today)).toList();
    return found.stream()
        .filter(one -> holding.stream().noneMatch(hold -> hold.isAbout(one.journey(), resting)))
        .toList();
  }

  private static DeletionProtocol.Rule said(KeepRule rule) {
    var leistung = rule.leistung();
    return new DeletionProtocol.Rule(
        leistung == null ? "" : leistung,
        rule.name(),
        rule.end().name(),
        rule.period().map(Period::toString).orElse(""),
        rule.legalBasis(),
        rule.handOver().map(target -> target.system().name()).orElse(""));
  }
}
