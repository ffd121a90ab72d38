package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.receivers.ReceiverDelivery;
import de.zubringer.pipeline.receivers.ReceiverState;
import de.zubringer.pipeline.record.Contents;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hands a delivered journey over once more; the target replaces what it has, or keeps it. */
@Component
class Repeating implements Doing<Command.Repeat> {
  private final Connections connections;
  private final Deliveries deliveries;
  private final Contents contents;
  private final Signing signing;
  private final Restart restart;

  Repeating(
      Connections connections,
      Deliveries deliveries,
      Contents contents,
      Signing signing,
      Restart restart) {
    this.connections = connections;
    this.deliveries = deliveries;
    this.contents = contents;
    this.signing = signing;
    this.restart = restart;
  }

  @Override
  public Class<Command.Repeat> kind() {
    return Command.Repeat.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Repeat command) {
    var receiver = receiver(detail, command.receiver());
    var has =
        command.receiver().isEmpty()
            ? detail.receivers().isEmpty() && detail.journey().state() == JourneyState.DELIVERED
            : receiver.filter(row -> row.state() == ReceiverState.DELIVERED).isPresent();
    if (!has) {
      return Answer.NOT_WAITING;
    }
    if (detail.content().isEmpty()) {
      return Answer.WITHOUT_CONTENT;
    }
    return isTaken(detail, wish(command), receiver) ? Answer.DONE : Answer.NOT_TAKEN;
  }

  private static Again wish(Command.Repeat command) {
    return command.replaces() ? Again.REPLACE : Again.KEEP;
  }

  private static Optional<ReceiverDelivery> receiver(JourneyDetail detail, String id) {
    return detail.receivers().stream().filter(row -> row.receiver().equals(id)).findFirst();
  }

  /** Whether the connector of its target takes a repetition of this kind. */
  boolean isTaken(JourneyDetail detail, Again wish, Optional<ReceiverDelivery> receiver) {
    return (receiver.isPresent() || detail.receivers().isEmpty()) && taken(detail).contains(wish);
  }

  /** What the connector of its target takes; none without a target of the live plan. */
  Set<Again> taken(JourneyDetail detail) {
    var journey = detail.journey();
    return connections.current().plan(journey.municipality(), journey.leika()).stream()
        .flatMap(plan -> plan.targets().stream())
        .filter(target -> target.installation().equals(journey.target()))
        .map(PlanTarget::entrance)
        .map(entrance -> deliveries.takesAgain(entrance.connector()))
        .findFirst()
        .orElse(Set.of());
  }

  /** The document the target has stays readable under a name of its own. */
  void keepDelivered(JourneyDetail detail, int number) {
    detail.content().stream()
        .filter(item -> item.isOrder())
        .forEach(item -> contents.keepEarlier(detail.journey(), item, number));
  }

  @Override
  public void act(JourneyDetail detail, Command.Repeat command, Author by) {
    var journey = detail.journey();
    var chosen = new Signing.Chosen(command.receiver(), "", command.replaces());
    var act = signing.sign(journey, by, command, chosen, new byte[0]);
    keepDelivered(detail, act.number());
    var step = command.deed().step();
    if (command.receiver().isEmpty()) {
      restart.delivered(journey, step, Restart.by(by));
      return;
    }
    var name = receiver(detail, command.receiver()).orElseThrow().name();
    restart.receiver(journey, command.receiver(), step, name + ": " + Restart.by(by));
  }
}
