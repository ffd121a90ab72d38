package de.zubringer.pipeline.pace;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.MunicipalityId;

/**
 * One place that work goes to and that can be away on its own.
 *
 * @param target local id of the installation, such as {@code finanzwesen}
 * @param receiver who of several gets it through this system; empty if the system itself does
 */
public record TargetKey(MunicipalityId municipality, String target, String receiver) {
  static TargetKey of(DeliveryOrder order) {
    return new TargetKey(order.municipality(), order.system(), order.recipient());
  }
}
