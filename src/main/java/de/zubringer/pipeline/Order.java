package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryOrder;

/** A journey mapped for its target and ready to be handed over. */
record Order(DeliveryOrder delivery) {
  DeliveryOrder.Document document() {
    return delivery.document();
  }
}
