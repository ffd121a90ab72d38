package de.zubringer.zustelldienst.sandbox;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.ClientStore;
import de.zubringer.zustelldienst.destinations.DestinationChanges;
import de.zubringer.zustelldienst.portal.MadeKeyStore;
import de.zubringer.zustelldienst.wire.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes destinations ready to use, as the Self-Service-Portal does. */
@Component
@WhenEnabled
public class DestinationMaking {
  private final ClientStore clients;
  private final DestinationChanges changes;
  private final SandboxViews views;
  private final MadeKeyStore portalKeys;
  private final InstantSource clock;

  DestinationMaking(
      ClientStore clients,
      DestinationChanges changes,
      SandboxViews views,
      MadeKeyStore portalKeys,
      InstantSource clock) {
    this.clients = clients;
    this.changes = changes;
    this.views = views;
    this.portalKeys = portalKeys;
    this.clock = clock;
  }

  public Sandbox.NewDestination create(JsonNode body) {
    var owner = StrictJson.textOr(body, "clientId", "");
    if (clients.find(owner).filter(client -> client.role() != Caller.Role.SENDER).isEmpty()) {
      throw Refusal.invalid("clientId names no subscriber.");
    }
    var request = StrictJson.object().put("status", "active");
    request.putArray("metadataVersions").add("2.1.0");
    body.properties().forEach(member -> request.set(member.getKey(), member.getValue()));
    var keys = body.has("encryptionPublicKey") ? List.<PrivateJwk>of() : made(request);
    var made = views.destination(changes.create(request, owner));
    keys.forEach(key -> portalKeys.keep(made.destinationId(), key));
    return new Sandbox.NewDestination(made, keys);
  }

  private List<PrivateJwk> made(ObjectNode request) {
    var name = StrictJson.textOr(request, "name", "Zustellpunkt");
    var id = UUID.randomUUID();
    var encryption = PrivateJwk.generate(KeyUse.ENCRYPTION, id + "-wrapKey", name, clock.instant());
    var signature = PrivateJwk.generate(KeyUse.SIGNATURE, id + "-sigKey", name, clock.instant());
    request.put("encryptionKid", encryption.kid());
    request.set("encryptionPublicKey", encryption.publicHalf().json());
    request.set("signingPublicKey", signature.publicHalf().json());
    return List.of(encryption, signature);
  }
}
