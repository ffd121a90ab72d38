package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.events.EventSigner;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What foreign clients of version 1 and version 2 send, and what differs for them. */
class VersionsTest extends LoggedIn {
  private static final UUID FILE = UUID.fromString("4a1c8e52-0d55-4a3b-9d7e-3c6c2f4f8a10");

  /** The order of calls and the shapes of a published client of version 1. */
  @Test
  void servesAClientOfVersion1() throws Exception {
    var api = "/submission-api/v1";
    assertThat(
            subscriber
                .call(
                    "PATCH",
                    api + "/destinations/" + Musterdienst.DESTINATION,
                    Wire.JSON,
                    "{\"status\":\"active\"}")
                .statusCode())
        .isEqualTo(200);
    var destination = Wire.read(sender.get(api + "/destinations/" + Musterdienst.DESTINATION));
    var kid = destination.path("encryptionKid").asString();
    var key =
        Wire.read(sender.get(api + "/destinations/" + Musterdienst.DESTINATION + "/keys/" + kid));
    assertThat(key.path("key_ops").get(0).asString()).isEqualTo("wrapKey");
    assertThat(destination.has("services")).isTrue();
    assertThat(destination.has("publicServices")).isFalse();

    var created = sender.post(api + "/submissions", Wire.announcement("v1", FILE));
    assertThat(created.statusCode()).isEqualTo(201);
    var id = Wire.read(created).path("submissionId").asString();
    var path = api + "/submissions/" + id;
    var file =
        sender.call("PUT", path + "/attachments/" + FILE, Wire.JOSE, compressed("thumbprint0"));
    assertThat(file.statusCode()).isEqualTo(204);
    var parts = Wire.parts(compressed("thumbprint0"), compressed("thumbprint0"));
    var submitted = sender.call("PUT", path, Wire.JSON, parts);
    assertThat(submitted.statusCode()).isEqualTo(202);
    assertThat(Wire.read(submitted).path("submissionId").asString()).isEqualTo(id);

    assertThat(subscriber.get(api + "/submissions").body()).contains(id);
    var fetched = Wire.read(subscriber.get(path));
    assertThat(fetched.path("serviceType").path("identifier").asString())
        .isEqualTo(Musterdienst.LEISTUNG);
    assertThat(StrictJson.texts(fetched, "attachments")).containsExactly(FILE.toString());
    assertThat(subscriber.get(path + "/attachments/" + FILE).body())
        .isEqualTo(compressed("thumbprint0"));
  }

  @Test
  void takesASubmissionWithoutDataInVersion1Only() throws Exception {
    var id = sender.announced("v1").path("submissionId").asString();
    var metadataOnly =
        StrictJson.object().put("encryptedMetadata", Wire.jwe()).putNull("encryptedData");
    var path = "/submissions/" + id;
    var body = metadataOnly.toString();
    assertThat(sender.call("PUT", "/submission-api/v2" + path, Wire.JSON, body).statusCode())
        .isEqualTo(400);
    assertThat(sender.call("PUT", "/submission-api/v1" + path, Wire.JSON, body).statusCode())
        .isEqualTo(202);
    assertThat(Wire.read(subscriber.get("/submission-api/v1" + path)).has("encryptedData"))
        .isFalse();
  }

