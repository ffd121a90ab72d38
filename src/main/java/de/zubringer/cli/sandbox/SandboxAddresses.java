package de.zubringer.cli.sandbox;

import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.zustelldienst.portal.Portal;
import java.util.List;

/**
 * What {@code sandbox --json} prints, in the form of design.md §6.
 *
 * @param issuer the name the service signs its events with
 */
public record SandboxAddresses(
    String url,
    String issuer,
    Zustelldienst zustelldienst,
    List<Client> clients,
    List<String> destinations,
    List<Detail> details,
    List<String> logins) {

  /** Base addresses, as a client's configuration asks for them. */
  public record Zustelldienst(
      String token,
      String submission,
      String destination,
      String routing,
      String portal,
      String sandbox) {}

  /** An API client. */
  public record Client(String role, String clientId, String clientSecret) {}

  /** A destination; the keys are addresses of its private JSON Web Keys. */
  public record Detail(
      String destinationId,
      String name,
      List<String> services,
      List<String> regions,
      List<String> schemas,
      String decryptionKey,
      String signingKey) {}

  static SandboxAddresses of(String url) {
    return new SandboxAddresses(
        url,
        url + "/submission-api",
        new Zustelldienst(
            url + "/token",
            url + "/submission-api",
            url + "/destination-api",
            url + "/routing",
            url + "/portal",
            url + "/sandbox"),
        List.of(client("sender", ReadyMade.SENDER), client("subscriber", ReadyMade.SUBSCRIBER)),
        ReadyMade.destinations().stream().map(one -> one.destinationId().toString()).toList(),
        ReadyMade.destinations().stream().map(one -> detail(url, one)).toList(),
        List.of());
  }

  private static Client client(String role, Credentials credentials) {
    return new Client(role, credentials.clientId(), credentials.clientSecret());
  }

  private static Detail detail(String url, Portal.Wish wish) {
    var keys = url + "/portal/destinations/" + wish.destinationId();
    var services = wish.services();
    return new Detail(
        wish.destinationId().toString(),
        wish.name(),
        services.stream().map(one -> one.identifier()).toList(),
        services.stream().flatMap(one -> one.regions().stream()).toList(),
        services.stream()
            .flatMap(one -> one.schemas().stream())
            .map(one -> one.schemaUri())
            .toList(),
        keys + "/privateKey_decryption.json",
        keys + "/privateKey_signing.json");
  }
}
