package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples of the reference workspace as journeys of the built-in inbox, with their content. */
@Component
public class DeliveredSamples {
  private final JourneyStore store;
  private final Contents contents;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final GroupCommit commits;

  DeliveredSamples(
      JourneyStore store,
      Contents contents,
      TransactionTemplate transaction,
      Vault vault,
      GroupCommit commits) {
    this.store = store;
    this.contents = contents;
    this.transaction = transaction;
    this.vault = vault;
    this.commits = commits;
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
          var key = vault.key(owner, journey.id().submission());
          commits.run(
              new Commit()
                  .write(store.begun(journey))
                  .write(contents.keeping(journey, key, opened)));
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
