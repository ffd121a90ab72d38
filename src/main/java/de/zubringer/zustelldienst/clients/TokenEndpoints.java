package de.zubringer.zustelldienst.clients;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The token service: OAuth 2.0 client credentials, the secret in the body only (RFC 6749). */
@RestController
@RequestMapping(LocalZustelldienst.PATH)
@WhenEnabled
class TokenEndpoints {
  private final ClientStore clients;
  private final TokenSeal tokens;
  private final Scopes scopes;

  TokenEndpoints(ClientStore clients, TokenSeal tokens, Scopes scopes) {
    this.clients = clients;
    this.tokens = tokens;
    this.scopes = scopes;
  }

  @PostMapping("/token")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> token(
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestParam(name = "client_id", defaultValue = "") String clientId,
      @RequestParam(name = "client_secret", defaultValue = "") String secret,
      @RequestParam(name = "scope", defaultValue = "") String scope,
      HttpServletRequest request) {
    if (request.getQueryString() != null) {
      return oauthError(HttpStatus.BAD_REQUEST, "invalid_request");
    }
    if (!grant.equals("client_credentials")) {
      return oauthError(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
    }
    if (!PlainText.isPlain(clientId) || !clients.knows(clientId, secret)) {
      return oauthError(HttpStatus.UNAUTHORIZED, "invalid_client");
    }
    return clients
        .find(clientId)
        .flatMap(client -> scopes.granted(client.role(), scope))
        .map(granted -> String.join(" ", granted))
        .map(granted -> answer(tokens.issue(clientId, granted), granted))
        .orElseGet(() -> oauthError(HttpStatus.BAD_REQUEST, "invalid_scope"));
  }

  private static ResponseEntity<byte[]> answer(String token, String scope) {
    var body = StrictJson.object().put("access_token", token).put("token_type", "Bearer");
    body.put("expires_in", TokenSeal.LIFETIME.toSeconds()).put("scope", scope);
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .headers(Exchange.ok(body).getHeaders())
        .body(StrictJson.bytes(body));
  }

  private static ResponseEntity<byte[]> oauthError(HttpStatus status, String error) {
    return Exchange.answer(status, StrictJson.object().put("error", error));
  }
}
