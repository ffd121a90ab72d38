package de.zubringer.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.kernel.JourneyId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * "Finanzwesen (simuliert)": a Fachverfahren with a REST interface on a free loopback port, for
 * demo and tests. It keeps what it got under {@code <data>/demo/finanzwesen/}, answers the same
 * number for the same key, and shows its list under {@code /}.
 */
public final class SimulatedFachverfahren implements AutoCloseable {
  /** Generous for one application with files in it. */
  private static final int DOCUMENT_BYTES_MAX = 32 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Steuerobjekte objects;
  private final String token;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isOn = true;

  /**
   * @param token what callers must present as bearer
   */
  public SimulatedFachverfahren(Path data, String token, InstantSource clock) throws IOException {
    this.objects = new Steuerobjekte(data.resolve("demo").resolve("finanzwesen"), clock);
    this.token = token;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  public SimulatedFachverfahren start() {
    server.start();
    return this;
  }

  /** Without a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it answers 503. */
  public void switchOff() {
    isOn = false;
  }

  public void switchOn() {
    isOn = true;
  }

  /** How often each journey arrived; it became one Steuerobjekt all the same. */
  public Map<JourneyId, Integer> received() throws IOException {
    return objects.received();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isOn) {
        reply(exchange, 503, "text/plain", "");
        return;
      }
      switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
        case "POST /steuerobjekte" -> take(exchange);
        case "GET /" -> reply(exchange, 200, "text/html", FinanzwesenPage.of(objects.all()));
        default -> reply(exchange, 404, "text/plain", "");
      }
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var key = key(exchange);
    if (!isKnown(exchange)) {
      reply(exchange, 401, "text/plain", "");
    } else if (key.isEmpty()) {
      reply(exchange, 400, "text/plain", "");
    } else {
      take(exchange, key.get());
    }
  }

  private void take(HttpExchange exchange, JourneyId key) throws IOException {
    var bytes = exchange.getRequestBody().readNBytes(DOCUMENT_BYTES_MAX + 1);
    var object = bytes.length > DOCUMENT_BYTES_MAX ? Optional.<JsonNode>empty() : object(bytes);
    if (object.isEmpty()) {
      reply(exchange, 422, "text/plain", "");
      return;
    }
    var number = objects.take(key, object.get());
    var receipt = JSON.writeValueAsString(Map.of("vorgangsnummer", number));
    reply(exchange, 201, "application/json", receipt);
  }

  private boolean isKnown(HttpExchange exchange) {
    var shown = exchange.getRequestHeaders().getFirst("Authorization");
    return shown != null && MessageDigest.isEqual(utf8(shown), utf8("Bearer " + token));
  }

  private static Optional<JourneyId> key(HttpExchange exchange) {
    try {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
          .map(UUID::fromString)
          .map(JourneyId::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Takes what names a Steuerart and at least one object, as its schema demands. */
  private static Optional<JsonNode> object(byte[] bytes) {
    try {
      return Optional.of(JSON.readTree(bytes))
          .filter(node -> node.path("steuerart").isString() && !node.path("objekte").isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = utf8(text);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
