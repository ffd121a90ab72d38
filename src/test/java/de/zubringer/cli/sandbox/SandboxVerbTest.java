package de.zubringer.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verb as a process of its own, started twice with the same data. */
class SandboxVerbTest {
  private static final int SECONDS_TO_END = 60;

  @TempDir Path data;

  private List<Process> started = List.of();

  @AfterEach
  void kill() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  @Timeout(480)
  void isReadyAfterEveryStartAndKeepsWhatIsThere() throws Exception {
    var first = start();
    var addresses = announced(first);
    var destination = addresses.path("destinations").path(0).asString();
    var key = get(addresses.at("/details/0/decryptionKey").asString()).body();
    assertThat(token(addresses, 0)).isEqualTo(200);
    assertThat(token(addresses, 1)).isEqualTo(200);
    var route = routes(addresses);
    assertThat(route.path("totalCount").intValue()).isEqualTo(1);
    assertThat(get(addresses.path("url").asString() + "/").statusCode()).isEqualTo(302);
    assertThat(get(addresses.at("/zustelldienst/sandbox").asString()).body()).contains(destination);
    client(addresses, "eigener-client");
    end(first);

    var second = start();
    var again = announced(second);
    assertThat(again.path("destinations")).isEqualTo(addresses.path("destinations"));
    assertThat(get(again.at("/details/0/decryptionKey").asString()).body()).isEqualTo(key);
    assertThat(get(again.at("/zustelldienst/sandbox").asString()).body())
        .contains("eigener-client");
    end(second);
  }

  private Process start() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "de.zubringer.cli.Zubringer",
            "sandbox",
            "--json",
            "--port",
            "0",
            "--data",
            data.toString());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started = List.of(process);
    return process;
  }

  /** The one line it prints when it is ready. */
  private static JsonNode announced(Process process) throws IOException {
    var line = process.inputReader(StandardCharsets.UTF_8).readLine();
    assertThat(line).as("the sandbox printed nothing").isNotNull();
    return JsonMapper.shared().readTree(line);
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as("ends").isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static int token(JsonNode addresses, int number) throws Exception {
    var client = addresses.path("clients").path(number);
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(client.path("clientId").asString(), client.path("clientSecret").asString());
    return post(
            addresses.at("/zustelldienst/token").asString(),
            "application/x-www-form-urlencoded",
            form)
        .statusCode();
  }

  private static void client(JsonNode addresses, String id) throws Exception {
    var body = "{\"role\":\"sender\",\"clientId\":\"" + id + "\"}";
    var made =
        post(
            addresses.at("/zustelldienst/sandbox").asString() + "/clients",
            "application/json",
            body);
    assertThat(made.statusCode()).isEqualTo(201);
  }

  private static JsonNode routes(JsonNode addresses) throws Exception {
    var routing = addresses.at("/zustelldienst/routing").asString();
    var found = get(routing + "/v2/routes?leikaKey=99102013104000&ars=160510000000");
    return JsonMapper.shared().readTree(found.body());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private static HttpResponse<String> post(String address, String type, String body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
