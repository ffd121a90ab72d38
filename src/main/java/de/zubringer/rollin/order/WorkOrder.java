package de.zubringer.rollin.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order and how far it is.
 *
 * @param changes the oldest first; none while it is open
 */
public record WorkOrder(OrderKind kind, List<OrderChange> changes) {
  public OrderState state() {
    return last().map(OrderChange::state).orElse(OrderState.OPEN);
  }

  public Optional<OrderChange> last() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
  }

  /** Whether its data have changed since it was sent. */
  public boolean isStale(OrderPaper paper) {
    return last()
        .filter(one -> one.state() != OrderState.REJECTED)
        .filter(one -> !one.digest().equals(paper.digest()))
        .isPresent();
  }

  /** Whether somebody should ask the other side how far it is. */
  public boolean isDue(LocalDate today) {
    return state().isWaiting()
        && last().map(OrderChange::remindOn).filter(day -> !day.isAfter(today)).isPresent();
  }
}
