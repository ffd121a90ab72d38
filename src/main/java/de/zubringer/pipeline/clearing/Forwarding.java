package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.intake.Submissions;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Abgabe to an administration that works here: the journey keeps its id and the day of receipt and
 * begins again with the plan of the other one. Everything sealed is sealed anew for it; whoever
 * gave it away can read nothing of it any more.
 */
@Component
class Forwarding implements Doing<Command.Forward> {
  private final Connections connections;
  private final Submissions submissions;
  private final Signing signing;
  private final ChangedHands hands;
  private final JourneyQueue queue;
  private final ApplicationEventPublisher events;

  Forwarding(
      Connections connections,
      Submissions submissions,
      Signing signing,
      ChangedHands hands,
      JourneyQueue queue,
      ApplicationEventPublisher events) {
    this.connections = connections;
    this.submissions = submissions;
    this.signing = signing;
    this.hands = hands;
    this.queue = queue;
    this.events = events;
  }

  @Override
  public Class<Command.Forward> kind() {
    return Command.Forward.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Forward command) {
    var waits = Rerunning.waits(detail);
    if (!waits.isDone()) {
      return waits;
    }
    var journey = detail.journey();
    if (Rerunning.reachedSomebody(detail)) {
      return Answer.DELIVERED;
    }
    if (command.to().equals(journey.municipality())) {
      return Answer.SAME;
    }
    if (connections.current().plan(command.to(), journey.leika()).isEmpty()) {
      return Answer.NOT_HERE;
    }
    return hands.isReadable(journey) ? Answer.DONE : Answer.WITHOUT_CONTENT;
  }

  @Override
  public void act(JourneyDetail detail, Command.Forward command, Author by) {
    var journey = detail.journey();
    var from = journey.municipality();
    var act =
        signing.sign(journey, by, command, Signing.Chosen.of(command.to().toString()), new byte[0]);
    hands.move(journey, act, command.to(), command.deed().step());
    submissions.move(journey.id().submission(), from, command.to());
    signing.taken(journey.id(), by, command.to(), act.digest());
    queue.add(journey.id());
    events.publishEvent(new JourneyForwarded(journey.id(), from, command.to(), by));
  }
}
