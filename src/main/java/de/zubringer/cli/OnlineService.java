package de.zubringer.cli;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Progress;
import de.zubringer.fitconnect.client.RoutingClient;
import de.zubringer.fitconnect.client.RoutingService;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.fitconnect.keys.TrustAnchors;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** An online service at one Zustelldienst, for sending from the command line. */
final class OnlineService {
  /** The online service every demo registers; its secret opens nothing but this machine's demo. */
  static final Credentials DEMO = new Credentials("demo-onlinedienst", "demo-onlinedienst-geheim");

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Endpoints endpoints;
  private final boolean local;
  private final Sender sender;

  private OnlineService(Endpoints endpoints, boolean local, Sender sender) {
    this.endpoints = endpoints;
    this.local = local;
    this.sender = sender;
  }

  /**
   * @param anchors whom to trust that a key belongs to its owner; on this machine nobody need be
   *     trusted, elsewhere nothing is sent without
   */
  static OnlineService at(
      String url,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<TrustAnchors> anchors) {
    var endpoints = endpoints(url);
    var local = "http".equals(endpoints.submission().getScheme());
    if (!local && (clientId.isEmpty() || clientSecret.isEmpty())) {
      throw new CannotGoOn("cli.send.client");
    }
    var credentials =
        new Credentials(clientId.orElse(DEMO.clientId()), clientSecret.orElse(DEMO.clientSecret()));
    var clock = Zubringer.CLOCK;
    return new OnlineService(
        endpoints,
        local,
        new Sender(
            new SenderClient(endpoints, credentials, clock),
            new Directory(endpoints, clock),
            anchors
                .map(trusted -> KeyCheck.with(trusted, clock))
                .orElseGet(() -> KeyCheck.withoutTrustAnchors(local, clock)),
            Set.of(LocalZustelldienst.ISSUER, endpoints.submission().toString()),
            clock));
  }

  /** The Routing API every local Zustelldienst brings along. */
  Optional<String> routingBeside() {
    return local ? Optional.of(beside("/routing")) : Optional.empty();
  }

  private String beside(String path) {
    return endpoints.submission().toString().replaceFirst("/submission-api$", path);
  }

  /**
   * The destination a Routing API names, its signature checked.
   *
   * @param portals who may sign; without any, on this machine, the portal beside the Zustelldienst
   */
  UUID destination(String routing, Set<String> portals, LeikaKey leika, String areaKey)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var believed = portals.isEmpty() && local ? Set.of(beside("/portal")) : portals;
    var service = service(routing, believed, Set.of(endpoints.submission().getHost()));
    return new RoutingClient(service, Zubringer.CLOCK).find(leika, areaKey).destinationId();
  }

  /** What was submitted, and the tags by which its acceptance can be told from another. */
  record Sent(Announced announced, UUID destinationId, AuthenticationTags tags) {}

  Sent send(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var announced = sender.announce(application);
    var tags = sender.submit(announced, application);
    return new Sent(announced, application.destinationId(), tags);
  }

  /** Looks into the event log until the submission is decided or the time is over. */
  Progress follow(Sent sent, Duration patience)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var looks = patience.dividedBy(LOOK_EVERY);
    var progress = look(sent);
    for (var look = 0; look < looks && progress.state() == Progress.State.WAITING; look++) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      progress = look(sent);
    }
    return progress;
  }

  private Progress look(Sent sent) throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    return sender.follow(sent.announced(), sent.destinationId(), sent.tags());
  }

  private static RoutingService service(String url, Set<String> portals, Set<String> hosts) {
    try {
      return RoutingService.of(URI.create(url.replaceAll("/+$", "")), portals, hosts);
    } catch (IllegalArgumentException e) {
      throw new CannotGoOn(e, "cli.send.url", url);
    }
  }

  /** Plain HTTP is taken for this machine only, so it means: local. */
  private static Endpoints endpoints(String url) {
    try {
      return Endpoints.below(url);
    } catch (IllegalArgumentException e) {
      throw new CannotGoOn(e, "cli.send.url", url);
    }
  }
}
