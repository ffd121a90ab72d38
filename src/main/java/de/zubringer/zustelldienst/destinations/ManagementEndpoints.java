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
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Management of destinations: the Destination API, and version 1 of the Submission API. */
@RestController
@RequestMapping({
  LocalZustelldienst.PATH + "/submission-api/{version:v1}/destinations",
  LocalZustelldienst.PATH + "/destination-api" + ApiVersion.PATH + "/destinations"
})
@WhenEnabled
class ManagementEndpoints {
  /** Two keys with their certificates, and many services. */
  private static final int BODY_BYTES_MAX = 1024 * 1024;

  private final DestinationStore destinations;
  private final DestinationChanges changes;

  ManagementEndpoints(DestinationStore destinations, DestinationChanges changes) {
    this.destinations = destinations;
    this.changes = changes;
  }

  @GetMapping
  @Caller(Role.MANAGER)
  ResponseEntity<byte[]> list(
      @PathVariable ApiVersion version,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var page = new Exchange.Page(offset, limit);
    var owner = Optional.of(client.id());
    var views =
        destinations.list(owner, page).stream()
            .map(each -> DestinationViews.ofOwner(each, version))
            .toList();
    return page.answer("destinations", views, destinations.count(owner));
  }

  @PostMapping
  @Caller(Role.MANAGER)
  ResponseEntity<byte[]> create(
      @PathVariable ApiVersion version,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var made = changes.create(Exchange.json(request, BODY_BYTES_MAX), client.id());
    return Exchange.answer(HttpStatus.CREATED, DestinationViews.ofOwner(made, version));
  }

  @PutMapping("/{destinationId}")
  @Caller(Role.MANAGER)
  ResponseEntity<byte[]> replace(
      @PathVariable ApiVersion version,
      @PathVariable UUID destinationId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var body = Exchange.json(request, BODY_BYTES_MAX);
    var changed = changes.replace(destinationId, body, client.id());
    return Exchange.ok(DestinationViews.ofOwner(changed, version));
  }

  @PatchMapping("/{destinationId}")
  @Caller(Role.MANAGER)
  ResponseEntity<byte[]> patch(
      @PathVariable ApiVersion version,
      @PathVariable UUID destinationId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var body = Exchange.mergePatch(request, BODY_BYTES_MAX);
    var changed = changes.patch(destinationId, body, client.id());
    return Exchange.ok(DestinationViews.ofOwner(changed, version));
  }

  @DeleteMapping("/{destinationId}")
  @Caller(Role.MANAGER)
  ResponseEntity<Void> delete(
      @PathVariable UUID destinationId, @RequestAttribute(CallerCheck.CLIENT) Client client) {
    changes.own(destinationId, client.id());
    destinations.delete(destinationId);
    return Exchange.noContent();
  }

  /** 201 also if it has the key already. */
  @PostMapping("/{destinationId}/keys")
  @Caller(Role.MANAGER)
  ResponseEntity<byte[]> addKey(
      @PathVariable UUID destinationId,
      HttpServletRequest request,
      @RequestAttribute(CallerCheck.CLIENT) Client client) {
    var jwk = Exchange.json(request, BODY_BYTES_MAX);
    changes.addKey(destinationId, jwk, client.id());
    return Exchange.answer(
        HttpStatus.CREATED, StrictJson.object().put("kid", StrictJson.textOr(jwk, "kid", "")));
  }
}
