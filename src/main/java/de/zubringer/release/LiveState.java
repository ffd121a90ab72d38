package de.zubringer.release;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.release.Release.Kind;
import de.zubringer.workspace.Folder;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what is live: one after the other over all nodes, in one transaction, or not at all. */
@Component
class LiveState {
  /** Each time another node was faster; so many in a row do not happen. */
  private static final int TRIES_MAX = 10;

  private final Connections connections;
  private final ReleaseStore store;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  LiveState(
      Connections connections,
      ReleaseStore store,
      AuditTrail trail,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.connections = connections;
    this.store = store;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** An entry to be, without what follows from its going live. */
  record Wish(
      MunicipalityId owner,
      String leistung,
      Kind kind,
      Author by,
      int draftVersion,
      String protocol,
      String reason,
      int undoes,
      List<String> paths) {}

  /**
   * Does the work while nobody else makes anything live, and undoes all of it unless it is done.
   */
  Outcome<Release> onNewest(Supplier<Outcome<Release>> work) {
    for (var tries = 0; tries < TRIES_MAX; tries++) {
      connections.follow();
      var answer =
          transaction.execute(
              status -> {
                if (!connections.holdNewest()) {
                  return Optional.<Outcome<Release>>empty();
                }
                var outcome = work.get();
                if (!(outcome instanceof Outcome.Done)) {
                  status.setRollbackOnly();
                }
                return Optional.of(outcome);
              });
      if (answer != null && answer.isPresent()) {
        return answer.get();
      }
    }
    return Outcome.held(Finding.error("release-busy", ""));
  }

  /** Within that work: makes a folder live and writes down who did it. */
  Outcome<Release> change(Wish wish, Folder folder) {
    var before = connections.current().snapshot();
    var role = wish.by().roleName();
    var findings = connections.goLive(folder, role);
    if (findings.hasErrors()) {
      return Outcome.held(findings);
    }
    var snapshot = connections.newest();
    var release = entry(wish, snapshot, before);
    store.insert(release);
    trail.append(wish.owner(), wish.by(), wish.kind().word(), wish.leistung(), folder.digest());
    return Outcome.done(release);
  }

  private Release entry(Wish wish, long snapshot, long before) {
    var version =
        connections.at(snapshot).plansOf(wish.owner()).stream()
            .filter(plan -> plan.leistung().id().equals(wish.leistung()))
            .findFirst()
            .map(ConnectionPlan::version)
            .orElse(0);
    return new Release(
        wish.owner(),
        store.next(wish.owner()),
        wish.leistung(),
        wish.kind(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        wish.by(),
        version,
        wish.draftVersion(),
        snapshot,
        before,
        wish.protocol(),
        wish.reason(),
        wish.undoes(),
        wish.paths());
  }
}
