package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.desk.Addressed;

/**
 * A journey mapped for its target and ready to be handed over.
 *
 * @param snapshot state of the workspace it was made with
 * @param hints what the case worker must know of it, such as a text that was cut
 */
record Order(long snapshot, Addressed addressed, DeliveryOrder delivery, Findings hints) {
  DeliveryOrder.Document document() {
    return delivery.document();
  }
}
