package de.zubringer.zustelldienst.destinations;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.CallbackAddress;
import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How owners make and change their destinations. */
@Component
@WhenEnabled
public class DestinationChanges {
  private final DestinationStore destinations;
  private final CallbackAddress callbacks;

  DestinationChanges(DestinationStore destinations, CallbackAddress callbacks) {
    this.destinations = destinations;
    this.callbacks = callbacks;
  }

  /** A new destination waits for its activation unless it is asked to be active. */
  public Registered create(JsonNode body, String clientId) {
    var keys = List.of(key(body, KeyUse.ENCRYPTION), key(body, KeyUse.SIGNATURE));
    var document = StrictJson.object();
    document.put("destinationId", UUID.randomUUID().toString()).put("status", "created");
    document.put("encryptionKid", keys.getFirst().kid());
    document.putObject("replyChannels");
    DestinationDocument.apply(document, body);
    var registered = registered(document, clientId, callbacks.read(body));
    requireKid(registered, keys);
    destinations.save(registered, keys);
    return registered;
  }

  public Registered replace(UUID destinationId, JsonNode body, String clientId) {
    var old = own(destinationId, clientId);
    var document = old.document().deepCopy();
    DestinationDocument.clear(document);
    return change(old, document, body, callbacks.read(body));
  }

  public Registered patch(UUID destinationId, JsonNode body, String clientId) {
    var old = own(destinationId, clientId);
    var callback = body.has("callback") ? callbacks.read(body) : old.callback();
    return change(old, old.document().deepCopy(), body, callback);
  }

  /** Adds a key for a later change to it; the same key again is no fault. */
  public void addKey(UUID destinationId, JsonNode jwk, String clientId) {
    var old = own(destinationId, clientId);
    destinations.save(old, List.of(read(jwk)));
  }

  public Registered own(UUID destinationId, String clientId) {
    var found = destinations.require(destinationId);
    if (!found.clientId().equals(clientId)) {
      throw Refusal.forbidden();
    }
    return found;
  }

  private Registered change(
      Registered old,
      ObjectNode document,
      JsonNode body,
      Optional<DestinationDraft.Callback> callback) {
    if ("created".equals(StrictJson.textOr(body, "status", ""))
        && !old.destination().status().equals("created")) {
      throw Refusal.invalid("A destination cannot become created again.");
    }
    DestinationDocument.apply(document, body);
    var registered = registered(document, old.clientId(), callback);
    var keys = new ArrayList<>(destinations.keys(old.destination().destinationId()));
    var added = new ArrayList<PublicJwk>();
    for (var use : KeyUse.values()) {
      if (body.has(member(use))) {
        added.add(key(body, use));
      }
    }
    keys.addAll(added);
    requireKid(registered, keys);
    destinations.save(registered, added);
    return registered;
  }

  private static Registered registered(
      ObjectNode document, String clientId, Optional<DestinationDraft.Callback> callback) {
    DestinationDocument.requireSound(document);
    return DestinationStore.registered(document, clientId, callback);
  }

  private static void requireKid(Registered registered, List<PublicJwk> keys) {
    var kid = registered.destination().encryptionKid();
    if (keys.stream().noneMatch(key -> key.kid().equals(kid) && key.use() == KeyUse.ENCRYPTION)) {
      throw Refusal.invalid("encryptionKid names no encryption key of the destination.");
    }
  }

  private static String member(KeyUse use) {
    return use == KeyUse.ENCRYPTION ? "encryptionPublicKey" : "signingPublicKey";
  }

  private static PublicJwk key(JsonNode body, KeyUse use) {
    var key = read(body.path(member(use)));
    if (key.use() != use) {
      throw Refusal.invalid(member(use) + " is a key for something else.");
    }
    return key;
  }

  private static PublicJwk read(JsonNode jwk) {
    try {
      var key = PublicJwk.read(jwk);
      if (key.x5c().isEmpty()) {
        throw Refusal.invalid("A key comes with its certificates in x5c.");
      }
      return key;
    } catch (ProtocolFault e) {
      throw Refusal.invalid("Not a key FIT-Connect takes: " + e.getMessage());
    }
  }
}
