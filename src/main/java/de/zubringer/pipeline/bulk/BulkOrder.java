package de.zubringer.pipeline.bulk;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.clearing.Refusal;
import java.util.Optional;

/**
 * What is to be done to each of many journeys.
 *
 * @param choice unit, problem or administration; empty where the deed asks for nothing
 * @param target id of the installation; empty for the usual one
 */
public record BulkOrder(Deed deed, String choice, String target, String reason) {

  /** The same for one journey; empty if the choice is none there is. */
  public Optional<Command> command() {
    return switch (deed) {
      case RERUN -> Optional.of(new Command.Rerun(reason));
      case CHOOSE -> Optional.of(new Command.Choose(choice, target, reason));
      case REFUSE -> Refusal.of(choice).map(problem -> new Command.Refuse(problem, reason));
      case FORWARD ->
          choice.matches("[0-9]{12}")
              ? Optional.of(new Command.Forward(MunicipalityId.of(choice), reason))
              : Optional.empty();
      case CORRECT, GIVE_AWAY, REPEAT -> Optional.empty();
    };
  }
}
