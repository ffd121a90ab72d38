package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.JourneyId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedFachverfahrenTest {
  private static final String FIRST = "0f8a6f6e-1111-4222-8333-444455556666";
  private static final String SECOND = "0f8a6f6e-1111-4222-8333-444455557777";
  private static final String DOG =
      """
      {"steuerart":"HUND","pflichtiger":{"nachname":"<script>","vorname":"Erika"},
       "objekte":[{"bezeichnung":"Bello & Co"}]}
      """;

  @TempDir Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private SimulatedFachverfahren system;

  @BeforeEach
  void start() throws IOException {
    var clock = InstantSource.fixed(Instant.parse("2026-11-10T08:30:00Z"));
    system = new SimulatedFachverfahren(data, "token", clock).start();
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void numbersWhatComesAndRepeatsTheNumberForTheSameKey() throws Exception {
    assertThat(post(FIRST, "token", DOG).body())
        .isEqualTo("{\"vorgangsnummer\":\"FW-2026-000001\"}");
    assertThat(post(SECOND, "token", DOG).body()).contains("FW-2026-000002");
    assertThat(post(FIRST, "token", DOG).body()).contains("FW-2026-000001");

    assertThat(system.received())
        .isEqualTo(Map.of(JourneyId.of(FIRST), 2, JourneyId.of(SECOND), 1));
  }

  @Test
  void remembersAcrossARestartAndAnyRestOfAKilledOne() throws Exception {
    post(FIRST, "token", DOG);
    system.close();
    Files.writeString(data.resolve("demo/finanzwesen/." + SECOND + ".json.part"), "{\"ke");

    start();

    assertThat(post(SECOND, "token", DOG).body()).contains("FW-2026-000002");
    assertThat(post(FIRST, "token", DOG).body()).contains("FW-2026-000001");
  }

  @Test
  void givesEveryKeyItsOwnNumberWhenManyComeAtOnce() throws Exception {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var sending =
          IntStream.range(0, 12)
              .<Callable<String>>mapToObj(
                  number -> () -> post(FIRST.substring(0, 35) + number % 6, "token", DOG).body())
              .toList();
      var numbers = senders.invokeAll(sending).stream().map(done -> done.resultNow()).toList();
      assertThat(numbers.stream().distinct()).hasSize(6);
    }
    assertThat(system.received())
        .hasSize(6)
        .allSatisfy((key, times) -> assertThat(times).isEqualTo(2));
  }

  @Test
  void turnsAwayWhoIsUnknownOrSendsNonsense() throws Exception {
    assertThat(post(FIRST, "wrong", DOG).statusCode()).isEqualTo(401);
    assertThat(post("../../x", "token", DOG).statusCode()).isEqualTo(400);
    for (var nonsense :
        new String[] {"", "x", "[]", "{}", "{\"steuerart\":\"HUND\",\"objekte\":[]}"}) {
      assertThat(post(FIRST, "token", nonsense).statusCode()).isEqualTo(422);
    }
    assertThat(system.received()).isEmpty();
  }

  @Test
  void answersNothingWhileSwitchedOff() throws Exception {
    system.switchOff();
    assertThat(post(FIRST, "token", DOG).statusCode()).isEqualTo(503);
    assertThat(get("/").statusCode()).isEqualTo(503);

    system.switchOn();
    assertThat(post(FIRST, "token", DOG).statusCode()).isEqualTo(201);
  }

  @Test
  void showsItsListEscaped() throws Exception {
    assertThat(get("/").body()).contains("Bisher ist nichts angekommen.");
    post(FIRST, "token", DOG);

    assertThat(get("/").body())
        .contains("FW-2026-000001", "10.11.2026 09:30", "&lt;script&gt;, Erika", "Bello &amp; Co")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/steuerobjekte", "/../x"})
  void knowsNoOtherPage(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String key, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(system.address().resolve("/steuerobjekte"))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(system.address().resolve(path)).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
