package de.zubringer.pipeline;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples of the reference workspace as journeys of the built-in inbox, with their content. */
@Component
public class DeliveredSamples {
  private final JourneyStore store;
  private final Contents contents;
  private final TransactionTemplate transaction;

  DeliveredSamples(JourneyStore store, Contents contents, TransactionTemplate transaction) {
    this.store = store;
    this.contents = contents;
    this.transaction = transaction;
  }

  /** Went to the inbox on the live plan of a state of the workspace. */
  public JourneyId inInbox(MunicipalityId owner, String leistung, String sample, long snapshot) {
    var run = new SampleRun();
    var area = new Ars(owner.toString());
    var plan =
        run.book().plans().stream()
            .filter(one -> one.leistung().id().equals(leistung))
            .filter(one -> one.municipality().equals(owner))
            .findFirst()
            .orElseThrow();
    var opened = run.opened(plan, sample, area);
    var journey =
        Journey.begun(
            new JourneyId(UUID.randomUUID()),
            owner,
            plan.leistung().leika(),
            "rest",
            opened.receivedAt(),
            opened.receivedAt());
    transaction.executeWithoutResult(
        done -> {
          store.begin(journey);
          contents.keep(journey, opened);
          store
              .change(journey)
              .planned(leistung, plan.label(), snapshot)
              .move(JourneyState.ADDRESSED)
              .write();
        });
    transaction.executeWithoutResult(
        done ->
            store
                .change(store.lock(journey.id()).orElseThrow())
                .delivered("VORGANG", journey.id().toString())
                .move(JourneyState.DELIVERED)
                .write());
    return journey.id();
  }
}
