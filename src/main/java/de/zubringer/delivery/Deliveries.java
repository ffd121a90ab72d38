package de.zubringer.delivery;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands finished orders over, each by the connector its target system names. */
@Component
public class Deliveries {
  private final Map<String, Connector> connectors;
  private final Optional<Confirmations> confirmations;

  @Autowired
  Deliveries(List<Connector> connectors, Confirmations confirmations) {
    this(connectors, Optional.of(confirmations));
  }

  /** Nobody confirms anything. */
  public Deliveries(List<Connector> connectors) {
    this(connectors, Optional.empty());
  }

  private Deliveries(List<Connector> connectors, Optional<Confirmations> confirmations) {
    this.connectors =
        connectors.stream().collect(toUnmodifiableMap(Connector::name, Function.identity()));
    this.confirmations = confirmations;
  }

  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    var outcome =
        connector(order.connector())
            .map(connector -> deliver(connector, order))
            .orElseGet(
                () -> Outcome.held(Finding.error("connector-unknown", "", order.connector())));
    if (outcome instanceof Outcome.Done<DeliveryReceipt>(var receipt)
        && order.acknowledgement().kind() == Acknowledgement.Kind.PERSON) {
      confirmations.ifPresent(all -> all.expect(order, receipt));
    }
    return outcome;
  }

  private static Outcome<DeliveryReceipt> deliver(Connector connector, DeliveryOrder order) {
    return order.again() == Again.FIRST || connector.takesAgain().contains(order.again())
        ? connector.deliver(order)
        : Outcome.held(Finding.error("again-not-taken", "", order.system()));
  }

  /** What a connector takes of a journey the target has already; see {@link Connector}. */
  public Set<Again> takesAgain(String connector) {
    return connector(connector).map(Connector::takesAgain).orElse(Set.of());
  }

  /** Whether a target can be reached; see {@link Connector#reach}. */
  public Reach reach(String connector, MunicipalityId municipality, Map<String, String> settings) {
    return connector(connector)
        .map(found -> found.reach(municipality, settings))
        .orElseGet(Reach::unknown);
  }

  /** Until when the certificates of a target hold; see {@link Connector#certificates}. */
  public List<CertificateEnd> certificates(String connector, Map<String, String> settings) {
    return connector(connector).map(found -> found.certificates(settings)).orElse(List.of());
  }

  /** Whether somebody answers at an address nobody has released; see {@link Connector#knock}. */
  public Reach knock(String connector, MunicipalityId municipality, Map<String, String> settings) {
    return connector(connector)
        .map(found -> found.knock(municipality, settings))
        .orElseGet(Reach::unknown);
  }

  /** Notes what a person found out about an unclear delivery; see {@link Connector#settle}. */
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {
    connectors
        .values()
        .forEach(connector -> connector.settle(municipality, journey, receiver, arrived));
  }

  /** Lets every connector forget what it noted about a person; see {@link Connector#forget}. */
  public void forget(MunicipalityId municipality, JourneyId journey) {
    confirmations.ifPresent(all -> all.forget(municipality, journey));
    connectors.values().forEach(connector -> connector.forget(municipality, journey));
  }

  private Optional<Connector> connector(String name) {
    return Optional.ofNullable(connectors.get(name));
  }
}
