package de.zubringer.zustelldienst;

import de.zubringer.zustelldienst.clients.ClientStore;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.events.ServiceKeys;
import org.springframework.stereotype.Component;

/**
 * Front door of the local Zustelldienst for whoever runs it: what the Self-Service-Portal is at
 * FITKO. Registering again with the same ids changes what is there.
 */
@Component
@WhenEnabled
public class LocalZustelldienst {
  /** Property that switches the service on. */
  public static final String ENABLED_PROPERTY = "zubringer.zustelldienst.enabled";

  /** Property with the path in front of all its addresses, such as {@code /zustelldienst}. */
  public static final String PATH_PROPERTY = "zubringer.zustelldienst.path";

  /**
   * The name it signs its events with; independent of host and port, so that old logs stay valid.
   */
  public static final String ISSUER = "https://zustelldienst.zubringer.example/submission-api";

  /** The path as it stands in mappings. */
  public static final String PATH = "${" + PATH_PROPERTY + ":}";

  /**
   * The name as it stands in wiring. A client that compares it with the address it was given needs
   * that address in the property {@code zubringer.zustelldienst.issuer}.
   */
  public static final String ISSUER_SETTING = "${zubringer.zustelldienst.issuer:" + ISSUER + "}";

  private final ClientStore clients;
  private final DestinationStore destinations;
  private final ServiceKeys serviceKeys;

  LocalZustelldienst(ClientStore clients, DestinationStore destinations, ServiceKeys serviceKeys) {
    this.clients = clients;
    this.destinations = destinations;
    this.serviceKeys = serviceKeys;
  }

  public void registerClient(String clientId, String clientSecret, Caller.Role role) {
    clients.save(clientId, clientSecret, role);
  }

  /** Former keys of the destination stay known, so that its old events can be verified. */
  public void registerDestination(DestinationDraft draft) {
    destinations.save(draft);
  }

  /** Whether the service's own key is made; until then submitting waits for it. */
  public boolean ready() {
    return serviceKeys.isReady(ServiceKeys.Name.SUBMISSION);
  }
}
