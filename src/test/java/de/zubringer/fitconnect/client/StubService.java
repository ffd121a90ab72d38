package de.zubringer.fitconnect.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Answers what a test laid ready for a path, the last of it again and again; notes what it got. */
public final class StubService implements AutoCloseable {
  public final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> latches = new ConcurrentHashMap<>();
  private final HttpServer server;

  private record Answer(int status, String body, Map<String, String> headers) {}

  public StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    on("/token", 200, "{\"access_token\":\"t1\",\"expires_in\":1800}");
  }

  public StubService on(String path, int status, String body) {
    return on(path, status, body, Map.of());
  }

  public StubService on(String path, int status, String body, Map<String, String> headers) {
    answers
        .computeIfAbsent(path, key -> new ConcurrentLinkedQueue<>())
        .add(new Answer(status, body, headers));
    return this;
  }

  /** What was laid ready for a path counts no more. */
  public void forget(String path) {
    answers.remove(path);
  }

  /** From now on the path answers only when the latch opens. */
  public StubService slow(String path, CountDownLatch latch) {
    latches.put(path, latch);
    return this;
  }

  public Endpoints endpoints() {
    return Endpoints.below("http://localhost:" + server.getAddress().getPort());
  }

  public long countOf(String beginning) {
    return calls.stream().filter(call -> call.startsWith(beginning)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    var path = exchange.getRequestURI().getPath();
    waitFor(path);
    var ready = answers.getOrDefault(path, new ArrayDeque<>());
    var answer = ready.size() > 1 ? ready.poll() : ready.peek();
    var chosen = Objects.requireNonNullElse(answer, new Answer(404, "{}", Map.of()));
    var bytes = chosen.body().getBytes(StandardCharsets.UTF_8);
    chosen.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(chosen.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void waitFor(String path) {
    try {
      var latch = latches.get(path);
      if (latch != null) {
        latch.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
