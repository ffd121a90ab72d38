package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.record.JourneyStore;
import org.springframework.stereotype.Component;

/**
 * Abgabe by letter to somebody who does not work here; ends the journey. What its sender can still
 * be told to send elsewhere is sent back instead.
 */
@Component
class GivingAway implements Doing<Command.GiveAway> {
  /** A name and an address. */
  static final int NAME_MAX = 200;

  private final JourneyStore store;
  private final Signing signing;

  GivingAway(JourneyStore store, Signing signing) {
    this.store = store;
    this.signing = signing;
  }

  @Override
  public Class<Command.GiveAway> kind() {
    return Command.GiveAway.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.GiveAway command) {
    var waits = Rerunning.waits(detail);
    if (!waits.isDone()) {
      return waits;
    }
    if (command.to().isBlank() || command.to().length() > NAME_MAX) {
      return Answer.TARGET_MISSING;
    }
    var journey = detail.journey();
    var canBeRefused = journey.channel().equals(FitConnectChannel.NAME) && !detail.isAccepted();
    if (canBeRefused) {
      return Answer.REFUSE_INSTEAD;
    }
    return Rerunning.reachedSomebody(detail) ? Answer.DELIVERED : Answer.DONE;
  }

  @Override
  public void act(JourneyDetail detail, Command.GiveAway command, Author by) {
    var journey = detail.journey();
    signing.sign(journey, by, command, Signing.Chosen.of(command.to().strip()), new byte[0]);
    store
        .change(journey)
        .move(JourneyState.FORWARDED)
        .findings(Findings.NONE)
        .step(command.deed().step(), command.to().strip() + ": " + Restart.by(by))
        .write();
  }
}
