package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.LegalTime;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the unit, and the target, of a held journey; later runs keep it. */
@Component
class Choosing implements Doing<Command.Choose> {
  private final Connections connections;
  private final Signing signing;
  private final Restart restart;
  private final InstantSource clock;

  Choosing(Connections connections, Signing signing, Restart restart, InstantSource clock) {
    this.connections = connections;
    this.signing = signing;
    this.restart = restart;
    this.clock = clock;
  }

  @Override
  public Class<Command.Choose> kind() {
    return Command.Choose.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Choose command) {
    var waits = Rerunning.waits(detail);
    if (!waits.isDone()) {
      return waits;
    }
    if (Rerunning.reachedSomebody(detail)) {
      return Answer.DELIVERED;
    }
    var plan = plan(detail.journey());
    if (plan.isEmpty()) {
      return Answer.PLAN_MISSING;
    }
    if (unit(plan.get(), command.unit()).isEmpty()) {
      return Answer.UNIT_MISSING;
    }
    return command.target().isEmpty()
            || plan.get().targets().stream()
                .anyMatch(target -> target.installation().equals(command.target()))
        ? Answer.DONE
        : Answer.TARGET_MISSING;
  }

  private Optional<ConnectionPlan> plan(Journey journey) {
    return connections.current().plan(journey.municipality(), journey.leika());
  }

  private Optional<OrgUnit> unit(ConnectionPlan plan, String id) {
    return plan.profile().unit(id).filter(unit -> unit.isValidOn(LegalTime.today(clock)));
  }

  @Override
  public void act(JourneyDetail detail, Command.Choose command, Author by) {
    var journey = detail.journey();
    var chosen = new Signing.Chosen(command.unit(), command.target(), false);
    signing.sign(journey, by, command, chosen, new byte[0]);
    var name = plan(journey).flatMap(plan -> unit(plan, command.unit())).map(OrgUnit::name);
    restart.held(
        journey, command.deed().step(), name.orElse(command.unit()) + ": " + Restart.by(by));
  }
}
