package de.zubringer.zustelldienst.portal;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.routing.DestinationClaims;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.events.ServiceKeys;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key routes are signed with, and the private keys made here, by FITKO's names for them. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/portal")
@WhenEnabled
class PortalEndpoints {
  private final Portal portal;
  private final ServiceKeys keys;

  PortalEndpoints(Portal portal, ServiceKeys keys) {
    this.portal = portal;
    this.keys = keys;
  }

  @GetMapping(DestinationClaims.KEYS_PATH)
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> keys() {
    var body = StrictJson.object();
    body.putArray("keys").add(keys.key(ServiceKeys.Name.PORTAL).publicHalf().json());
    return Exchange.ok(body);
  }

  @GetMapping("/destinations/{destinationId}/privateKey_decryption.json")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> decryptionKey(@PathVariable UUID destinationId) {
    return privateKey(destinationId, KeyUse.ENCRYPTION);
  }

  @GetMapping("/destinations/{destinationId}/privateKey_signing.json")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> signingKey(@PathVariable UUID destinationId) {
    return privateKey(destinationId, KeyUse.SIGNATURE);
  }

  private ResponseEntity<byte[]> privateKey(UUID destinationId, KeyUse use) {
    return portal
        .privateKey(destinationId, use)
        .map(key -> Exchange.ok(key.secretJson()))
        .orElseThrow(() -> Refusal.notFound("key"));
  }
}
