package de.zubringer.torture;

import de.zubringer.bench.BenchKeys;
import de.zubringer.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Zustelldienst as the one who tortures sees it: its faults, its clock, what it has on record.
 */
final class Service implements AutoCloseable {
  private static final String ACCEPTED = "accept-submission";
  private static final String REJECTED = "reject-submission";

  private final PostgresServer database;
  private final Program program;
  private final JdbcClient sql;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(PostgresServer database, Program program, JdbcClient sql) {
    this.database = database;
    this.program = program;
    this.sql = sql;
    this.port =
        Integer.parseInt(program.ready().join().substring(ServiceProgram.READY.length()).strip());
  }

  static Service start(Path folder, ClassPath classPath, BenchKeys keys, URI callbacks)
      throws IOException {
    Files.createDirectories(folder);
    var database =
        PostgresServer.start(
            folder.resolve("postgres"), Map.of("fsync", "off", "synchronous_commit", "off"));
    var address = PostgresServer.withLogIn(database.fresh("dienst"));
    var file = Files.write(folder.resolve("keys.json"), keys.bytes());
    var program =
        Program.start(
            ServiceProgram.class,
            classPath,
            List.of("-Xmx300m"),
            Map.of(),
            ServiceProgram.READY,
            List.of(address, file.toString(), callbacks.toString()));
    return new Service(database, program, JdbcClient.create(new DriverManagerDataSource(address)));
  }

  int port() {
    return port;
  }

  /** What happens to the next calls; {@code path} is a part of theirs. */
  void fault(String kind, int times, String method, String path) {
    post(
        "faults",
        "{\"kind\":\"%s\",\"times\":%d,\"method\":\"%s\",\"path\":\"%s\",\"delayMillis\":3000}"
            .formatted(kind, times, method, path));
  }

  void advanceClock(int minutes) {
    post("clock", "{\"advance\":\"PT" + minutes + "M\"}");
  }

  /** No more faults, and the real time again. */
  void beKind() {
    send(HttpRequest.newBuilder(address("faults")).DELETE());
    send(HttpRequest.newBuilder(address("clock")).DELETE());
  }

  private void post(String what, String body) {
    send(
        HttpRequest.newBuilder(address(what))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private URI address(String what) {
    return URI.create("http://127.0.0.1:" + port + "/sandbox/" + what);
  }

  private void send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      // a hundred faults wait at most; then nothing is missing
      if (answer.statusCode() / 100 != 2 && answer.statusCode() != 422) {
        throw new IllegalStateException("the Zustelldienst says " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many submissions nobody has decided yet. */
  long undecided() {
    return sql.sql(
            "select count(*) from zustelldienst_submissions where state in ('SUBMITTED', 'FORWARDED')")
        .query(Long.class)
        .single();
  }

  /** How many accepting and rejecting events it has of each submission. */
  record Decisions(Map<UUID, Integer> accepted, Map<UUID, Integer> rejected) {}

  Decisions decisions() {
    var accepted = new HashMap<UUID, Integer>();
    var rejected = new HashMap<UUID, Integer>();
    sql.sql("select submission_id, token from zustelldienst_events")
        .query(
            row -> {
              var submission = row.getObject("submission_id", UUID.class);
              var kind = kind(row.getString("token"));
              if (kind.endsWith(ACCEPTED)) {
                accepted.merge(submission, 1, Integer::sum);
              } else if (kind.endsWith(REJECTED)) {
                rejected.merge(submission, 1, Integer::sum);
              }
            });
    return new Decisions(accepted, rejected);
  }

  /** The only member of the claim {@code events} (RFC 8417). */
  private static String kind(String token) {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    var events =
        JsonMapper.shared()
            .readTree(new String(claims, StandardCharsets.UTF_8))
            .path("events")
            .propertyNames();
    return events.isEmpty() ? "" : events.iterator().next();
  }

  @Override
  public void close() {
    program.kill();
    database.close();
    http.shutdownNow();
  }
}
