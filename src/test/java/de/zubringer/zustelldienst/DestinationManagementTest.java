package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** The Destination API: making, changing and ending destinations, and their keys. */
@ZustelldienstRoom
class DestinationManagementTest {
  private static final String V1 = "/destination-api/v1/destinations";
  private static final String V2 = "/destination-api/v2/destinations";

  @Autowired private LocalZustelldienst zustelldienst;
  @LocalServerPort private int port;
  private Wire open = Wire.to(0, "");
  private Wire owner = open;

  @BeforeEach
  void logIn() throws Exception {
    Musterdienst.register(zustelldienst, Optional.empty());
    open = Wire.to(port, "/zustelldienst");
    owner = open.as(Musterdienst.SUBSCRIBER);
  }

  @Test
  void makesADestinationAsTheDocumentedExampleDoes() throws Exception {
    var made = owner.post(V1, draft().toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var view = Wire.read(made);
    assertThat(view.path("status").asString()).isEqualTo("created");
    assertThat(view.path("services").size()).isEqualTo(1);
    assertThat(view.path("callback").path("url").asString()).startsWith("https://");
    assertThat(made.body()).doesNotContain("callback-geheimnis");

    var id = view.path("destinationId").asString();
    var sender = open.as(Musterdienst.SENDER);
    var announcement =
        Wire.announcement("v2")
            .replace(Musterdienst.DESTINATION.toString(), id)
            .replace(Musterdienst.LEISTUNG, "urn:de:fim:leika:leistung:99123456760610");
    var early = sender.post("/submission-api/v2/submissions", announcement);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("destination-state-invalid");
    assertThat(patch(id, "{\"status\":\"active\"}").statusCode()).isEqualTo(200);
    assertThat(sender.post("/submission-api/v2/submissions", announcement).statusCode())
        .isEqualTo(201);
    assertThat(patch(id, "{\"status\":\"created\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void showsOwnersTheirDestinationsAndOthersThePublicSide() throws Exception {
    var id = made();
    assertThat(Wire.read(owner.get(V2 + "?limit=500")).path("destinations").toString())
        .contains(id, "callback");
    assertThat(owner.get(V2 + "/" + id).body()).contains("callbacks/fit-connect");
    assertThat(open.get(V2 + "/" + id).body()).doesNotContain("callback");
    assertThat(open.get("/submission-api/v1/destinations/" + id).body()).contains("\"services\"");
    assertThat(open.get(V2).statusCode()).isEqualTo(401);
    assertThat(open.as(Musterdienst.SENDER).get(V2).statusCode()).isEqualTo(403);
    assertThat(stranger().get(V2).body()).doesNotContain(id);
    assertThat(stranger().call("PATCH", V2 + "/" + id, Wire.JSON, "{}").statusCode())
        .isEqualTo(403);
    assertThat(stranger().delete(V2 + "/" + id).statusCode()).isEqualTo(403);
  }

  @Test
  void rollsOverToANewKeyAndKeepsTheOld() throws Exception {
    var id = made();
    var next = renamed(TestKeys.foreignEncryption().publicHalf(), "naechster-wrapKey");
    assertThat(patch(id, "{\"encryptionKid\":\"naechster-wrapKey\"}").statusCode()).isEqualTo(422);
    assertThat(owner.post(V2 + "/" + id + "/keys", next.toString()).statusCode()).isEqualTo(201);
    assertThat(owner.post(V2 + "/" + id + "/keys", next.toString()).statusCode()).isEqualTo(201);
    assertThat(patch(id, "{\"encryptionKid\":\"naechster-wrapKey\"}").statusCode()).isEqualTo(200);

    var keys = Wire.read(owner.get(V2 + "/" + id + "/keys")).path("keys");
    assertThat(keys.size()).isEqualTo(3);
    assertThat(keys.get(0).path("kid").asString()).isEqualTo("naechster-wrapKey");
    var old = "/submission-api/v2/destinations/" + id + "/keys/musterstadt-wrapKey";
    assertThat(open.get(old).statusCode()).isEqualTo(200);
    var other = renamed(TestKeys.encryption().publicHalf(), "naechster-wrapKey");
    assertThat(owner.post(V2 + "/" + id + "/keys", other.toString()).statusCode()).isEqualTo(422);
    var signature = "{\"encryptionKid\":\"musterstadt-sigKey\"}";
    assertThat(patch(id, signature).statusCode()).isEqualTo(422);
  }

  @Test
  void replacesAndMergesChanges() throws Exception {
    var id = made();
    assertThat(patch(id, "{\"callback\":{\"url\":\"https://a.example\"}}").statusCode())
        .isEqualTo(422);
    assertThat(
            patch(id, "{\"callback\":{\"url\":\"http://a.example\",\"secret\":\"s\"}}")
                .statusCode())
        .isEqualTo(422);
    assertThat(patch(id, "{\"callback\":null}").body()).doesNotContain("\"callback\"");
    assertThat(patch(id, "{\"contactInformation\":{\"phone\":\"+49 30 1\"}}").body())
        .contains("legalName", "+49 30 1");
    assertThat(patch(id, "{\"services\":[]}").statusCode()).isEqualTo(422);
    assertThat(patch(id, "{\"status\":\"gone\"}").statusCode()).isEqualTo(422);

    var whole = draft().put("name", "Neuer Name");
    whole.remove("contactInformation");
    var put = owner.call("PUT", V2 + "/" + id, Wire.JSON, whole.toString());
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(put.body()).contains("Neuer Name").doesNotContain("contactInformation");
    assertThat(owner.call("PUT", V2 + "/" + id, Wire.JSON, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void endsADestinationButNotItsKeys() throws Exception {
    var id = made();
    assertThat(owner.delete(V2 + "/" + id).statusCode()).isEqualTo(204);
    assertThat(open.get(V2 + "/" + id).statusCode()).isEqualTo(404);
    assertThat(owner.delete(V2 + "/" + id).statusCode()).isEqualTo(404);
    var key = "/submission-api/v2/destinations/" + id + "/keys/musterstadt-sigKey";
    assertThat(open.get(key).statusCode()).isEqualTo(200);

    open.as(Musterdienst.SENDER).submitted();
    assertThat(owner.delete(V2 + "/" + Musterdienst.DESTINATION).statusCode()).isEqualTo(422);
  }

  @Test
  void refusesKeysFitConnectDoesNotTake() throws Exception {
    var swapped = draft();
    swapped.set("encryptionPublicKey", TestKeys.signature().publicHalf().json());
    assertThat(owner.post(V1, swapped.toString()).statusCode()).isEqualTo(422);
    var secret = draft();
    secret.set("signingPublicKey", TestKeys.signature().secretJson());
    assertThat(owner.post(V1, secret.toString()).statusCode()).isEqualTo(422);
    var bare = draft();
    bare.withObjectProperty("encryptionPublicKey").remove("x5c");
    assertThat(owner.post(V1, bare.toString()).statusCode()).isEqualTo(422);
    var wrongName = draft().put("encryptionKid", "anderer-wrapKey");
    assertThat(owner.post(V1, wrongName.toString()).statusCode()).isEqualTo(422);
  }

  @Test
  void refusesTokensThatWereAskedForLess() throws Exception {
    var form =
        "grant_type=client_credentials&client_id=musterstadt&client_secret=geheim-musterstadt"
            + "&scope=https://schema.fitko.de/fit-connect/oauth/scopes/";
    var type = "application/x-www-form-urlencoded";
    var less = open.call("POST", "/token", type, form + "subscribe-destinations");
    var narrow = open.withToken(Wire.read(less).path("access_token").asString());
    assertThat(narrow.get("/submission-api/v2/submissions").statusCode()).isEqualTo(200);
    assertThat(narrow.get(V2).statusCode()).isEqualTo(403);
    var more = open.call("POST", "/token", type, form + "send-submissions");
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(more.body()).contains("invalid_scope");
    var inAddress = open.call("POST", "/token?" + form.replace("&scope=", "&s="), type, "");
    assertThat(inAddress.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "musterstadt, subscribe:destination:879ee109-a690-4db8-ab32-424284184d7d, 200, 403",
    "musterstadt, manage:destination:879ee109-a690-4db8-ab32-424284184d7d, 403, 200",
    "onlinedienst, send:region:DE16051, 403, 403",
  })
  void grantsTheScopesOfTheFirstVersion(String client, String scope, int list, int manage)
      throws Exception {
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=geheim-%s&scope=%s"
            .formatted(client, client, scope);
    var type = "application/x-www-form-urlencoded";
    var answer = Wire.read(open.call("POST", "/token", type, form));
    assertThat(answer.path("scope").asString()).isEqualTo(scope);
    var caller = open.withToken(answer.path("access_token").asString());
    assertThat(caller.get("/submission-api/v1/submissions").statusCode()).isEqualTo(list);
    assertThat(caller.get(V1).statusCode()).isEqualTo(manage);
    var more = form.replaceFirst("scope=.*", "scope=send:region:XX");
    assertThat(open.call("POST", "/token", type, more).body()).contains("invalid_scope");
  }

  private String made() throws Exception {
    var body = draft().put("status", "active").toString();
    return Wire.read(owner.post(V1, body)).path("destinationId").asString();
  }

  private HttpResponse<String> patch(String id, String change) throws Exception {
    return owner.call("PATCH", V2 + "/" + id, "application/merge-patch+json", change);
  }

  private Wire stranger() throws Exception {
    zustelldienst.registerClient("fremdstadt", "geheim", Caller.Role.SUBSCRIBER);
    return open.as(new Credentials("fremdstadt", "geheim"));
  }

  private static ObjectNode renamed(PublicJwk key, String kid) {
    return key.json().put("kid", kid);
  }

  /** The example published for version 1, with keys that are real. */
  private static ObjectNode draft() throws Exception {
    var text =
        """
        {"name":"Musteramt",
         "contactInformation":{"legalName":"Musterstadt, Musteramt","email":"amt@example.org"},
         "services":[{"identifier":"urn:de:fim:leika:leistung:99123456760610",
           "submissionSchemas":[{"schemaUri":"https://schema.example.org/antrag/1.0.0/schema.json",
             "mimeType":"application/json"}],
           "regions":["DE06435"]}],
         "metadataVersions":["2.1.0"],
         "replyChannels":{"eMail":{}},
         "callback":{"url":"https://fachverfahren.example.org/callbacks/fit-connect",
           "secret":"callback-geheimnis"}}""";
    var body = StrictJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    body.put("encryptionKid", TestKeys.encryption().kid());
    body.set("encryptionPublicKey", TestKeys.encryption().publicHalf().json().put("use", "enc"));
    body.set("signingPublicKey", TestKeys.signature().publicHalf().json().put("use", "sig"));
    return body;
  }
}
