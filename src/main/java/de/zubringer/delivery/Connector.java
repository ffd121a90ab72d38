package de.zubringer.delivery;

import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to hand an order over. Delivering the same order again yields the same receipt and no
 * second delivery; a target that is down is an outage, one that says no holds the journey.
 */
public interface Connector {

  /** The name by which system files choose it. */
  String name();

  Outcome<DeliveryReceipt> deliver(DeliveryOrder order);

  /** What it can do with a journey the target has already, when a person wants it there again. */
  default Set<Again> takesAgain() {
    return Set.of(Again.KEEP);
  }

  /**
   * Whether somebody answers at the address of the target. Unlike {@link #reach} nothing secret is
   * shown there, so it may be asked for an address nobody has released.
   *
   * @param settings of the installation; secrets are only named
   */
  default Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return Reach.unknown();
  }

  /**
   * Whether the target can be reached and lets us in; hands nothing over and changes nothing there.
   * Takes no longer than a delivery that is slow.
   *
   * @param settings of the installation, secrets resolved
   */
  default Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    return Reach.unknown();
  }

  /**
   * A person has looked whether an unclear delivery ({@code delivery-unclear}) arrived; the next
   * {@link #deliver} then repeats the receipt or hands over again.
   *
   * @param receiver who of several; empty if the system itself gets it
   */
  default void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {}

  /**
   * Certificates among the settings and until when each holds; one that cannot be read has no end.
   *
   * @param settings of the installation, secrets resolved
   */
  default List<CertificateEnd> certificates(Map<String, String> settings) {
    return List.of();
  }

  /** The content of a journey was erased: names of files and the like go, in that transaction. */
  default void forget(MunicipalityId municipality, JourneyId journey) {}
}
