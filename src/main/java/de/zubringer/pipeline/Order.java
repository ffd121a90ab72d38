package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.pace.RetryPlan;
import de.zubringer.pipeline.receivers.ReceiverOrder;
import java.util.List;
import java.util.Objects;

/**
 * A journey mapped for its target and ready to be handed over.
 *
 * @param snapshot state of the workspace it was made with
 * @param delivery to the target system; one of them where several receivers get it
 * @param receivers who gets it through the target system; none if the system itself does
 * @param hints what the clerk must know although nothing holds it
 */
record Order(
    long snapshot,
    Addressed addressed,
    DeliveryOrder delivery,
    List<ReceiverOrder> receivers,
    Findings hints) {
  /** Name of the cycle by which it is tried again. */
  String cycle() {
    return Objects.requireNonNullElse(addressed.target().retry(), RetryPlan.STANDARD);
  }

  DeliveryOrder.Document document() {
    return delivery.document();
  }

  boolean isFanOut() {
    return !receivers.isEmpty();
  }
}
