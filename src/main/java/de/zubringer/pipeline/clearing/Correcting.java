package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.check.ApplicationCheck;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.keys.BusinessKeys;
import de.zubringer.pipeline.record.Contents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a journey run again with a corrected application, which a person signs. What came is never
 * changed; the correction is a further sealed item.
 */
@Component
class Correcting implements Doing<Command.Correct> {
  private final Connections connections;
  private final Contents contents;
  private final Signing signing;
  private final Restart restart;
  private final Repeating repeating;

  Correcting(
      Connections connections,
      Contents contents,
      Signing signing,
      Restart restart,
      Repeating repeating) {
    this.connections = connections;
    this.contents = contents;
    this.signing = signing;
    this.restart = restart;
    this.repeating = repeating;
  }

  @Override
  public Class<Command.Correct> kind() {
    return Command.Correct.class;
  }

  @Override
  public Answer check(JourneyDetail detail, Command.Correct command) {
    var state = state(detail, command);
    if (!state.isDone()) {
      return state;
    }
    var journey = detail.journey();
    var plan = plan(journey);
    if (plan.isEmpty()) {
      return Answer.PLAN_MISSING;
    }
    if (contents.content(journey, ContentItem.APPLICATION).isEmpty()) {
      return Answer.WITHOUT_CONTENT;
    }
    return content(plan.get(), command);
  }

  /** Held and with nobody yet; or delivered, if the target is to replace what it has. */
  private Answer state(JourneyDetail detail, Command.Correct command) {
    if (!command.replaces()) {
      var waits = Rerunning.waits(detail);
      return waits.isDone() && Rerunning.reachedSomebody(detail) ? Answer.DELIVERED : waits;
    }
    if (detail.journey().state() != JourneyState.DELIVERED) {
      return Answer.NOT_WAITING;
    }
    return repeating.isTaken(detail, Again.REPLACE, Optional.empty())
        ? Answer.DONE
        : Answer.NOT_TAKEN;
  }

  private static Answer content(ConnectionPlan plan, Command.Correct command) {
    if (plan.leistung().schema().xsd().isPresent()) {
      return Answer.NOT_A_FORM;
    }
    return ApplicationCheck.wellFormed(plan.leistung(), command.application())
            instanceof Outcome.Done
        ? Answer.DONE
        : Answer.FAULTY;
  }

  @Override
  public void act(JourneyDetail detail, Command.Correct command, Author by) {
    var journey = detail.journey();
    var chosen = new Signing.Chosen("", "", command.replaces());
    var act = signing.sign(journey, by, command, chosen, command.application());
    contents.keepCorrection(journey, act.number(), command.application(), found(journey, command));
    var note = Restart.by(by);
    if (command.replaces()) {
      repeating.keepDelivered(detail, act.number());
      restart.delivered(journey, command.deed().step(), note);
    } else {
      restart.held(journey, command.deed().step(), note);
    }
  }

  private Optional<ConnectionPlan> plan(Journey journey) {
    return connections.current().plan(journey.municipality(), journey.leika());
  }

  private BusinessKeys found(Journey journey, Command.Correct command) {
    return BusinessKeys.of(plan(journey).orElseThrow().leistung(), command.application());
  }
}
