package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.Application;
import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.cli.CommandLines;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ExternalPostgres;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Two servers over one PostgreSQL of one's own; one of them is killed with work in hand. */
class TwoNodesTest {
  private static final String CONNECTION =
      "municipalities/160660092092-zella-mehlis/connections/hundesteuer-anmeldung.yaml";
  private static final Path SAMPLE =
      Path.of("workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples")
          .resolve("ein-hund-ueberweisung.json");
  private static final String LOG_IN = "fachverfahren:ein-langes-Geheimnis";
  private static final int EACH = 12;
  private static final long SECONDS_MAX = 600;
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  @TempDir Path folder;

  private final String address = ExternalPostgres.freshAddress();
  private final String url =
      address
          + "?user="
          + ExternalPostgres.USER
          + "&password="
          + ExternalPostgres.PASSWORD.replace(" ", "%20");
  private final JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(url));
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<UUID, Integer> answers = new HashMap<>();

  /** As somebody who sets up the first node: accounts, and a plan that is live. */
  @BeforeEach
  void setUp() throws IOException {
    var files = new TreeMap<>(Folder.read(Path.of("workspace/thueringen")).files());
    files.computeIfPresent(
        CONNECTION,
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(
                    "versicherungsnachweisVerlangt: {value: true",
                    "versicherungsnachweisVerlangt: {value: false")
                .getBytes(StandardCharsets.UTF_8));
    var first = folder.resolve("eins");
    try (var context =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=ERROR",
                "--zubringer.data=" + first)) {
      assertThat(context.getBean(Connections.class).goLive(new Folder(files), "test").hasErrors())
          .isFalse();
      var parts = LOG_IN.split(":", -1);
      context
          .getBean(Accounts.class)
          .ensure(parts[0], parts[1], Role.SYSTEM_ADMIN, MunicipalityId.of("160660092092"));
    }
    FileSystemUtils.copyRecursively(first.resolve("keys"), folder.resolve("zwei/keys"));
  }

  @Test
  void deliverEverythingOnceAlthoughOneIsKilled() throws Exception {
    try (var one = node("eins")) {
      var two = node("zwei");
      var first = one.until("http://127.0.0.1:").strip();
      var second = two.until("http://127.0.0.1:").strip();
      for (var number = 0; number < EACH; number++) {
        handOver(first);
        handOver(second);
      }
      two.kill();
      awaitDelivery();
      assertThat(answers.values()).containsOnly(202);
      assertOnceEach();
      var verified =
          CommandLines.run(
              "audit", "verify", "--database", url, "--data", folder.resolve("eins").toString());
      assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }
  }

  /** A node that ends without notice is missed after six beats: here after six seconds. */
  private DemoProcess node(String data) {
    return DemoProcess.start(
        "serve",
        folder.resolve(data),
        Map.of(
            "ZUBRINGER_DB_URL",
            address,
            "ZUBRINGER_DB_USER",
            ExternalPostgres.USER,
            "ZUBRINGER_DB_PASSWORD",
            ExternalPostgres.PASSWORD,
            "DBSCHEDULER_HEARTBEATINTERVAL",
            "1s"),
        SECONDS_MAX);
  }

  private void handOver(String server) throws IOException, InterruptedException {
    var id = UUID.randomUUID();
    var application =
        Files.readString(SAMPLE)
            .replace("160745011079", "160660092092")
            .replace("Kira", "Kira " + answers.size());
    var body =
        "{\"submissionId\":\"%s\",\"leika\":\"99102013104000\",\"application\":%s}"
            .formatted(id, application);
    var request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1/submissions"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(LOG_IN.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    answers.put(id, client.send(request, BodyHandlers.discarding()).statusCode());
  }

  private void awaitDelivery() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (count("select count(*) from pipeline_journey where state = 'DELIVERED'") < 2 * EACH) {
      assertThat(count("select count(*) from pipeline_journey where state in ('HELD', 'REFUSED')"))
          .isZero();
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private void assertOnceEach() {
    assertThat(sql.sql("select journey from inbox_vorgang").query(UUID.class).list())
        .containsExactlyInAnyOrderElementsOf(answers.keySet());
    assertThat(
            sql.sql("select journey from pipeline_step where kind = 'DELIVERED'")
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(answers.keySet());
    assertThat(count("select count(*) from vault_root")).isEqualTo(1);
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
