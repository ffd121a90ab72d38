package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.receivers.ReceiverState;
import org.springframework.stereotype.Component;

/** Lets a held journey run again. */
@Component
class Rerunning implements Doing<Command.Rerun> {
  private final Signing signing;
  private final Restart restart;

  Rerunning(Signing signing, Restart restart) {
    this.signing = signing;
    this.restart = restart;
  }

  @Override
  public Class<Command.Rerun> kind() {
    return Command.Rerun.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Rerun command) {
    return waits(detail);
  }

  /** Held, and nobody has to look into the target first. */
  static Answer waits(JourneyDetail detail) {
    if (detail.journey().state() != JourneyState.HELD) {
      return Answer.NOT_WAITING;
    }
    return detail.isDeliveryUnclear() ? Answer.UNCLEAR : Answer.DONE;
  }

  /** Whether a target or one of several receivers has it, or had it once. */
  static boolean reachedSomebody(JourneyDetail detail) {
    return detail.journey().receiptKind() != null
        || detail.receivers().stream().anyMatch(row -> row.state() == ReceiverState.DELIVERED);
  }

  @Override
  public void act(JourneyDetail detail, Command.Rerun command, Author by) {
    var journey = detail.journey();
    signing.sign(journey, by, command, Signing.Chosen.NOTHING, new byte[0]);
    restart.held(journey, command.deed().step(), Restart.by(by));
  }
}
