package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.pipeline.desk.Addressed;

/**
 * A journey mapped for its target and ready to be handed over.
 *
 * @param snapshot state of the workspace it was made with
 */
record Order(long snapshot, Addressed addressed, DeliveryOrder delivery) {
  DeliveryOrder.Document document() {
    return delivery.document();
  }
}
