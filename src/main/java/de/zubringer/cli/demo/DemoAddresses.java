package de.zubringer.cli.demo;

import java.util.List;

/** What {@code demo --json} prints, in the form of design.md §6. */
public record DemoAddresses(
    String url,
    Zustelldienst zustelldienst,
    List<Client> clients,
    List<String> destinations,
    List<LogIn> logins) {

  /** Base addresses of the local Zustelldienst. */
  public record Zustelldienst(
      String token, String submission, String destination, String routing) {}

  /** An API client of the local Zustelldienst. */
  public record Client(String role, String clientId, String clientSecret) {}

  /** Somebody who can log in. */
  public record LogIn(String role, String user, String password) {}

  static DemoAddresses of(String url, DemoDestinations destinations) {
    var base = url + DemoDestinations.PATH;
    var sender = DemoDestinations.SENDER;
    var subscriber = destinations.subscriber();
    return new DemoAddresses(
        url,
        new Zustelldienst(
            base + "/token",
            base + "/submission-api",
            base + "/destination-api",
            base + "/routing"),
        List.of(
            new Client("sender", sender.clientId(), sender.clientSecret()),
            new Client("subscriber", subscriber.clientId(), subscriber.clientSecret())),
        destinations.all().stream().map(one -> one.destination().toString()).toList(),
        DemoLogIns.all().stream()
            .map(one -> new LogIn(one.role().word(), one.name(), DemoLogIns.PASSWORD))
            .toList());
  }
}
