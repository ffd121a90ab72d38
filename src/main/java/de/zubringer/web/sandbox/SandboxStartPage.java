package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import java.util.List;

/** What a developer needs to begin: addresses, clients, destinations. */
public record SandboxStartPage(
    Place place,
    List<Address> addresses,
    List<ClientLine> clients,
    List<Choice> roles,
    List<DestinationLine> destinations,
    String issuer)
    implements SandboxPage {

  /** A base address as a client's configuration asks for it. */
  public record Address(String name, String address) {}

  /** An API client. */
  public record ClientLine(String clientId, String role) {}

  /** A destination. */
  public record DestinationLine(
      String address, String id, String name, String status, String client, String services) {}

  @Override
  public String title() {
    return say("zd.start.titel");
  }
}
