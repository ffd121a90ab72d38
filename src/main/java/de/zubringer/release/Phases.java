package de.zubringer.release;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.measure.JourneyMeasures;
import de.zubringer.release.Release.Kind;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how far a connection is; of a live one without looking at its gates. */
@Component
public class Phases {
  private final Connections connections;
  private final Candidates candidates;
  private final FactsReader reader;
  private final ReleaseStore store;
  private final JourneyMeasures measures;
  private final InstantSource clock;

  Phases(
      Connections connections,
      Candidates candidates,
      FactsReader reader,
      ReleaseStore store,
      JourneyMeasures measures,
      InstantSource clock) {
    this.connections = connections;
    this.candidates = candidates;
    this.reader = reader;
    this.store = store;
    this.measures = measures;
    this.clock = clock;
  }

  /** Empty if the administration does not carry out such a Leistung. */
  public Optional<Phase> of(MunicipalityId owner, String leistung) {
    return plan(owner, leistung)
        .map(this::live)
        .or(() -> candidates.of(owner, leistung).map(reader::of).map(this::before));
  }

  /** The same for whom the gates are known already. */
  public Phase of(Proposal proposal) {
    var candidate = proposal.candidate();
    return plan(candidate.owner(), candidate.leistung())
        .map(this::live)
        .orElseGet(() -> Phase.before(proposal.gates(), proposal.facts()));
  }

  private Optional<ConnectionPlan> plan(MunicipalityId owner, String leistung) {
    return connections.current().plansOf(owner).stream()
        .filter(plan -> plan.leistung().id().equals(leistung))
        .findFirst();
  }

  private Phase before(Facts facts) {
    return Phase.before(Gates.of(facts), facts);
  }

  private Phase live(ConnectionPlan plan) {
    var owner = plan.municipality();
    return store
        .history(owner)
        .standing(plan.leistung().id())
        .filter(one -> one.kind() == Kind.RELEASED)
        .map(
            release ->
                measures
                    .firstDelivered(owner, plan.leistung().keys(), release.at())
                    .map(receipt -> Phase.after(receipt, clock.instant()))
                    .orElse(Phase.RELEASED))
        .orElse(Phase.ADOPTED);
  }
}
