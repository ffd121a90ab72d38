package de.zubringer.rollin.order;

import de.zubringer.rollin.Situation;
import java.util.Optional;

/** Writes the order to one kind of receiver. Every component of this kind is used. */
public interface OrderWriter {
  OrderKind kind();

  /** Empty if there is nothing to ask for. */
  Optional<OrderPaper> write(Situation situation);
}
