package de.zubringer.intake;

import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.SubscriberClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The Zustelldienste this installation may ask, by the environment a Zustellpunkt names ({@code
 * sandbox}, {@code test}, {@code production}).
 */
@Component
public class Zustelldienste {
  private final Map<String, Access> known = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Zustelldienste(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One Zustelldienst as we reach it; clients keep their access token, so they are kept, too.
   *
   * @param issuer what it signs its events with
   */
  public record Access(String issuer, SubscriberClient subscriber, Directory directory) {}

  /**
   * From now on the environment is reached so.
   *
   * @param issuer what the Zustelldienst signs its events with
   */
  public void use(String environment, Endpoints endpoints, String issuer, Credentials credentials) {
    known.put(
        environment,
        new Access(
            issuer,
            new SubscriberClient(endpoints, credentials, clock),
            new Directory(endpoints, clock)));
  }

  /** How to reach it; empty while this installation does not know it. */
  public Optional<Access> access(String environment) {
    return Optional.ofNullable(known.get(environment));
  }
}
