package de.zubringer.rollin.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far an order is, and what it may become. */
public enum OrderState {
  OPEN,
  SENT,
  CONFIRMED,
  REJECTED,
  DONE;

  /** Whatever was sent may be sent again, because its data may have changed. */
  private static final Map<OrderState, Set<OrderState>> ALLOWED =
      Map.of(
          OPEN, Set.of(SENT),
          SENT, Set.of(SENT, CONFIRMED, REJECTED, DONE),
          CONFIRMED, Set.of(SENT, REJECTED, DONE),
          REJECTED, Set.of(SENT),
          DONE, Set.of(SENT));

  public boolean mayBecome(OrderState next) {
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }

  public List<OrderState> choices() {
    return Arrays.stream(values()).filter(this::mayBecome).toList();
  }

  /** Whether somebody else has to answer. */
  public boolean isWaiting() {
    return this == SENT || this == CONFIRMED;
  }

  /** Such as {@code sent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OrderState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
