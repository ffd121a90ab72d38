package de.zubringer.zustelldienst;

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

  static final String PATH = "${" + PATH_PROPERTY + ":}";

  private final ClientStore clients;
  private final DestinationStore destinations;
  private final ServiceKey serviceKey;

  LocalZustelldienst(ClientStore clients, DestinationStore destinations, ServiceKey serviceKey) {
    this.clients = clients;
    this.destinations = destinations;
    this.serviceKey = serviceKey;
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
    return serviceKey.isReady();
  }
}
