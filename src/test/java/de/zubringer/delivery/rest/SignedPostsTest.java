package de.zubringer.delivery.rest;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPostsTest {
  private static final String SECRET = "0123456789abcdef";
  private static final Instant AT = Instant.parse("2026-11-23T11:00:00Z");
  private static final SignedPosts.Post POST =
      new SignedPosts.Post("n1", "{\"title\":\"größer\"}", AT);

  private final SignedPosts posts =
      new SignedPosts(new Redirects(Map.of()), InstantSource.fixed(AT), Duration.ofMillis(500));
  private final List<String> paths = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private String signature = "";
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void signsWhatItSendsSoThatTheOtherSideCanTell() throws Exception {
    assertThat(send("/204")).isEqualTo(Outcome.done(204));

    assertThat(body).isEqualTo(POST.json());
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    var expected = mac.doFinal((AT.getEpochSecond() + "." + body).getBytes(UTF_8));
    assertThat(signature)
        .isEqualTo("t=" + AT.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/500", "/503", "/429", "/408", "/hang", "/cut"})
  void triesAgainWhatPasses(String path) {
    assertThat(send(path)).isInstanceOf(Outcome.Later.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/400", "/401", "/404", "/302", "/307"})
  void givesUpWhatDoesNotAndFollowsNobody(String path) {
    assertThat(heldFor(send(path))).isEqualTo("webhook-refused");
    assertThat(paths).containsExactly(path);
  }

  @Test
  void waitsForNoAnswerWithoutEnd() {
    assertThat(send("/endless")).isInstanceOf(Outcome.Later.class);
  }

  @Test
  void isAnOutageWhereNobodyListens() {
    var address = address("/204");
    server.stop(0);
    assertThat(posts.send("leitstand", address, SECRET, POST)).isInstanceOf(Outcome.Later.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://leitstand.example/",
        "http://169.254.169.254/latest",
        "https://ich:wort@leitstand.example/",
        "https://leitstand.example/?a=b",
        "https://leitstand.example/#a",
        "ftp://leitstand.example/",
        "file:///etc/passwd",
        "http://localhost.leitstand.example/",
        "kein"
      })
  void callsNoUnsafeAddress(String address) {
    assertThat(heldFor(posts.send("leitstand", address, SECRET, POST)))
        .isEqualTo("webhook-address-unsafe");
  }

  @Test
  void signsWithNoSecretThatCanBeGuessed() {
    assertThat(heldFor(posts.send("leitstand", address("/204"), "kurz", POST)))
        .isEqualTo("webhook-secret-short");
    assertThat(paths).isEmpty();
  }

  private Outcome<Integer> send(String path) {
    return posts.send("leitstand", address(path), SECRET, POST);
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    paths.add(path);
    signature = exchange.getRequestHeaders().getFirst(SignedPosts.SIGNATURE);
    body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    switch (path) {
      case "/hang" -> await();
      case "/cut" -> exchange.close();
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
          while (true) {
            out.write(new byte[8192]); // until the caller has gone
          }
        }
      }
      default -> {
        exchange.getResponseHeaders().add("Location", address("/204"));
        exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
        exchange.close();
      }
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
