package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.SubmissionStore.Submission;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What everybody may ask: a token, destinations, keys, the version. */
@RestController
@RequestMapping(LocalZustelldienst.PATH)
@WhenEnabled
class PublicEndpoints {
  private final ClientStore clients;
  private final DestinationStore destinations;
  private final TokenSeal tokens;
  private final ServiceKey serviceKey;

  PublicEndpoints(
      ClientStore clients, DestinationStore destinations, TokenSeal tokens, ServiceKey serviceKey) {
    this.clients = clients;
    this.destinations = destinations;
    this.tokens = tokens;
    this.serviceKey = serviceKey;
  }

  /** The ids a client needs to go on with a submission. */
  static ObjectNode ids(Submission submission) {
    return StrictJson.object()
        .put("destinationId", submission.destinationId().toString())
        .put("submissionId", submission.id().toString())
        .put("caseId", submission.caseId().toString());
  }

  /** OAuth 2.0 client credentials; the secret is taken from the body only. */
  @PostMapping("/token")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> token(
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestParam(name = "client_id", defaultValue = "") String clientId,
      @RequestParam(name = "client_secret", defaultValue = "") String secret) {
    if (!grant.equals("client_credentials")) {
      return oauthError(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
    }
    if (!clients.knows(clientId, secret)) {
      return oauthError(HttpStatus.UNAUTHORIZED, "invalid_client");
    }
    return Exchange.ok(
        StrictJson.object()
            .put("access_token", tokens.issue(clientId))
            .put("token_type", "Bearer")
            .put("expires_in", TokenSeal.LIFETIME.toSeconds())
            .put("scope", ""));
  }

  @GetMapping("/submission-api/.well-known/jwks.json")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> serviceKeys() {
    var body = StrictJson.object();
    body.putArray("keys").add(serviceKey.signingKey().publicHalf().json());
    return Exchange.ok(body);
  }

  @GetMapping({"/submission-api/v1/info", "/submission-api/v2/info"})
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> version() {
    var body = StrictJson.object();
    body.putObject("version").put("major", 2).put("minor", 0).put("patch", 0);
    return Exchange.ok(body);
  }

  @GetMapping({
    "/submission-api/v2/destinations/{destinationId}",
    "/destination-api/v2/destinations/{destinationId}"
  })
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> destination(@PathVariable UUID destinationId) {
    var view = destinations.require(destinationId).publicView();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(view.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/submission-api/v2/destinations/{destinationId}/keys/{kid}")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> key(@PathVariable UUID destinationId, @PathVariable String kid) {
    return destinations
        .key(destinationId, kid)
        .map(key -> Exchange.ok(key.json()))
        .orElseThrow(() -> Refusal.notFound("key"));
  }

  @GetMapping("/destination-api/v2/destinations/{destinationId}/keys")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> keys(@PathVariable UUID destinationId) {
    destinations.require(destinationId);
    var body = StrictJson.object();
    var array = body.putArray("keys");
    destinations.keys(destinationId).forEach(key -> array.add(key.json()));
    return Exchange.ok(body);
  }

  private static ResponseEntity<byte[]> oauthError(HttpStatus status, String error) {
    return Exchange.answer(status, StrictJson.object().put("error", error));
  }
}
