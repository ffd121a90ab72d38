package de.zubringer.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Fachverfahren by REST that does its work once for each {@code Idempotency-Key} and answers a
 * repetition from its memory, but often does not answer as one would like: by a drawn lot it
 * refuses before or after the work, cuts the connection before or after it, or takes its time.
 */
final class TaxOffice implements AutoCloseable {
  /** How a call is answered; of a hundred calls so many. */
  enum Mood {
    GOOD(76),
    REFUSES_BEFORE(7),
    REFUSES_AFTER(4),
    CUTS_BEFORE(4),
    CUTS_AFTER(5),
    SLOW(4);

    private final int percent;

    Mood(int percent) {
      this.percent = percent;
    }
  }

  private static final int HUNDRED = 100;

  /** Of so many calls one is never answered, where that is asked for: it costs us a minute. */
  private static final int ONE_HANGS_OF = 600;

  /** Longer than a node waits (60 s). */
  private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(75);

  /** After the fifth a node waits for a quarter of an hour (cycle {@code standard}). */
  private static final int TROUBLES_MAX = 4;

  /** After the third it waits for a minute. */
  private static final int TROUBLES_MAX_SHORT = 2;

  private static final int SLOW_MILLIS_MAX = 2000;
  private static final int BACKLOG = 64;

  private final HttpServer server;
  private final Random lots;
  private final boolean hangs;
  private final int troublesMax;
  private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
  private final Map<String, Integer> works = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> keysOfDog = new ConcurrentHashMap<>();
  private final Map<Mood, AtomicInteger> moods = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger hung = new AtomicInteger();
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());
  private volatile boolean isKind;

  TaxOffice(Plan plan) throws IOException {
    this.lots = new Random(plan.seed());
    this.hangs = plan.isLong();
    this.troublesMax = plan.isLong() ? TROUBLES_MAX : TROUBLES_MAX_SHORT;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers every call with 503 for a while. */
  void goAway(long nanos) {
    awayUntil.set(System.nanoTime() + nanos);
  }

  /** From now on it answers as one would like. */
  void beKind() {
    isKind = true;
  }

  private void take(HttpExchange call) throws IOException {
    var key = String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key"));
    var body = call.getRequestBody().readAllBytes();
    calls.incrementAndGet();
    if (awayUntil.get() - System.nanoTime() > 0) {
      away.incrementAndGet();
      answer(call, 503, "{}");
      return;
    }
    if (isHanging()) {
      work(key, body);
      hung.incrementAndGet();
      LockSupport.parkNanos(HANG_NANOS);
      call.close();
      return;
    }
    var mood = mood(key);
    moods.computeIfAbsent(mood, one -> new AtomicInteger()).incrementAndGet();
    act(call, mood, key, body);
  }

  private void act(HttpExchange call, Mood mood, String key, byte[] body) throws IOException {
    switch (mood) {
      case REFUSES_BEFORE -> answer(call, 500, "{}");
      case CUTS_BEFORE -> call.close(); // without a word: the connection ends
      case REFUSES_AFTER -> {
        work(key, body);
        answer(call, 500, "{}");
      }
      case CUTS_AFTER -> {
        work(key, body);
        call.close();
      }
      case SLOW -> {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(draw(SLOW_MILLIS_MAX)));
        confirm(call, work(key, body));
      }
      case GOOD -> confirm(call, work(key, body));
    }
  }

  /** Done once for each key; the dog it is about tells whether one came under two keys. */
  private int work(String key, byte[] body) {
    var dog =
        JsonMapper.shared().readTree(body).path("objekte").path(0).path("chip").asString("none");
    keysOfDog.computeIfAbsent(dog, one -> ConcurrentHashMap.newKeySet()).add(key);
    var fresh = number.incrementAndGet();
    var known = works.putIfAbsent(key, fresh);
    if (known != null) {
      repeated.incrementAndGet();
    }
    return known == null ? fresh : known;
  }

  private static void confirm(HttpExchange call, int number) throws IOException {
    answer(call, 201, "{\"vorgangsnummer\":\"" + reference(number) + "\"}");
  }

  private static String reference(int number) {
    return "F-" + number;
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    try (call;
        var out = call.getResponseBody()) {
      out.write(bytes);
    }
  }

  private boolean isHanging() {
    return hangs && !isKind && draw(ONE_HANGS_OF) == 0;
  }

  /** One application meets only so many troubles that its next attempt is minutes away at most. */
  private Mood mood(String key) {
    var lot = isKind || troubles.getOrDefault(key, 0) >= troublesMax ? 0 : draw(HUNDRED);
    for (var mood : Mood.values()) {
      if (lot < mood.percent) {
        if (mood != Mood.GOOD && mood != Mood.SLOW) {
          troubles.merge(key, 1, Integer::sum);
        }
        return mood;
      }
      lot -= mood.percent;
    }
    return Mood.GOOD;
  }

  private synchronized int draw(int bound) {
    return lots.nextInt(bound);
  }

  /** The number it gave for a key, as it stands in a receipt; missing if it never did the work. */
  Map<String, String> references() {
    var references = new ConcurrentHashMap<String, String>();
    works.forEach((key, given) -> references.put(key, reference(given)));
    return references;
  }

  /** Dogs that were registered under more than one key. */
  Map<String, Set<String>> twice() {
    var twice = new ConcurrentHashMap<>(keysOfDog);
    twice.values().removeIf(keys -> keys.size() < 2);
    return twice;
  }

  String story() {
    return "%d Aufrufe, %d Vorgänge, %d Wiederholungen aus dem Gedächtnis beantwortet; %s; %d hingen, %d während Ausfällen abgewiesen"
        .formatted(calls.get(), works.size(), repeated.get(), moods, hung.get(), away.get());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
