package de.zubringer.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.fitconnect.CallbackSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Between the Zustelldienst and the nodes: takes every callback at once and hands it on late,
 * double, out of order, to any node, or not at all.
 */
final class Relay implements AutoCloseable {
  private static final int LOST_PERCENT = 15;
  private static final int DOUBLE_PERCENT = 25;

  /** Some overtake others by it. */
  private static final int LATE_MILLIS_MAX = 3000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HUNDRED = 100;
  private static final int BACKLOG = 64;

  private final HttpServer server;
  private final Random lots;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, Integer> counts = new TreeMap<>();
  private volatile List<Node> nodes = List.of();

  Relay(long seed) throws IOException {
    this.lots = new Random(seed);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void to(List<Node> all) {
    nodes = List.copyOf(all);
  }

  private void take(HttpExchange call) throws IOException {
    var body = call.getRequestBody().readAllBytes();
    var headers = call.getRequestHeaders();
    var timestamp = String.valueOf(headers.getFirst(CallbackSignature.TIMESTAMP_HEADER));
    var signature = String.valueOf(headers.getFirst(CallbackSignature.SIGNATURE_HEADER));
    call.sendResponseHeaders(200, -1);
    call.close();
    count("gekommen");
    var copies = copies();
    for (var copy = 0; copy < copies; copy++) {
      var to = draw(Math.max(1, nodes.size()));
      var _ =
          later.schedule(
              () -> handOn(to, timestamp, signature, body),
              draw(LATE_MILLIS_MAX),
              TimeUnit.MILLISECONDS);
    }
  }

  private int copies() {
    var lot = draw(HUNDRED);
    if (lot < LOST_PERCENT) {
      count("verloren");
      return 0;
    }
    if (lot < LOST_PERCENT + DOUBLE_PERCENT) {
      count("doppelt");
      return 2;
    }
    return 1;
  }

  private void handOn(int to, String timestamp, String signature, byte[] body) {
    if (to >= nodes.size()) {
      return;
    }
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    nodes.get(to).url() + "/fit-connect/callbacks/" + ServiceProgram.DESTINATION))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(CallbackSignature.TIMESTAMP_HEADER, timestamp)
            .header(CallbackSignature.SIGNATURE_HEADER, signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      count("Antwort " + http.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      count("niemand da");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int draw(int bound) {
    synchronized (lots) {
      return lots.nextInt(bound);
    }
  }

  private void count(String what) {
    synchronized (counts) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  String story() {
    synchronized (counts) {
      return counts.toString();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    later.shutdownNow();
    http.shutdownNow();
  }
}
