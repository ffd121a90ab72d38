package de.zubringer.wholeway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands between the subscriber and the Zustelldienst, passes everything on and changes what it was
 * told to: a Zustelldienst that is hostile, broken or away.
 */
final class Between implements AutoCloseable {
  private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type");

  private final Map<String, Change> changes = new ConcurrentHashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private volatile String target = "";

  /** What the subscriber is given; status 0 breaks the connection off. */
  record Answer(int status, String type, String body) {
    static final Answer NONE = new Answer(0, "", "");

    Answer with(String other) {
      return new Answer(status, type, other);
    }
  }

  /** Makes another answer of the honest one. */
  @FunctionalInterface
  interface Change {
    Answer of(Answer honest) throws Exception;
  }

  Between() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void passOnTo(String address) {
    target = address;
  }

  /** Changes the answers to reading addresses that end so. */
  void change(String part, Change change) {
    changes.put(part, change);
  }

  void behave() {
    changes.clear();
  }

  /** How many calls of this method there were at paths that end so. */
  long count(String method, String end) {
    synchronized (calls) {
      return calls.stream()
          .filter(call -> call.startsWith(method + " ") && call.endsWith(end))
          .count();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    try {
      var answer = passedOn(exchange);
      for (var change : changes.entrySet()) {
        if (exchange.getRequestURI().getPath().endsWith(change.getKey())) {
          answer = change.getValue().of(answer);
        }
      }
      give(exchange, answer);
    } catch (Exception e) {
      exchange.close(); // the subscriber sees a broken connection
    }
  }

  private Answer passedOn(HttpExchange exchange) throws IOException, InterruptedException {
    var body = exchange.getRequestBody().readAllBytes();
    var request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .header("User-Agent", "Between/1")
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (var name : PASSED_ON) {
      var value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return new Answer(answer.statusCode(), type, answer.body());
  }

  private static void give(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() != 0) {
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
