package de.zubringer.zustelldienst.destinations;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.clients.CallerCheck;
import de.zubringer.zustelldienst.clients.ClientStore.Client;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may ask about destinations; an owner sees a little more. */
@RestController
@RequestMapping(LocalZustelldienst.PATH)
@WhenEnabled
class DestinationEndpoints {
  private final DestinationStore destinations;

  DestinationEndpoints(DestinationStore destinations) {
    this.destinations = destinations;
  }

  @GetMapping({
    "/submission-api" + ApiVersion.PATH + "/destinations/{destinationId}",
    "/destination-api" + ApiVersion.PATH + "/destinations/{destinationId}"
  })
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> destination(
      @PathVariable ApiVersion version,
      @PathVariable UUID destinationId,
      @RequestAttribute(name = CallerCheck.CLIENT) Optional<Client> client) {
    var found = destinations.require(destinationId);
    var isOwner = client.filter(who -> who.id().equals(found.clientId())).isPresent();
    return Exchange.ok(
        isOwner
            ? DestinationViews.ofOwner(found, version)
            : DestinationDocument.view(found.document(), version));
  }

  /** Every key the destination ever had, even after it was deleted. */
  @GetMapping({
    "/submission-api" + ApiVersion.PATH + "/destinations/{destinationId}/keys/{kid}",
    "/destination-api" + ApiVersion.PATH + "/destinations/{destinationId}/keys/{kid}"
  })
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> key(@PathVariable UUID destinationId, @PathVariable String kid) {
    return destinations
        .key(destinationId, kid)
        .map(key -> Exchange.ok(key.json()))
        .orElseThrow(() -> Refusal.notFound("key"));
  }

  /** Only the Destination API has this list. */
  @GetMapping("/destination-api" + ApiVersion.PATH + "/destinations/{destinationId}/keys")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> keys(@PathVariable UUID destinationId) {
    destinations.require(destinationId);
    var body = StrictJson.object();
    var array = body.putArray("keys");
    destinations.keys(destinationId).forEach(key -> array.add(key.json()));
    return Exchange.ok(body);
  }
}
