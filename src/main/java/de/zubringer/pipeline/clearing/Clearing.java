package de.zubringer.pipeline.clearing;

import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.pipeline.record.JourneyStore;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What persons can do to journeys; one transaction each, and an answer instead of an exception. */
@Component
public class Clearing {
  /** A sentence or three; more belongs into the file of the case. */
  public static final int REASON_LENGTH_MAX = 500;

  private final JourneyStore store;
  private final JourneyReader reader;
  private final List<Doing<?>> ways;
  private final Repeating repeating;
  private final ChangedHands hands;
  private final TransactionTemplate whole;

  Clearing(
      JourneyStore store,
      JourneyReader reader,
      List<Doing<?>> ways,
      Repeating repeating,
      ChangedHands hands,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.reader = reader;
    this.ways = List.copyOf(ways);
    this.repeating = repeating;
    this.hands = hands;
    this.whole = new TransactionTemplate(transactions);
  }

  /** Does it, if it can be done; whoever comes second is told that the journey waits no more. */
  public Answer perform(Actor actor, JourneyId id, Command command) {
    try {
      return once(actor, id, command);
    } catch (PessimisticLockingFailureException e) {
      // two administrations gave to each other at the same moment; nothing was done yet
      return once(actor, id, command);
    }
  }

  private Answer once(Actor actor, JourneyId id, Command command) {
    return Objects.requireNonNull(
        whole.execute(
            status -> {
              var detail = store.lock(id).map(reader::detail);
              var answer = detail.map(one -> look(actor, one, command)).orElse(Answer.UNKNOWN);
              if (answer.isDone()) {
                act(detail.orElseThrow(), command, actor);
              }
              return answer;
            }));
  }

  /** Whether it could be done now; changes nothing. */
  public Answer look(Actor actor, JourneyId id, Command command) {
    return reader
        .journey(id)
        .map(reader::detail)
        .map(detail -> look(actor, detail, command))
        .orElse(Answer.UNKNOWN);
  }

  /** The same for one that was read already: a page asks about many commands. */
  public Answer look(Actor actor, JourneyDetail detail, Command command) {
    if (!actor.sees(detail.journey().municipality())) {
      return Answer.UNKNOWN;
    }
    if (!command.deed().isFor(actor.author().role())) {
      return Answer.NOT_ALLOWED;
    }
    if (command.deed().needsReason() && command.reason().isBlank()) {
      return Answer.REASON_MISSING;
    }
    if (isTooLong(command.reason())) {
      return Answer.REASON_TOO_LONG;
    }
    return check(way(command), detail, command);
  }

  /** A browser sends two characters for the end of a line. */
  public static boolean isTooLong(String reason) {
    return reason.replace("\r\n", "\n").length() > REASON_LENGTH_MAX;
  }

  private Doing<?> way(Command command) {
    return ways.stream()
        .filter(way -> way.kind().isInstance(command))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no way for " + command.deed()));
  }

  private static <C extends Command> Answer check(
      Doing<C> way, JourneyDetail detail, Command command) {
    return way.check(detail, way.kind().cast(command));
  }

  private void act(JourneyDetail detail, Command command, Actor actor) {
    act(way(command), detail, command, actor);
  }

  private static <C extends Command> void act(
      Doing<C> way, JourneyDetail detail, Command command, Actor actor) {
    way.act(detail, way.kind().cast(command), actor.author());
  }

  /** What a target takes of a delivered journey: a further document, another one in its place. */
  public boolean takes(JourneyDetail detail, boolean replaces) {
    return repeating.taken(detail).contains(replaces ? Again.REPLACE : Again.KEEP);
  }

  /** What an administration gave away, the newest first; bounded. */
  public List<Forwarded> forwarded(MunicipalityId municipality) {
    return hands.of(municipality);
  }
}
