package de.zubringer.intake;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Pace;
import de.zubringer.fitconnect.client.SubscriberClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The Zustelldienste this installation may ask, by the environment a Zustellpunkt names ({@code
 * sandbox}, {@code test}, {@code production}). A Zustellpunkt may have an API client of its own.
 */
@Component
public class Zustelldienste {
  private static final Logger LOG = LoggerFactory.getLogger(Zustelldienste.class);

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Subscriptions subscriptions;
  private final InstantSource clock;
  private final Pace.Sleep sleep;

  Zustelldienste(Subscriptions subscriptions, InstantSource clock, Pace.Sleep sleep) {
    this.subscriptions = subscriptions;
    this.clock = clock;
    this.sleep = sleep;
  }

  /**
   * One Zustelldienst as we reach it for a Zustellpunkt.
   *
   * @param issuers what it signs its events with, old names included
   */
  public record Access(Set<String> issuers, SubscriberClient subscriber, Directory directory) {}

  /** Clients keep their access token, so they are kept, too. */
  private record Known(
      Endpoints endpoints,
      Set<String> issuers,
      Optional<Credentials> credentials,
      Directory directory,
      Map<Credentials, SubscriberClient> clients) {}

  /**
   * From now on the environment is reached so.
   *
   * @param issuer what the Zustelldienst signs its events with
   */
  public void use(String environment, Endpoints endpoints, String issuer, Credentials credentials) {
    use(environment, endpoints, Set.of(issuer), Optional.of(credentials));
  }

  /**
   * From now on the environment is reached so.
   *
   * @param issuers what the Zustelldienst signs its events with, old names included
   * @param credentials of the API client for all Zustellpunkte that have none of their own
   */
  public void use(
      String environment,
      Endpoints endpoints,
      Set<String> issuers,
      Optional<Credentials> credentials) {
    known.put(
        environment,
        new Known(
            endpoints,
            Set.copyOf(issuers),
            credentials,
            new Directory(endpoints, clock, pace()),
            new ConcurrentHashMap<>()));
  }

  /** How to reach it for this Zustellpunkt; empty while this installation does not know it. */
  public Optional<Access> access(Subscription subscription) {
    return Optional.ofNullable(known.get(subscription.environment()))
        .flatMap(
            service ->
                client(service, subscription)
                    .map(client -> new Access(service.issuers(), client, service.directory())));
  }

  /** Where an environment is reached; empty while this installation does not know it. */
  public Optional<Endpoints> endpoints(String environment) {
    return Optional.ofNullable(known.get(environment)).map(Known::endpoints);
  }

  private Pace pace() {
    return new Pace(clock, sleep);
  }

  private Optional<SubscriberClient> client(Known service, Subscription subscription) {
    try {
      return subscriptions
          .client(subscription)
          .or(service::credentials)
          .map(
              own ->
                  service
                      .clients()
                      .computeIfAbsent(
                          own, it -> new SubscriberClient(service.endpoints(), it, clock, pace())));
    } catch (ProtocolFault e) {
      LOG.error("the API client {}-client is not readable", subscription.keys());
      return Optional.empty();
    }
  }
}
