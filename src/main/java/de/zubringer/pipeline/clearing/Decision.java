package de.zubringer.pipeline.clearing;

import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.pipeline.desk.ByHand;
import java.util.List;
import java.util.Optional;

/** What follows from the acts of persons for the way of a journey; the last word counts. */
record Decision(List<Act> acts) {
  /** The unit, unless the journey changed hands since. */
  Optional<ByHand> byHand() {
    return last(Deed.CHOOSE)
        .filter(
            chosen ->
                last(Deed.FORWARD).filter(forward -> forward.number() > chosen.number()).isEmpty())
        .map(act -> new ByHand(act.choice(), act.target(), act.by().name(), act.by().role()));
  }

  /** Number of the correction that counts. */
  Optional<Integer> correction() {
    return last(Deed.CORRECT).map(Act::number);
  }

  /** How many documents of its own a receiver has been meant to get. */
  int copies(String receiver) {
    return 1 + (int) repeats(receiver).stream().filter(act -> !act.replaces()).count();
  }

  Again again(String receiver) {
    return repeats(receiver).stream()
        .reduce((first, second) -> second)
        .map(act -> act.replaces() ? Again.REPLACE : Again.KEEP)
        .orElse(Again.FIRST);
  }

  private List<Act> repeats(String receiver) {
    return acts.stream()
        .filter(
            act ->
                (act.deed() == Deed.REPEAT && act.choice().equals(receiver))
                    || (act.deed() == Deed.CORRECT && act.replaces() && receiver.isEmpty()))
        .toList();
  }

  private Optional<Act> last(Deed deed) {
    return acts.stream().filter(act -> act.deed() == deed).reduce((first, second) -> second);
  }
}
