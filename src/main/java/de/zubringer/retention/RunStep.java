package de.zubringer.retention;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Wording;
import de.zubringer.retention.RecordsHandOver.HandedOver;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One journey of a run: hand its records over if that must be, then erase it, each journey in a
 * transaction of its own. A crash leaves it pending; a second try hands over under the same key.
 */
@Component
class RunStep {
  private static final Logger LOG = LoggerFactory.getLogger(RunStep.class);
  private static final String TARGET_MISSING = "records-target-missing";

  private final KeepRules rules;
  private final Holding holding;
  private final RecordsHandOver records;
  private final Erasing erasing;
  private final TransactionTemplate whole;
  private final InstantSource clock;

  RunStep(
      KeepRules rules,
      Holding holding,
      RecordsHandOver records,
      Erasing erasing,
      TransactionTemplate whole,
      InstantSource clock) {
    this.rules = rules;
    this.holding = holding;
    this.records = records;
    this.erasing = erasing;
    this.whole = whole;
    this.clock = clock;
  }

  void run(MunicipalityId municipality, int run, RunItem item) {
    try {
      step(municipality, run, item);
    } catch (DataAccessException | TransactionException e) {
      throw e; // an outage of the database: the task of the run comes back
    } catch (RuntimeException e) {
      // the message of an exception may quote what was worked on: only its kind goes out
      LOG.error("journey {} is not erased by a bug: {}", item.journey(), e.getClass().getName());
      decide(municipality, run, item.as(ErasedAs.FAILED, e.getClass().getSimpleName()));
    }
  }

  private void step(MunicipalityId municipality, int run, RunItem item) {
    if (holding.holds(municipality, item)) {
      decide(municipality, run, item.as(ErasedAs.ON_HOLD, ""));
      return;
    }
    if (!holding.isDue(municipality, item)) {
      decide(municipality, run, item.as(ErasedAs.NOT_DUE, ""));
      return;
    }
    switch (handedOver(municipality, item)) {
      case HandedOver.No(var cause) ->
          decide(municipality, run, item.as(ErasedAs.NOT_HANDED_OVER, cause));
      case HandedOver.Yes(var receipt) -> {
        if (!receipt.isEmpty()) {
          holding.store().receipt(municipality, run, item.journey(), receipt);
        }
        erase(municipality, run, item.with(receipt));
      }
    }
  }

  /** What the rule says now or said when the run was decided: whichever is stricter. */
  private HandedOver handedOver(MunicipalityId municipality, RunItem item) {
    if (!item.receipt().isEmpty()) {
      return new HandedOver.Yes(item.receipt());
    }
    var resting = item.resting();
    var target =
        rules.one(municipality, resting.leistung(), resting.end()).flatMap(KeepRule::handOver);
    return target
        .map(to -> records.run(municipality, item.journey(), to))
        .orElseGet(
            () -> item.handOver() ? new HandedOver.No(TARGET_MISSING) : new HandedOver.Yes(""));
  }

  private void erase(MunicipalityId municipality, int run, RunItem item) {
    var note = Wording.german().say("retention.step", Integer.toString(run));
    whole.executeWithoutResult(
        status -> {
          holding.lockIn(municipality);
          if (holding.store().lock(municipality, run, item.journey()).isEmpty()) {
            return; // another node was first
          }
          var end =
              holding.holds(municipality, item)
                  ? ErasedAs.ON_HOLD
                  : erasing.erase(municipality, item, note);
          holding.store().decided(municipality, run, item.as(end, ""), clock.instant());
        });
  }

  private void decide(MunicipalityId municipality, int run, RunItem item) {
    whole.executeWithoutResult(
        status ->
            holding
                .store()
                .lock(municipality, run, item.journey())
                .ifPresent(
                    pending -> holding.store().decided(municipality, run, item, clock.instant())));
  }
}
