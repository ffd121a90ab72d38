package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.fitconnect.routing.PublishedDescription;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The Routing API and the portal's word on the wire; the destination takes a Leistung in DE16. */
@SpringBootTest(
    classes = Musterdienst.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "zubringer.zustelldienst.enabled=true",
      "zubringer.zustelldienst.path=/zustelldienst",
      "spring.application.name=routing" // a Zustelldienst of its own, with one destination
    })
class RoutingApiTest {
  private static final String LEIKA = "leikaKey=99102013104000";

  @Autowired private LocalZustelldienst zustelldienst;
  @LocalServerPort private int port;

  @BeforeEach
  void register() {
    Musterdienst.register(zustelldienst, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ars=160510000000", "ars=16", "ags=16051000", "areaId=1015", "ars=16074"})
  void findsTheDestinationOfThePlace(String place) throws Exception {
    for (var version : new String[] {"v1", "v2"}) {
      var body = ok("/routing/" + version + "/routes?" + LEIKA + "&" + place, "route-result");

      assertThat(body.path("totalCount").intValue()).isEqualTo(1);
      assertThat(body.path("count").intValue()).isEqualTo(1);
      assertThat(body.path("offset").intValue()).isZero();
      assertThat(body.at("/routes/0/destinationId").asString())
          .isEqualTo(Musterdienst.DESTINATION.toString());
      assertThat(body.at("/routes/0/destinationName").asString()).isEqualTo("Musterstadt");
    }
  }

  @Test
  void findsNobodyWithoutCallingItAFault() throws Exception {
    var elsewhere = get("/routing/v2/routes?" + LEIKA + "&ars=05");

    assertThat(elsewhere.body())
        .isEqualTo("{\"count\":0,\"offset\":0,\"totalCount\":0,\"routes\":[]}");
    assertThat(elsewhere.headers().map())
        .containsKeys("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset");
    for (var other : List.of("leikaKey=99999999999999&ars=16", LEIKA + "&areaId=999999")) {
      assertThat(ok("/routing/v2/routes?" + other, "route-result").path("routes")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/routes?ars=16",
        "/v2/routes?leikaKey=urn:de:fim:leika:leistung:99102013104000&ars=16",
        "/v2/routes?leikaKey=12345678901234&ars=16",
        "/v2/routes?leikaKey=99102013104000&leikaKey=99102013104000&ars=16",
        "/v2/routes?leikaKey=99102013104000",
        "/v2/routes?leikaKey=99102013104000&ars=16&ags=16",
        "/v2/routes?leikaKey=99102013104000&ars=1605",
        "/v2/routes?leikaKey=99102013104000&ags=160510000000",
        "/v2/routes?leikaKey=99102013104000&areaId=x",
        "/v2/routes?leikaKey=99102013104000&ars=16&offset=-1",
        "/v2/routes?leikaKey=99102013104000&ars=16&limit=501",
        "/v2/routes?leikaKey=99102013104000&ars=16&limit=viel",
        "/v2/areas",
        "/v2/areas?areaSearchexpression=*",
        "/v2/areas?areaSearchexpression=a",
        "/v2/areas?areaSearchexpression=ab&areaSearchexpression=ab&areaSearchexpression=ab"
            + "&areaSearchexpression=ab&areaSearchexpression=ab&areaSearchexpression=ab"
            + "&areaSearchexpression=ab&areaSearchexpression=ab&areaSearchexpression=ab"
            + "&areaSearchexpression=ab&areaSearchexpression=ab"
      })
  void refusesWhatTheDescriptionDoesNotAllow(String question) throws Exception {
    var refused = get("/routing" + question);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
    var problem = StrictJson.readObject(refused.body().getBytes(StandardCharsets.UTF_8));
    assertThat(problem.path("status").intValue()).isEqualTo(400);
    PublishedDescription.requireThat(refused.body(), "error");
  }

  @Test
  void findsAreasThatMatchEveryExpression() throws Exception {
    var found =
        ok(
            "/routing/v2/areas?areaSearchexpression=rothen*&areaSearchexpression=07751",
            "area-result");

    assertThat(found.path("totalCount").intValue()).isEqualTo(1);
    assertThat(found.at("/areas/0").propertyNames()).containsExactly("id", "name", "type");
    assertThat(ok("/routing/v1/info", "info").at("/version/major").intValue()).isEqualTo(2);
    assertThat(get("/routing/v3/info").statusCode()).isEqualTo(404);
  }

  @Test
  void signsRoutesWithTheKeyThePortalShows() throws Exception {
    var route = json(get("/routing/v2/routes?" + LEIKA + "&ars=16")).at("/routes/0");
    var token = route.path("destinationSignature").asString();
    var parts = token.split("\\.", -1);
    var header = decoded(parts[0]);
    var claims = decoded(parts[1]);
    var keys = get(URI.create(claims.path("iss").asString() + "/.well-known/jwks.json"));
    var key = PublicJwk.read(json(keys).at("/keys/0"));

    assertThat(header.path("kid").asString()).isEqualTo(key.kid());
    var message = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    var signature = Base64.getUrlDecoder().decode(parts[2]);
    assertThatCode(() -> Signatures.require(key, message, signature)).doesNotThrowAnyException();
    assertThat(claims.path("submissionHost").asString()).isEqualTo("127.0.0.1");
    assertThat(claims.path("destinationId")).isEqualTo(route.path("destinationId"));
    assertThat(claims.at("/services/0/leistungIDs/0").asString()).isEqualTo(Musterdienst.LEISTUNG);
    assertThat(claims.at("/services/0/gebietIDs/0").asString()).endsWith(":rs:16");
  }

  @Test
  void signsTheParametersOfTheFirstVersionApartFromThem() throws Exception {
    var route = ok("/routing/v1/routes?" + LEIKA + "&ars=16", "route-result").at("/routes/0");
    var parameters = route.path("destinationParameters");
    var parts = route.path("destinationParametersSignature").asString().split("\\.", -1);
    var key = PublicJwk.read(json(get("/submission-api/.well-known/jwks.json")).at("/keys/0"));
    var payload = Base64.getUrlEncoder().withoutPadding().encode(StrictJson.bytes(parameters));
    var message = parts[0] + "." + new String(payload, StandardCharsets.US_ASCII);

    assertThat(parts[1]).isEmpty();
    Signatures.require(
        key, message.getBytes(StandardCharsets.US_ASCII), Base64.getUrlDecoder().decode(parts[2]));
    assertThat(parameters.propertyNames())
        .containsExactly(
            "encryptionKid",
            "metadataVersions",
            "publicKeys",
            "replyChannels",
            "status",
            "submissionSchemas",
            "submissionUrl");
    assertThat(parameters.at("/publicKeys/keys")).hasSize(2);
    assertThat(parameters.at("/submissionSchemas/0/schemaUri").asString())
        .isEqualTo(Musterdienst.SCHEMA.schemaUri());
    assertThat(json(get("/routing/v2/routes?" + LEIKA + "&ars=16")).at("/routes/0").propertyNames())
        .doesNotContain("destinationParameters", "destinationParametersSignature");
  }

  @Test
  void givesAwayNoKeyItDidNotMake() throws Exception {
    var keys = "/portal/destinations/" + Musterdienst.DESTINATION;

    assertThat(get(keys + "/privateKey_decryption.json").statusCode()).isEqualTo(404);
    assertThat(get(keys + "/privateKey_signing.json").statusCode()).isEqualTo(404);
  }

  private static JsonNode decoded(String part) throws Exception {
    return StrictJson.readObject(Base64.getUrlDecoder().decode(part));
  }

  /** What the published description of the Routing API allows, and nothing else. */
  private JsonNode ok(String path, String schema) throws Exception {
    var answer = json(get(path));
    PublishedDescription.requireThat(answer.toString(), schema);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return StrictJson.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(URI.create("http://127.0.0.1:" + port + "/zustelldienst" + path));
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
