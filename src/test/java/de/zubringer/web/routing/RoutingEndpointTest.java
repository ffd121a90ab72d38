package de.zubringer.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Connections;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.fitconnect.routing.DestinationSignature;
import de.zubringer.fitconnect.routing.PublishedDescription;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class RoutingEndpointTest {
  private static final String LEIKA = "leikaKey=99102013104000";
  private static final String ERFURT = "/routing/v2/routes?" + LEIKA + "&ars=160510000000";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Zustelldienste zustelldienste;
  @Autowired PortalKey portal;

  @BeforeEach
  void live() throws IOException {
    LiveWorkspace.use(connections);
    zustelldienste.use(
        "sandbox",
        Endpoints.below("https://zustelldienst.example"),
        "https://zustelldienst.example/submission-api",
        new Credentials("nobody", "nothing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ars=160510000000",
        "ars=16051",
        "ags=16051000",
        "ags=16051",
        "areaId=160510000000"
      })
  void findsTheSameRouteByEveryKeyOfACity(String area) throws Exception {
    var route = onlyRoute("/routing/v2/routes?" + LEIKA + "&" + area);
    assertThat(route.path("destinationId").asString())
        .isEqualTo("0d6b6f5c-7a53-4d31-8c0e-2f4d1b7e9c22");
  }

  @Test
  void leadsAMemberToTheAssociationThatCarriesOut() throws Exception {
    var route = onlyRoute("/routing/v1/routes?" + LEIKA + "&ars=160745011079");
    assertThat(route.path("destinationName").asString()).contains("Südliches Saaletal");
  }

  @Test
  void showsWhatTheAdministrationAnswered() throws Exception {
    var route = onlyRoute(ERFURT);
    assertThat(route.path("destinationShortName").asString()).isEqualTo("Abteilung Steuern");
    assertThat(route.path("contactPersons").get(0).path("email").asString())
        .isEqualTo("steuern@erfurt.example");
    assertThat(route.path("address").path("city").asString()).isEqualTo("Erfurt");
    assertThat(route.path("privacyPolicyUrl").asString()).endsWith("/datenschutz");
    assertThat(route.path("imprintUrl").asString()).endsWith("/impressum");
    assertThat(german(route, "deadline")).contains("Frist zur Anmeldung: 7 Tage");
    assertThat(german(route, "requiredDocuments")).contains("Haftpflichtversicherung");
    assertThat(german(route, "furtherInformation")).contains("108,00");
    assertThat(german(route, "legalBasis")).contains("Beispielsatzung Hundesteuer Erfurt");
    var parameters = route.path("customParameters");
    assertThat(parameters.path("steuerErsterHund").asInt()).isEqualTo(10800);
    assertThat(parameters.path("anmeldefristTage").asInt()).isEqualTo(7);
    assertThat(parameters.path("ermaessigungen").toString()).isEqualTo("[\"TIERHEIM\"]");
    assertThat(parameters.path("sepaAngebot").asBoolean()).isTrue();
    assertThat(parameters.has("vierAugenAb")).as("nobody outside needs it").isFalse();
    assertThat(parameters.path("gebuehren").path("jahressteuer").path("zweiter").asInt())
        .isEqualTo(13200);
  }

  @Test
  void signsWhereTheDestinationIsAndWhatItTakes() throws Exception {
    var route = onlyRoute(ERFURT);
    var signature = DestinationSignature.read(route.path("destinationSignature").asString());
    var keys = body(server.get().uri("/routing/.well-known/jwks.json").exchange());
    var key = PublicJwk.read(keys.path("keys").get(0));
    signature.requireSignedBy(key);
    var claims = signature.claims();
    assertThat(signature.kid()).isEqualTo(key.kid());
    assertThat(claims.issuer()).isEqualTo(portal.issuer()).endsWith("/routing");
    assertThat(claims.submissionHost()).isEqualTo("zustelldienst.example");
    assertThat(claims.destinationId()).hasToString(route.path("destinationId").asString());
    var leistung = "urn:de:fim:leika:leistung:99102013104000";
    var area = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:16051";
    assertThat(claims.covers(leistung, area + "0000000")).isTrue();
    assertThat(claims.covers(leistung, area.substring(0, area.length() - 1))).isFalse();
    assertThat(onlyRoute(ERFURT)).as("signed once").isEqualTo(route);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LEIKA + "&ars=16",
        LEIKA + "&ars=160",
        LEIKA + "&ags=99999999",
        LEIKA + "&areaId=1024",
        LEIKA + "&ars=160510000000&offset=1",
        "leikaKey=99999999999999&ars=160510000000"
      })
  void answersNoRouteRatherThanAWrongOne(String query) throws Exception {
    var answer = ok("/routing/v2/routes?" + query, "route-result");
    assertThat(answer.path("routes")).isEmpty();
    assertThat(answer.path("count").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/routing/v2/routes",
        "/routing/v2/routes?ars=16",
        "/routing/v1/routes?" + LEIKA,
        "/routing/v2/routes?" + LEIKA + "&ars=16&ags=16",
        "/routing/v2/routes?" + LEIKA + "&ars=1605",
        "/routing/v2/routes?" + LEIKA + "&ars=16&limit=501",
        "/routing/v2/areas",
        "/routing/v2/areas?areaSearchexpression=*",
        "/routing/v2/areas?areaSearchexpression=a"
      })
  void isAProblemWhenTheQuestionIsWrong(String address) throws Exception {
    var answer = server.get().uri(address).exchange();
    assertThat(answer)
        .hasStatus(400)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .containsHeader("RateLimit-Remaining");
    PublishedDescription.requireThat(body(answer).toString(), "error");
  }

  @ParameterizedTest
  @CsvSource({
    "Erfurt, 160510000000, Erfurt, Kreisfreie Stadt",
    "99084, 160510000000, Erfurt, Kreisfreie Stadt",
    "erf*xx*, , ,",
    "Rothens*, 160745011079, Rothenstein, Kreisangehörige Gemeinde",
  })
  void findsAreas(String expression, String id, String name, String type) throws Exception {
    var areas = ok("/routing/v2/areas?areaSearchexpression=" + expression, "area-result");
    if (id == null) {
      assertThat(areas.path("areas")).isEmpty();
      return;
    }
    assertThat(areas.path("areas").toString())
        .contains("{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"type\":\"" + type + "\"}");
  }

  @Test
  void pagesThroughAreas() throws Exception {
    var first = ok("/routing/v2/areas?areaSearchexpression=*dorf*&limit=3", "area-result");
    var next = ok("/routing/v2/areas?areaSearchexpression=*dorf*&limit=3&offset=3", "area-result");
    assertThat(first.path("count").asInt()).isEqualTo(3);
    assertThat(first.path("totalCount").asInt()).isGreaterThan(6);
    assertThat(next.path("areas").get(0)).isNotEqualTo(first.path("areas").get(0));
  }

  @Test
  void searchesEveryWordOfEveryExpression() throws Exception {
    var areas =
        ok(
            "/routing/v2/areas?areaSearchexpression=Bad Blankenburg" + "&areaSearchexpression=074*",
            "area-result");
    assertThat(areas.path("areas")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void saysItsVersion(String version) throws Exception {
    assertThat(ok("/routing/" + version + "/info", "info").toString())
        .isEqualTo("{\"version\":{\"major\":2,\"minor\":0,\"patch\":0}}");
  }

  @Test
  void doesNotAnswerAVersionThatDoesNotExist() {
    assertThat(server.get().uri("/routing/v3/info")).hasStatus(404);
    assertThat(server.post().uri("/routing/v2/routes")).hasStatus(405);
  }

  private JsonNode onlyRoute(String address) throws Exception {
    var answer = ok(address, "route-result");
    assertThat(answer.path("totalCount").asInt()).isEqualTo(1);
    return answer.path("routes").get(0);
  }

  private ObjectNode ok(String address, String schema) throws Exception {
    var answer = server.get().uri(address).exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .containsHeader("RateLimit-Limit")
        .containsHeader("RateLimit-Reset");
    var body = body(answer);
    PublishedDescription.requireThat(body.toString(), schema);
    return body;
  }

  private static ObjectNode body(MvcTestResult answer) throws Exception {
    return StrictJson.readObject(
        answer
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String german(JsonNode route, String member) {
    return route.path(member).path("description").path("de").asString();
  }
}