  /** The shapes of a published client that was tried against the real service. */
  @Test
  void servesAClientOfVersion2() throws Exception {
    var api = "/submission-api/v2";
    var destination = Wire.read(sender.get(api + "/destinations/" + Musterdienst.DESTINATION));
    var offered = destination.path("publicServices").get(0);
    var body = StrictJson.readObject(bytes(Wire.announcement("v2", FILE)));
    body.put("region", offered.path("regions").get(0).asString());
    var created = sender.post(api + "/submissions", body.toString());
    var ids = Wire.read(created);
    var path = api + "/submissions/" + ids.path("submissionId").asString();
    assertThat(ids.path("destinationId").asString()).isEqualTo(Musterdienst.DESTINATION.toString());
    assertThat(
            sender.call("PUT", path + "/attachments/" + FILE, Wire.JOSE, Wire.jwe()).statusCode())
        .isEqualTo(204);
    var sent = sender.call("PUT", path, Wire.JSON, Wire.parts(Wire.jwe(), Wire.jwe()));
    assertThat(sent.statusCode()).isEqualTo(200);
    var log = sender.get(api + "/cases/" + ids.path("caseId").asString() + "/events");
    assertThat(Wire.read(log).path("eventLog").size()).isEqualTo(3);
    var fetched = Wire.read(subscriber.get(path));
    assertThat(fetched.path("region").asString()).isEqualTo("DE16");
    assertThat(fetched.path("publicService").path("identifier").asString())
        .isEqualTo(Musterdienst.LEISTUNG);
  }

  @Test
  void refusesInVersion2WhatOnlyVersion1Takes() throws Exception {
    var id = sender.announced("v2").path("submissionId").asString();
    var parts = Wire.parts(compressed("musterstadt-wrapKey"), Wire.jwe());
    var answer = sender.call("PUT", "/submission-api/v2/submissions/" + id, Wire.JSON, parts);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("'zip'");
    assertThat(sender.post("/submission-api/v2/submissions", Wire.announcement("v1")).statusCode())
        .isEqualTo(400);
    assertThat(
            sender
                .post(
                    "/submission-api/v1/submissions",
                    Wire.announcement("v1").replace("serviceType", "publicService"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void takesOldEventsInVersion1Only() throws Exception {
    var ids = sender.submitted();
    var caseId = UUID.fromString(ids.path("caseId").asString());
    var old = oldEvent(UUID.fromString(ids.path("submissionId").asString()), caseId);
    var path = "/cases/" + caseId + "/events";
    var refused = subscriber.call("POST", "/submission-api/v2" + path, Wire.JOSE, old);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Payload Schema not supported");
    assertThat(subscriber.call("POST", "/submission-api/v1" + path, Wire.JOSE, old).statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/submission-api/v3/submissions",
        "/submission-api/v3/destinations",
        "/submission-api/v2/destinations",
        "/submission-api/nothing",
        "/destination-api/v3/destinations"
      })
  void answersUnknownPathsWithAProblem(String path) throws Exception {
    var answer = sender.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("RateLimit-Remaining")).isPresent();
    assertThat(Wire.read(answer).path("status").asInt()).isEqualTo(404);
  }

  @Test
  void saysItsVersion() throws Exception {
    assertThat(Wire.read(open.get("/submission-api/v1/info")).path("version").path("major").asInt())
        .isEqualTo(1);
    assertThat(open.get("/submission-api/v2/info").body())
        .isEqualTo("{\"version\":{\"major\":2,\"minor\":0,\"patch\":0}}");
  }

  /** As version 1 clients send it; what is inside nobody here can see. */
  private static String compressed(String kid) {
    var header =
        "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"zip\":\"DEF\",\"kid\":\"" + kid + "\"}";
    var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(header));
    return encoded + "." + "k".repeat(683) + ".aXYtaXYtaXYt.dGV4dA.dGFndGFndGFndGFndGFnMA";
  }

  /** A rejection with the payload schema 1.0.0, signed by Musterstadt. */
  private static String oldEvent(UUID submissionId, UUID caseId) throws Exception {
    var issuer = Musterdienst.DESTINATION.toString();
    var signer = new EventSigner(TestKeys.signature(), issuer, InstantSource.system());
    var problem = new Problem("https://musterstadt.example/p", "t", "d", "data");
    var claims =
        ResignedEvent.claims(signer.reject(submissionId, caseId, List.of(problem)))
            .put(
                "$schema",
                "https://schema.fitko.de/fit-connect/set-payload/1.0.0/set-payload.schema.json");
    return ResignedEvent.of(TestKeys.signature(), claims.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
