package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.keys.Jwe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Calls as a foreign client makes them: addresses, headers and bodies written out. */
final class Wire {
  static final String JSON = "application/json";
  static final String JOSE = "application/jose";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String token;

  private Wire(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Without token. */
  static Wire to(int port, String path) {
    return new Wire("http://localhost:" + port + path, "");
  }

  Wire as(Credentials client) throws IOException, InterruptedException {
    var body =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(client.clientId(), client.clientSecret());
    var answer = call("POST", "/token", "application/x-www-form-urlencoded", body);
    return new Wire(base, read(answer).path("access_token").asString());
  }

  Wire withToken(String other) {
    return new Wire(base, other);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return call("POST", path, JSON, json);
  }

  HttpResponse<String> call(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
  }

  /** Announces without attachments and gives the ids. */
  ObjectNode announced(String version) throws IOException, InterruptedException {
    var answer = post("/submission-api/" + version + "/submissions", announcement(version));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return read(answer);
  }

  HttpResponse<String> submit(String version, String id) throws IOException, InterruptedException {
    return call(
        "PUT", "/submission-api/" + version + "/submissions/" + id, JSON, parts(jwe(), jwe()));
  }

  /** The ids of a submission that waits at its destination. */
  ObjectNode submitted() throws IOException, InterruptedException {
    var ids = announced("v2");
    assertThat(submit("v2", ids.path("submissionId").asString()).statusCode()).isEqualTo(200);
    return ids;
  }

  static String announcement(String version, UUID... attachments) {
    var body = StrictJson.object().put("destinationId", Musterdienst.DESTINATION.toString());
    var array = body.putArray("announcedAttachments");
    for (var id : attachments) {
      array.add(id.toString());
    }
    body.putObject(version.equals("v1") ? "serviceType" : "publicService")
        .put("name", "")
        .put("identifier", Musterdienst.LEISTUNG);
    return body.toString();
  }

  static String parts(String metadata, String data) {
    return StrictJson.object()
        .put("encryptedMetadata", metadata)
        .put("encryptedData", data)
        .toString();
  }

  static String jwe() {
    try {
      return Jwe.encrypt(TestKeys.encryption().publicHalf(), JSON, Musterdienst.DATA);
    } catch (ProtocolFault e) {
      throw new AssertionError(e);
    }
  }

  static ObjectNode read(HttpResponse<String> answer) {
    try {
      return StrictJson.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
