package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.keys.Jwe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a sender gets to hear that does not keep to the documented protocol. */
@ZustelldienstRoom
class RawCallsTest {
  private static final String JSON = "application/json";
  private static final String JOSE = "application/jose";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired private LocalZustelldienst zustelldienst;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @LocalServerPort private int port;
  private String token = "";

  @BeforeEach
  void logIn() throws Exception {
    Musterdienst.register(zustelldienst, Optional.empty());
    token = tokenOf("onlinedienst", "geheim-onlinedienst");
  }

  @Test
  void namesForEveryHandlerWhoMayCallIt() {
    var ours =
        handlers.getHandlerMethods().values().stream()
            .filter(method -> method.getBeanType().getPackageName().contains(".zustelldienst"))
            .toList();
    assertThat(ours).hasSizeGreaterThan(10);
    assertThat(ours).allMatch(method -> method.hasMethodAnnotation(Caller.class));
  }

  @Test
  void answersOnlyWithAToken() throws Exception {
    token = "";
    assertThat(create(announcement()).statusCode()).isEqualTo(401);
    token = "e30.e30.e30";
    assertThat(create(announcement()).statusCode()).isEqualTo(401);
    token = tokenOf("musterstadt", "geheim-musterstadt");
    assertThat(create(announcement()).statusCode()).isEqualTo(403);
  }

  @Test
  void takesTheSecretFromTheBodyOnly() throws Exception {
    var answer =
        send(
            request("/token")
                .header("Authorization", "Basic b25saW5lZGllbnN0OmdlaGVpbS1vbmxpbmVkaWVuc3Q=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client");
    var password =
        send(
            request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password")));
    assertThat(password.body()).contains("unsupported_grant_type");
  }

  @Test
  void answersWithRateLimitHeadersAndProblems() throws Exception {
    var unknown = announcement().replace(Musterdienst.DESTINATION.toString(), randomId());
    var answer = create(unknown);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("RateLimit-Limit")).isPresent();
    assertThat(answer.body())
        .contains("submission-api/problems/destination-not-found", "\"status\":404");
  }

  @Test
  void refusesWrongAnnouncements() throws Exception {
    assertThat(create("{").statusCode()).isEqualTo(400);
    assertThat(create("[]").statusCode()).isEqualTo(400);
    assertThat(create(announcement().replace("announced", "a")).statusCode()).isEqualTo(400);
    assertThat(create(announcement("1")).statusCode()).isEqualTo(400);
    assertThat(create(announcement("c232ab00-9414-11ec-b3c8-9f6bdeced846")).statusCode())
        .isEqualTo(400);
    var id = randomId();
    assertThat(create(announcement(id, id)).statusCode()).isEqualTo(400);
    assertThat(create(announcement().replace("DE16", "DE09")).statusCode()).isEqualTo(422);
    assertThat(create(announcement().replace("99102013104000", "99999999999999")).statusCode())
        .isEqualTo(422);
    var answer = call("POST", "/v2/submissions", "text/plain", announcement());
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void takesAnnouncedAttachmentsOnly() throws Exception {
    var id = randomId();
    var submission = created(announcement(id));
    var path = "/v2/submissions/" + submission + "/attachments/";
    assertThat(call("PUT", path + randomId(), JOSE, jwe("a/b")).statusCode()).isEqualTo(422);
    assertThat(call("PUT", path + id, JSON, jwe("a/b")).statusCode()).isEqualTo(415);
    assertThat(call("PUT", path + id, JOSE, "a.b.c.d.e").statusCode()).isEqualTo(422);
    assertThat(call("PUT", path + "keine-id", JOSE, jwe("a/b")).statusCode()).isEqualTo(400);
    assertThat(submit(submission, jwe(JSON), jwe(JSON)).statusCode()).isEqualTo(422);
    assertThat(call("PUT", path + id, JOSE, jwe("a/b")).statusCode()).isEqualTo(204);
    assertThat(call("PUT", path + id, JOSE, jwe("a/b")).statusCode()).isEqualTo(204);
    assertThat(submit(submission, jwe(JSON), jwe(JSON)).statusCode()).isEqualTo(200);
    assertThat(call("PUT", path + id, JOSE, jwe("a/b")).statusCode()).isEqualTo(409);
    assertThat(submit(submission, jwe(JSON), jwe(JSON)).statusCode()).isEqualTo(409);
  }

  @Test
  void checksTheHeadersOfSubmittedParts() throws Exception {
    var submission = created(announcement());
    var wrongType = submit(submission, jwe(JSON), jwe("text/plain"));
    assertThat(wrongType.statusCode()).isEqualTo(422);
    assertThat(wrongType.body()).contains("Invalid JWE Header 'cty'");
    var foreign = Jwe.encrypt(TestKeys.foreignEncryption().publicHalf(), JSON, Musterdienst.DATA);
    assertThat(submit(submission, jwe(JSON), foreign).body()).contains("'kid'");
    assertThat(call("PUT", "/v2/submissions/" + submission, JSON, "{}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void servesKeysAndDestinationsToEverybody() throws Exception {
    token = "";
    var base = "/v2/destinations/" + Musterdienst.DESTINATION;
    assertThat(get(base).body()).contains("publicServices").doesNotContain("secret", "callback");
    assertThat(get(base + "/keys/musterstadt-wrapKey").body()).contains("wrapKey", "x5c");
    assertThat(get(base + "/keys/unbekannt").statusCode()).isEqualTo(404);
    assertThat(get(base + "/keys").statusCode()).isEqualTo(404);
    assertThat(get("/.well-known/jwks.json").body())
        .contains("PS512", "verify")
        .doesNotContain("\"d\"");
    assertThat(get("/v1/info").body()).contains("major");
  }

  private String tokenOf(String id, String secret) throws Exception {
    var form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
    var answer =
        send(
            request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    var json = StrictJson.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
    return StrictJson.text(json, "access_token");
  }

  private static String announcement(String... attachments) {
    var ids = attachments.length == 0 ? "" : "\"" + String.join("\",\"", attachments) + "\"";
    return """
    {"destinationId":"%s","announcedAttachments":[%s],"region":"DE16051",
     "publicService":{"identifier":"%s","name":""}}"""
        .formatted(Musterdienst.DESTINATION, ids, Musterdienst.LEISTUNG);
  }

  private static String jwe(String contentType) throws Exception {
    return Jwe.encrypt(TestKeys.encryption().publicHalf(), contentType, Musterdienst.DATA);
  }

  private String created(String announcement) throws Exception {
    var answer = create(announcement);
    assertThat(answer.statusCode()).isEqualTo(201);
    var json = StrictJson.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
    return StrictJson.text(json, "submissionId");
  }

  private HttpResponse<String> create(String body) throws Exception {
    return call("POST", "/v2/submissions", JSON, body);
  }

  private HttpResponse<String> submit(String id, String metadata, String data) throws Exception {
    var body = StrictJson.object().put("encryptedMetadata", metadata).put("encryptedData", data);
    return call("PUT", "/v2/submissions/" + id, JSON, body.toString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request("/submission-api" + path));
  }

  private HttpResponse<String> call(String method, String path, String type, String body)
      throws Exception {
    var request = request("/submission-api" + path).header("Content-Type", type);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/zustelldienst" + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String randomId() {
    return UUID.randomUUID().toString();
  }
}
