package de.zubringer.fitconnect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.content.Attachment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");

  /** Opens only when four uploads are there at the same time. */
  private final CyclicBarrier four = new CyclicBarrier(4);

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger status = new AtomicInteger(204);
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  UploadsTest() throws IOException {
    server.createContext(
        "/token",
        exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":1800}"));
    server.createContext("/submission-api/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void uploadsFourAtATimeAndNoMore() throws Exception {
    var attachments = Stream.generate(UploadsTest::attachment).limit(8).toList();
    var tags = uploads().send(attachments);
    assertThat(tags).hasSize(8).allSatisfy((id, tag) -> assertThat(tag).hasSize(22));
    assertThat(most).hasValue(4);
  }

  @Test
  void endsWithTheRefusalOfOne() {
    status.set(422);
    assertThatThrownBy(
            () -> uploads().send(Stream.generate(UploadsTest::attachment).limit(4).toList()))
        .isInstanceOf(FitConnectRefused.class);
    assertThat(most).hasValueLessThanOrEqualTo(4);
  }

  private Uploads uploads() {
    var endpoints = Endpoints.below("http://localhost:" + server.getAddress().getPort());
    var client = new SenderClient(endpoints, new Credentials("ich", "x"), InstantSource.system());
    return new Uploads(client, SUBMISSION, TestKeys.encryption().publicHalf());
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      four.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException e) {
      status.set(500);
    }
    now.decrementAndGet();
    answer(exchange, status.get(), "");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Attachment attachment() {
    return new Attachment(UUID.randomUUID(), "a.pdf", "application/pdf", new byte[] {1, 2, 3});
  }
}
