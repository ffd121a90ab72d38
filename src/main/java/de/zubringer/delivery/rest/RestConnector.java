package de.zubringer.delivery.rest;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Reach;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Hands the document over by one call that carries the journey's id as {@code Idempotency-Key}, so
 * that the target recognises a repetition. What a refusing target answers is never kept: it may
 * quote the application.
 */
@Component
@EnableConfigurationProperties(Redirects.class)
class RestConnector implements Connector {
  /** A receipt is a number; more is an error page or worse. */
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  /** A target answers in seconds; waiting longer blocks the place of another journey. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  /** Somebody waits for the answer on a page. */
  private static final Duration REACH_WITHIN = Duration.ofSeconds(5);

  private static final Set<String> METHODS = Set.of("POST", "PUT");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");
  private static final int CONFLICT = 409;

  /** Too slow, not yet, or too often (RFC 9110 §15.5.9, RFC 8470 §5.2, RFC 6585 §4). */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private final HttpClient http;
  private final Redirects redirects;
  private final InstantSource clock;
  private final Duration answerWithin;

  @Autowired
  RestConnector(Redirects redirects, InstantSource clock) {
    this(redirects, clock, ANSWER_WITHIN);
  }

  RestConnector(Redirects redirects, InstantSource clock, Duration answerWithin) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    this.redirects = redirects;
    this.clock = clock;
    this.answerWithin = answerWithin;
  }

  @Override
  public String name() {
    return "rest";
  }

  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    return RestAddress.base(settings.getOrDefault("adresse", "").strip(), redirects)
        .map(base -> HostReach.of(base, REACH_WITHIN))
        .orElseGet(() -> Reach.no("no-address"));
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    return RestAddress.of(order, redirects)
        .then(address -> InlineAttachments.body(order).then(body -> request(order, address, body)))
        .then(request -> send(order, request));
  }

  private static Outcome<HttpRequest> request(DeliveryOrder order, URI address, Content body) {
    var method = order.request().method();
    if (!METHODS.contains(method)) {
      return Outcome.held(Finding.error("target-method-unknown", "", order.system()));
    }
    var request =
        HttpRequest.newBuilder(address)
            .method(method, publisher(body))
            .header("Content-Type", order.document().mediaType())
            .header("Accept", "application/json")
            .header("Idempotency-Key", order.key());
    var token = order.setting("zugang").map(String::strip);
    if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
      return Outcome.held(Finding.error("target-access-invalid", "", order.system()));
    }
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    return Outcome.done(request.build());
  }

  /** Its length is said beforehand, as many a target takes nothing of unknown length. */
  private static BodyPublisher publisher(Content body) {
    return body.sizeBytes() == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> opened(body)), body.sizeBytes());
  }

  private static InputStream opened(Content body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException("what is handed over cannot be read", e);
    }
  }

  private Outcome<DeliveryReceipt> send(DeliveryOrder order, HttpRequest request) {
    var answer = http.sendAsync(request, boundedAnswer());
    try {
      return receipt(order, answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return later("slow", order.system());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException outage) {
        return later("unreachable", order.system(), outage.getClass().getSimpleName());
      }
      throw new IllegalStateException("the call failed by a bug", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return later("interrupted", order.system());
    }
  }

  private Outcome<DeliveryReceipt> receipt(DeliveryOrder order, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    var receipt = reference(order, answer);
    if (mayCarryReceipt(status) && receipt.isPresent()) {
      return Outcome.done(
          new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, receipt.get(), clock.instant()));
    }
    if (status / 100 == 2) {
      return Outcome.held(Finding.error("target-receipt-missing", "", order.system()));
    }
    // A conflict without receipt: the same key is being worked on right now.
    if (status / 100 == 5 || status == CONFLICT || PASSING.contains(status)) {
      return later("status", order.system(), String.valueOf(status));
    }
    return Outcome.held(
        Finding.error("target-refused", "", order.system(), String.valueOf(status)));
  }

  /** A target that confirms nothing is taken at its status. */
  private static Optional<String> reference(DeliveryOrder order, HttpResponse<byte[]> answer) {
    var path = order.acknowledgement().receipt();
    if (order.acknowledgement().kind() == Acknowledgement.Kind.SYNCHRONOUS && path != null) {
      return ReceiptPath.find(path, answer.body());
    }
    return Optional.of(order.key()).filter(id -> answer.statusCode() != CONFLICT);
  }

  private static BodyHandler<byte[]> boundedAnswer() {
    var whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
    return head ->
        mayCarryReceipt(head.statusCode())
            ? whole.apply(head)
            : BodySubscribers.replacing(new byte[0]);
  }

  private static boolean mayCarryReceipt(int status) {
    return status / 100 == 2 || status == CONFLICT;
  }

  private static Outcome<DeliveryReceipt> later(String outage, String... arguments) {
    return Outcome.later(Wording.german().say("delivery.outage." + outage, arguments));
  }
}
