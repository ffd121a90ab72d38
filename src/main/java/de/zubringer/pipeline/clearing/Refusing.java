package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyRefused;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.record.JourneyStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends a held journey back to its sender with a problem; never one that was accepted. */
@Component
class Refusing implements Doing<Command.Refuse> {
  private final JourneyStore store;
  private final Signing signing;
  private final ApplicationEventPublisher events;

  Refusing(JourneyStore store, Signing signing, ApplicationEventPublisher events) {
    this.store = store;
    this.signing = signing;
    this.events = events;
  }

  @Override
  public Class<Command.Refuse> kind() {
    return Command.Refuse.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Refuse command) {
    if (detail.journey().state() != JourneyState.HELD) {
      return Answer.NOT_WAITING;
    }
    return detail.isAccepted() ? Answer.ACCEPTED : Answer.DONE;
  }

  @Override
  public void act(JourneyDetail detail, Command.Refuse command, Author by) {
    var journey = detail.journey();
    signing.sign(journey, by, command, Signing.Chosen.of(command.problem().word()), new byte[0]);
    Findings told = command.problem().told(detail.findings());
    store
        .change(journey)
        .move(JourneyState.REFUSED)
        .findings(told)
        .step(command.deed().step(), Restart.by(by))
        .write();
    events.publishEvent(
        new JourneyRefused(journey.id(), journey.municipality(), journey.channel(), told));
  }
}
