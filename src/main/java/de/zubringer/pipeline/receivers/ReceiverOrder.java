package de.zubringer.pipeline.receivers;

import de.zubringer.catalogue.target.Receiver;
import de.zubringer.delivery.DeliveryOrder;

/** What one receiver gets. */
public record ReceiverOrder(Receiver receiver, DeliveryOrder delivery) {}
