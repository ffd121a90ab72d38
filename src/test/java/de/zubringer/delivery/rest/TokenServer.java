package de.zubringer.delivery.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives tokens to one client, each other than the last, and knows which of them still hold. */
final class TokenServer implements AutoCloseable {
  static final String CLIENT = "zubringer:erfurt";
  static final String SECRET = "geheim&oauth";

  /** The name and secret above as RFC 6749 §2.3.1 writes them. */
  private static final String LOG_IN = "Basic enVicmluZ2VyJTNBZXJmdXJ0OmdlaGVpbSUyNm9hdXRo";

  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> valid = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private @Nullable String answer;
  private int status = 200;

  TokenServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  boolean isValid(@Nullable String header) {
    return header != null && valid.contains(header);
  }

  /** Takes back all tokens it gave. */
  void forget() {
    valid.clear();
  }

  /** Answers so from now on. */
  void answers(int newStatus, String text) {
    this.status = newStatus;
    this.answer = text;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var text = answer;
      if (!LOG_IN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        reply(exchange, 401, "{\"error\":\"invalid_client\",\"secret\":\"" + SECRET + "\"}");
      } else if (text != null) {
        reply(exchange, status, text);
      } else {
        var token = "geheim-token-" + asked.size();
        valid.add("Bearer " + token);
        reply(
            exchange,
            200,
            "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":600}"
                .formatted(token));
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
