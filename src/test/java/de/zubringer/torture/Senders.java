package de.zubringer.torture;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Who sends applications: each is sent again, under the same id, to whatever node, until somebody
 * has confirmed that he has it.
 */
final class Senders implements AutoCloseable {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration TRY_FOR = Duration.ofMinutes(10);
  private static final long TRY_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final int LANES = 4;

  private final List<Node> nodes;
  private final Random lots;
  private final HttpClient http;
  private final Sender service;
  private final Map<UUID, Way> confirmed = new ConcurrentHashMap<>();
  private final Map<UUID, String> refused = new ConcurrentHashMap<>();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger known = new AtomicInteger();

  Senders(long seed, List<Node> nodes, int servicePort) {
    this.lots = new Random(seed);
    this.nodes = List.copyOf(nodes);
    this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var clock = InstantSource.system();
    var endpoints = Endpoints.below("http://127.0.0.1:" + servicePort);
    this.service =
        new Sender(
            new SenderClient(endpoints, ServiceProgram.SENDER, clock),
            new Directory(endpoints, clock),
            KeyCheck.withoutTrustAnchors(true, clock),
            Set.of(LocalZustelldienst.ISSUER),
            clock);
  }

  /** Sends the applications with these numbers; returns when all of them were confirmed. */
  void send(int from, int to) {
    var next = new AtomicInteger(from);
    var lanes =
        IntStream.range(0, LANES)
            .mapToObj(lane -> Thread.ofVirtual().start(() -> sendAll(next, to)))
            .toList();
    for (var lane : lanes) {
      try {
        lane.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private void sendAll(AtomicInteger next, int to) {
    for (var number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
      var way = Way.of(number);
      if (way == Way.FIT_CONNECT) {
        encrypted(number);
      } else {
        plain(UUID.randomUUID(), way, number);
      }
    }
  }

  private void plain(UUID id, Way way, int number) {
    var body =
        "{\"submissionId\":\"%s\",\"leika\":\"99102013104000\",\"application\":%s}"
            .formatted(id, way.application(number));
    until(id, () -> handedOver(id, way, body));
  }

  /** Whether it is known what became of it. */
  private boolean handedOver(UUID id, Way way, String body) {
    var logIn = Installation.logIn(way.municipality()).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(node().url() + "/api/v1/submissions"))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(logIn))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        if (status == 200) {
          known.incrementAndGet(); // taken before, but the receipt was lost
        }
        confirmed.put(id, way);
        return true;
      }
      if (status / 100 == 4) {
        refused.put(id, "Antwort " + status);
        return true;
      }
      return false;
    } catch (IOException e) {
      return false; // nobody there, or killed while it answered
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void encrypted(int number) {
    var application =
        new Application(
            ServiceProgram.DESTINATION,
            ServiceProgram.LEISTUNG,
            ServiceProgram.REGION,
            ServiceProgram.SCHEMA,
            Way.FIT_CONNECT.application(number).getBytes(StandardCharsets.UTF_8),
            List.of(),
            Optional.empty());
    var nobody = new UUID(0, number);
    until(nobody, () -> announced(application, nobody));
  }

  /**
   * An announcement whose answer is lost is begun anew; what was never submitted does not count.
   */
  private boolean announced(Application application, UUID nobody) {
    try {
      var announced = service.announce(application);
      until(announced.submissionId(), () -> submitted(announced, application));
      return true;
    } catch (FitConnectUnavailable e) {
      return false;
    } catch (FitConnectRefused | ProtocolFault e) {
      refused.put(nobody, String.valueOf(e.getMessage()));
      return true;
    }
  }

  private boolean submitted(SenderClient.Announced announced, Application application) {
    try {
      service.submit(announced, application);
      confirmed.put(announced.submissionId(), Way.FIT_CONNECT);
      return true;
    } catch (FitConnectUnavailable e) {
      return false;
    } catch (FitConnectRefused | ProtocolFault e) {
      refused.put(announced.submissionId(), String.valueOf(e.getMessage()));
      return true;
    }
  }

  private void until(UUID id, BooleanSupplier done) {
    var end = System.nanoTime() + TRY_FOR.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        refused.put(id, "niemand nahm es");
        return;
      }
      again.incrementAndGet();
      LockSupport.parkNanos(TRY_EVERY_NANOS);
    }
  }

  /** As a simple load balancer does that does not know who is well. */
  private Node node() {
    synchronized (lots) {
      return nodes.get(lots.nextInt(nodes.size()));
    }
  }

  /** Everything somebody has taken on, and the way it came. */
  Map<UUID, Way> confirmed() {
    return Map.copyOf(confirmed);
  }

  /** What was not taken although nothing was wrong with it. */
  Map<UUID, String> refused() {
    return Map.copyOf(refused);
  }

  String story() {
    return "%d Versuche wiederholt, %d Quittungen zum zweiten Mal gegeben"
        .formatted(again.get(), known.get());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
