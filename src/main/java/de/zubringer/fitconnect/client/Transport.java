package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.node.ObjectNode;

/**
 * One HTTP exchange: bounded in time and size, never redirected, its answer sorted into good,
 * refused and unavailable. Only reading is tried again here; the rest is left to the caller.
 */
final class Transport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /**
   * A large attachment over a thin line; without a bound a silent server would hold us for ever.
   */
  private static final Duration LARGE_TIMEOUT = Duration.ofMinutes(2);

  /** As the official SDK. */
  private static final Duration SMALL_TIMEOUT = Duration.ofSeconds(30);

  /** A bot filter answers 403 to requests without a plausible one. */
  private static final String USER_AGENT = "Zubringer/1 (EfA last mile)";

  private static final int UNAUTHORIZED = 401;
  private static final int PIECE_BYTES = 256 * 1024;

  /** A hiccup passes within seconds; what lasts longer is left to the task that called. */
  private static final int TRIES_MAX = 3;

  /** Statuses that say: later, perhaps. Everything from 500 on does, too. */
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final Pace pace;

  Transport(Pace pace) {
    this.pace = pace;
  }

  /** One way to use a request. */
  interface Exchange<R, T> {
    T with(R request) throws FitConnectUnavailable, FitConnectRefused;
  }

  /** Sends and gives the body of a 2xx answer. */
  byte[] send(HttpRequest.Builder builder, String what, int bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    return tried(builder, what, request -> sendOnce(request, what, bytesMax));
  }

  /**
   * Sends and writes the body of a 2xx answer to a file; bounded in time by whoever interrupts it.
   *
   * @return false if the answer is larger
   */
  boolean download(HttpRequest.Builder builder, String what, Path to, long bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    return tried(builder, what, request -> downloadOnce(request, what, to, bytesMax));
  }

  private <T> T tried(HttpRequest.Builder builder, String what, Exchange<HttpRequest, T> exchange)
      throws FitConnectUnavailable, FitConnectRefused {
    var request = builder.setHeader("User-Agent", USER_AGENT).build();
    for (var failed = 1; failed < TRIES_MAX && "GET".equals(request.method()); failed++) {
      try {
        return exchange.with(request);
      } catch (FitConnectUnavailable e) {
        pace.pauseAfter(failed, what);
      }
    }
    return exchange.with(request);
  }

  private byte[] sendOnce(HttpRequest request, String what, int bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    pace.await(what);
    var small = bytesMax <= Limits.SMALL_ANSWER_BYTES_MAX && "GET".equals(request.method());
    var answer =
        exchange(
            request,
            what,
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax),
            small ? SMALL_TIMEOUT : LARGE_TIMEOUT);
    pace.heed(answer.statusCode(), answer.headers());
    requireGood(answer.statusCode(), what, answer.body());
    return answer.body();
  }

  private boolean downloadOnce(HttpRequest request, String what, Path to, long bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    pace.await(what);
    var answer = exchange(request, what, BodyHandlers.ofInputStream(), LARGE_TIMEOUT);
    pace.heed(answer.statusCode(), answer.headers());
    try (var body = answer.body()) {
      if (!isGood(answer.statusCode())) {
        requireGood(answer.statusCode(), what, body.readNBytes(Limits.SMALL_ANSWER_BYTES_MAX));
      }
      return copy(body, what, to, bytesMax);
    } catch (IOException e) {
      throw new FitConnectUnavailable(what + " broke off", e);
    }
  }

  /** Trouble with the file is ours and not one of the service. */
  private static boolean copy(InputStream body, String what, Path to, long bytesMax)
      throws FitConnectUnavailable {
    var left = bytesMax;
    try (var out = Files.newOutputStream(to)) {
      for (var piece = read(body, what); piece.length > 0; piece = read(body, what)) {
        left -= piece.length;
        if (left < 0) {
          return false;
        }
        out.write(piece);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(what + ": the file cannot be written", e);
    }
  }

  private static byte[] read(InputStream body, String what) throws FitConnectUnavailable {
    try {
      return body.readNBytes(PIECE_BYTES);
    } catch (IOException e) {
      throw new FitConnectUnavailable(what + " broke off", e);
    }
  }

  private static void requireGood(int status, String what, byte[] body)
      throws FitConnectUnavailable, FitConnectRefused {
    if (isGood(status)) {
      return;
    }
    if (status >= 400 && status < 500 && !LATER.contains(status)) {
      throw new FitConnectRefused(status, what, problem(body));
    }
    throw new FitConnectUnavailable(what + " was answered with status " + status);
  }

  private static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  /** Sends and reads the JSON object of a 2xx answer. */
  ObjectNode json(HttpRequest.Builder request, String what)
      throws FitConnectUnavailable, FitConnectRefused {
    return parse(send(request, what, Limits.SMALL_ANSWER_BYTES_MAX), what);
  }

  static ObjectNode parse(byte[] json, String what) throws FitConnectUnavailable {
    try {
      return StrictJson.readObject(json);
    } catch (ProtocolFault e) {
      throw unreadable(what, e);
    }
  }

  static FitConnectUnavailable unreadable(String what, ProtocolFault fault) {
    return new FitConnectUnavailable(what + " was answered unreadably", fault);
  }

  static boolean isUnauthorized(FitConnectRefused refused) {
    return refused.status() == UNAUTHORIZED;
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest request, String what, BodyHandler<T> handler, Duration within)
      throws FitConnectUnavailable {
    var pending = http.sendAsync(request, handler);
    try {
      return pending.get(within.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new FitConnectUnavailable(what + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FitConnectUnavailable(what + " was interrupted", e);
    } finally {
      pending.cancel(true);
    }
  }

  /** Type, title and detail as the service worded them; nothing if it sent no problem. */
  private static String problem(byte[] body) {
    try {
      var node = StrictJson.readObject(body);
      return String.join(
              " ",
              StrictJson.textOr(node, "type", ""),
              StrictJson.textOr(node, "title", ""),
              StrictJson.textOr(node, "detail", ""))
          .strip();
    } catch (ProtocolFault e) {
      return "";
    }
  }
}
