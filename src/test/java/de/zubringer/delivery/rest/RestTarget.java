package de.zubringer.delivery.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import de.zubringer.delivery.LargeContent;
import de.zubringer.kernel.Content;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * A target with a REST interface that knows what it already has by the key of a call. It takes JSON
 * and XML and answers alike, refuses everything under {@code /abgelehnt}, and can be away or lose
 * an answer.
 */
final class RestTarget implements AutoCloseable {
  private static final int CONFLICT = 409;

  /** What a target of the tests got. */
  record Thing(String number, String mediaType, String text) {
    private static final Pattern CONTENT = Pattern.compile("inhalt\"?[:>]\"?([A-Za-z0-9+/=]*)");

    String attachmentDigest() {
      var content = CONTENT.matcher(text);
      if (!content.find()) {
        throw new AssertionError("no attachment in " + mediaType);
      }
      return LargeContent.digest(Content.of(Base64.getDecoder().decode(content.group(1))));
    }
  }

  private enum Lost {
    NOTHING,
    QUESTION,
    ANSWER
  }

  final Map<String, Thing> things = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Predicate<HttpExchange> mayCall;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isOff;
  private volatile Lost lost = Lost.NOTHING;
  private String keyHeader = "Idempotency-Key";
  private boolean saysConflict;
  private boolean saysLocation;

  private RestTarget(HttpServer server, Predicate<HttpExchange> mayCall) {
    this.server = server;
    this.mayCall = mayCall;
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  /** Without encryption, for callers of this machine. */
  static RestTarget open(Predicate<HttpExchange> mayCall) {
    try {
      return new RestTarget(HttpServer.create(loopback(), 0), mayCall).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Encrypted; every caller must show a certificate the context trusts. */
  static RestTarget mutual(SSLContext context) {
    try {
      var server = HttpsServer.create(loopback(), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
              var wanted = context.getDefaultSSLParameters();
              wanted.setNeedClientAuth(true);
              parameters.setSSLParameters(wanted);
            }
          });
      return new RestTarget(server, exchange -> true).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says 409 with the receipt where it knows the key. */
  RestTarget sayingConflict() {
    saysConflict = true;
    return this;
  }

  /** Says the receipt by the header alone. */
  RestTarget sayingLocation() {
    saysLocation = true;
    return this;
  }

  RestTarget keyedBy(String header) {
    keyHeader = header;
    return this;
  }

  URI address() {
    var scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  void switchOff() {
    isOff = true;
  }

  void switchOn() {
    isOff = false;
  }

  /** Loses the answer to the next call, or does not even do the work. */
  void loseNext(boolean arrived) {
    lost = arrived ? Lost.ANSWER : Lost.QUESTION;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private RestTarget start() {
    server.start();
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var losing = lost;
      var body = exchange.getRequestBody().readAllBytes();
      if (isOff) {
        reply(exchange, 503, "");
      } else if (!mayCall.test(exchange)) {
        reply(exchange, 401, "Unbekannt: " + exchange.getRequestHeaders());
      } else if (!exchange.getRequestMethod().equals("POST")) {
        reply(exchange, 405, "");
      } else if (exchange.getRequestURI().getPath().endsWith("/abgelehnt")) {
        reply(exchange, 422, "Erika Mustermann fehlt");
      } else if (losing == Lost.QUESTION) {
        lost = Lost.NOTHING;
      } else {
        take(exchange, body, losing == Lost.ANSWER);
      }
    }
  }

  private void take(HttpExchange exchange, byte[] body, boolean loses) throws IOException {
    var key = exchange.getRequestHeaders().getFirst(keyHeader);
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (key == null) {
      reply(exchange, 400, "");
      return;
    }
    var number = "FW-" + (things.size() + 1);
    var before = things.putIfAbsent(key, new Thing(number, type, new String(body, UTF_8)));
    if (loses) {
      lost = Lost.NOTHING;
      return;
    }
    var said = before == null ? number : before.number();
    exchange.getResponseHeaders().set("Location", "/vorgaenge/" + said);
    exchange.getResponseHeaders().set("Content-Type", type);
    var status = before != null && saysConflict ? CONFLICT : 201;
    reply(exchange, status, saysLocation ? "" : receipt(type, said));
  }

  private static String receipt(String type, String number) {
    return type.contains("xml")
        ? "<q:antwort xmlns:q='urn:q'><q:vorgang><q:nummer>%s</q:nummer></q:vorgang></q:antwort>"
            .formatted(number)
        : "{\"vorgang\":{\"nummer\":\"%s\"}}".formatted(number);
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
