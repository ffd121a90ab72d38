package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.fitconnect.CallbackSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A subscriber's address for callbacks; it notes the rightly signed ones. */
final class CallbackReceiver {
  private static final String SECRET = "rueckruf-geheimnis";
  private static final int WAIT_SECONDS = 30;

  private final HttpServer server;
  private final LinkedBlockingQueue<String> bodies = new LinkedBlockingQueue<>();

  CallbackReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  DestinationDraft.Callback callback() {
    var port = server.getAddress().getPort();
    return new DestinationDraft.Callback(
        URI.create("http://localhost:" + port + "/callbacks"), SECRET);
  }

  /** Waits until a rightly signed call about the submission has come. */
  String signedBodyAbout(UUID submissionId) throws InterruptedException {
    var body = "";
    while (!body.contains(submissionId.toString())) {
      var next = bodies.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("a signed callback").isNotNull();
      body = String.valueOf(next);
    }
    return body;
  }

  void stop() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    var valid =
        CallbackSignature.isValid(
            SECRET,
            headers.getFirst(CallbackSignature.TIMESTAMP_HEADER),
            headers.getFirst(CallbackSignature.SIGNATURE_HEADER),
            body,
            Instant.now());
    if (valid) {
      bodies.add(new String(body, StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(valid ? 200 : 401, -1);
    exchange.close();
  }
}
