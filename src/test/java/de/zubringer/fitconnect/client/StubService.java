package de.zubringer.fitconnect.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** Answers what a test laid ready for a path, the last of it again and again; notes what it got. */
final class StubService implements AutoCloseable {
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Queue<Answer>> answers = new HashMap<>();
  private final HttpServer server;

  private record Answer(int status, String body) {}

  StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    on("/token", 200, "{\"access_token\":\"t1\",\"expires_in\":1800}");
  }

  StubService on(String path, int status, String body) {
    answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  Endpoints endpoints() {
    return Endpoints.below("http://localhost:" + server.getAddress().getPort());
  }

  long countOf(String beginning) {
    return calls.stream().filter(call -> call.startsWith(beginning)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    var ready = answers.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
    var answer = ready.size() > 1 ? ready.poll() : ready.peek();
    var chosen = Objects.requireNonNullElse(answer, new Answer(404, "{}"));
    var bytes = chosen.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(chosen.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
