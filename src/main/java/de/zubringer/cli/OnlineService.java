package de.zubringer.cli;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.util.Optional;
import java.util.Set;

/** An online service at one Zustelldienst, for sending from the command line. */
final class OnlineService {
  /** The online service every demo registers; its secret opens nothing but this machine's demo. */
  static final Credentials DEMO = new Credentials("demo-onlinedienst", "demo-onlinedienst-geheim");

  private final Sender sender;

  private OnlineService(Sender sender) {
    this.sender = sender;
  }

  static OnlineService at(String url, Optional<String> clientId, Optional<String> clientSecret) {
    var endpoints = endpoints(url);
    var local = "http".equals(endpoints.submission().getScheme());
    if (!local && (clientId.isEmpty() || clientSecret.isEmpty())) {
      throw new CannotGoOn("cli.send.client");
    }
    var credentials =
        new Credentials(clientId.orElse(DEMO.clientId()), clientSecret.orElse(DEMO.clientSecret()));
    var clock = Zubringer.CLOCK;
    return new OnlineService(
        new Sender(
            new SenderClient(endpoints, credentials, clock),
            new Directory(endpoints, clock),
            KeyCheck.withoutTrustAnchors(local, clock),
            Set.of(LocalZustelldienst.ISSUER, endpoints.submission().toString()),
            clock));
  }

  Announced send(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var announced = sender.announce(application);
    sender.submit(announced, application);
    return announced;
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
