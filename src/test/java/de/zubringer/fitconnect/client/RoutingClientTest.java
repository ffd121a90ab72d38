package de.zubringer.fitconnect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.routing.DestinationClaims;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import de.zubringer.kernel.LeikaKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class RoutingClientTest {
  private static final UUID ID = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final LeikaKey LEIKA = new LeikaKey("99102013104000");
  private static final String AREA = "160510000000";
  private static final String PORTAL = "https://portal.example";
  private static final String ROUTES = "/routing/v2/routes";
  private static final String HEADER = "{'kid':'zustelldienst-sigKey','typ':'jwt','alg':'PS512'}";

  private final StubService service = new StubService();
  private final InstantSource clock = () -> TestKeys.NOW;

  RoutingClientTest() throws Exception {
    var keys = "{\"keys\":[" + TestKeys.service().publicHalf().json() + "]}";
    service.on("/portal/jwks.json", 200, keys);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void believesADestinationWhoseSignatureFits() throws Exception {
    answer(route(claims().signed(TestKeys.service())));
    var found = client().find(LEIKA, AREA);
    assertThat(found.destinationId()).isEqualTo(ID);
    assertThat(found.route().path("customParameters").path("mahnfrist").asInt()).isEqualTo(14);
    assertThat(service.calls.getFirst())
        .startsWith("GET /routing/v2/routes?leikaKey=99102013104000&ars=160510000000");
  }

  @Test
  void takesNoRouteAndSeveralRoutesForNoDestination() throws Exception {
    var route = route(claims().signed(TestKeys.service()));
    for (var routes : List.of("", route + "," + route)) {
      answer(routes);
      assertThatThrownBy(() -> client().find(LEIKA, AREA))
          .isInstanceOf(ProtocolFault.class)
          .hasMessageContaining("not one");
    }
  }

  @Test
  void takesAnUnreadableAnswerAndAPortalThatIsAwayForAnOutage() throws Exception {
    service.on(ROUTES, 200, "{\"count\":0}");
    assertThatThrownBy(() -> client().find(LEIKA, AREA)).isInstanceOf(FitConnectUnavailable.class);
    answer(route(claims().signed(TestKeys.service())));
    service.on(ROUTES, 200, "[]");
    assertThatThrownBy(() -> client(Map.of(PORTAL, address("/weg"))).find(LEIKA, AREA))
        .isInstanceOf(FitConnectUnavailable.class);
  }

  static List<Arguments> forgeries() throws Exception {
    var good = claims().signed(TestKeys.service());
    var foreign = claims().signed(TestKeys.signature());
    var parts = good.split("\\.", -1);
    return List.of(
        Arguments.of("signed with a key of somebody else", renamed(foreign)),
        Arguments.of("kid the portal does not have", foreign),
        Arguments.of(
            "header changed after signing",
            encode(HEADER + " ") + good.substring(good.indexOf('.'))),
        Arguments.of(
            "payload changed after signing", parts[0] + "." + encode("{}") + "." + parts[2]),
        Arguments.of("signature cut off", parts[0] + "." + parts[1] + "."),
        Arguments.of("four segments", good + ".x"),
        Arguments.of("no token at all", "<header>.<payload>.<signature>"),
        Arguments.of("alg none", header("{'kid':'zustelldienst-sigKey','typ':'jwt','alg':'none'}")),
        Arguments.of(
            "alg PS256", header("{'kid':'zustelldienst-sigKey','typ':'jwt','alg':'PS256'}")),
        Arguments.of(
            "alg HS512", header("{'kid':'zustelldienst-sigKey','typ':'jwt','alg':'HS512'}")),
        Arguments.of("typ of an event", header(HEADER.replace("jwt", "secevent+jwt"))),
        Arguments.of("typ in capitals", header(HEADER.replace("jwt", "JWT"))),
        Arguments.of("no kid", header("{'typ':'jwt','alg':'PS512'}")),
        Arguments.of("key brought along", header(HEADER.replace("}", ",'jwk':{}}"))),
        Arguments.of(
            "address of a key brought along",
            header(HEADER.replace("}", ",'jku':'https://boese.example'}"))),
        Arguments.of("critical extension", header(HEADER.replace("}", ",'crit':['b64']}"))),
        Arguments.of("kid twice", header(HEADER.replace("{", "{'kid':'zustelldienst-sigKey',"))));
  }

  static List<Arguments> claimsThatLie() throws Exception {
    return List.of(
        Arguments.of("portal nobody knows", payload("iss", "https://boese.example")),
        Arguments.of("portal with a slash more", payload("iss", PORTAL + "/")),
        Arguments.of("another destination", payload("destinationId", UUID.randomUUID().toString())),
        Arguments.of(
            "destination in capitals",
            payload("destinationId", ID.toString().toUpperCase(Locale.ROOT))),
        Arguments.of("another Zustelldienst", payload("submissionHost", "boese.example")),
        Arguments.of("host with a port", payload("submissionHost", "zustelldienst.example:443")),
        Arguments.of("another Leistung", offers("16051", "99102013000000")),
        Arguments.of("another area", offers("16052", LEIKA.digits())),
        Arguments.of("longer key than the area asked for", offers("1605100000001", LEIKA.digits())),
        Arguments.of("empty key of an area", offers("", LEIKA.digits())),
        Arguments.of("Leistung and area in two different offers", twoOffers()),
        Arguments.of("no offers", without("services")),
        Arguments.of("from the future", signed(claims(TestKeys.NOW.plusSeconds(61)))),
        Arguments.of("without a time", without("iat")),
        Arguments.of("without an id", without("jti")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"forgeries", "claimsThatLie"})
  void believesNoSignatureThat(String name, String signature) throws Exception {
    answer(route(signature));
    assertThatThrownBy(() -> client().find(LEIKA, AREA)).isInstanceOf(ProtocolFault.class);
    assertThat(service.calls).noneMatch(call -> call.contains("boese"));
  }

  private RoutingClient client() {
    return client(Map.of(PORTAL, address("/portal/jwks.json")));
  }

  private RoutingClient client(Map<String, URI> portals) {
    var routing = new RoutingService(address("/routing"), portals, Set.of("zustelldienst.example"));
    return new RoutingClient(routing, clock, new Pace(clock, gap -> {}));
  }

  private URI address(String path) {
    return URI.create(service.endpoints().token().toString().replace("/token", path));
  }

  private void answer(String routes) {
    var count = routes.isEmpty() ? 0 : routes.startsWith("{") && routes.contains("},{") ? 2 : 1;
    service.forget(ROUTES);
    service.on(
        ROUTES,
        200,
        "{\"count\":%d,\"offset\":0,\"totalCount\":%d,\"routes\":[%s]}"
            .formatted(count, count, routes));
  }

  private static String route(String signature) {
    return "{\"destinationId\":\"%s\",\"destinationSignature\":\"%s\",\"customParameters\":{\"mahnfrist\":14}}"
        .formatted(ID, signature);
  }

  private static DestinationClaims claims() {
    return claims(TestKeys.NOW);
  }

  private static DestinationClaims claims(Instant at) {
    var offer = new Offer(List.of(Offer.AREA_PREFIX + "16051"), List.of(LEIKA.urn()));
    return new DestinationClaims(
        "zustelldienst.example", PORTAL, List.of(offer), ID, at, UUID.randomUUID());
  }

  private static String signed(DestinationClaims claims) throws ProtocolFault {
    return claims.signed(TestKeys.service());
  }

  private static String offers(String area, String leistung) throws ProtocolFault {
    var offer =
        new Offer(List.of(Offer.AREA_PREFIX + area), List.of(Offer.LEISTUNG_PREFIX + leistung));
    return signed(
        new DestinationClaims(
            "zustelldienst.example", PORTAL, List.of(offer), ID, TestKeys.NOW, UUID.randomUUID()));
  }

  private static String twoOffers() throws ProtocolFault {
    var here = new Offer(List.of(Offer.AREA_PREFIX + "16051"), List.of("urn:x"));
    var there = new Offer(List.of(Offer.AREA_PREFIX + "16052"), List.of(LEIKA.urn()));
    return signed(
        new DestinationClaims(
            "zustelldienst.example",
            PORTAL,
            List.of(here, there),
            ID,
            TestKeys.NOW,
            UUID.randomUUID()));
  }

  /** Rightly signed, with one member of the payload different. */
  private static String payload(String member, String value) throws Exception {
    return sign(HEADER, json().put(member, value).toString());
  }

  private static String without(String member) throws Exception {
    return sign(HEADER, json().without(member).toString());
  }

  private static ObjectNode json() throws Exception {
    var claims = signed(claims()).split("\\.", -1)[1];
    return StrictJson.readObject(Base64.getUrlDecoder().decode(claims));
  }

  private static String header(String header) throws Exception {
    return sign(header, json().toString());
  }

  /** The signature of one key under the name of another. */
  private static String renamed(String token) {
    return encode(HEADER.replace('\'', '"')) + token.substring(token.indexOf('.'));
  }

  private static String sign(String header, String payload) throws Exception {
    var message = encode(header.replace('\'', '"')) + "." + encode(payload);
    PrivateJwk key = TestKeys.service();
    var signature = Signatures.sign(key, message.getBytes(StandardCharsets.US_ASCII));
    return message + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
