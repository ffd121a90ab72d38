package de.zubringer.delivery.rest;

import de.zubringer.delivery.CertificateEnd;
import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.HostReach;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Hands the document over, JSON or XML, by one call that carries the order's key, so that the
 * target recognises a repetition. What a refusing target answers is never kept: it may quote the
 * application.
 */
@Component
@EnableConfigurationProperties(Redirects.class)
class RestConnector implements Connector {
  /** Too slow, not yet, or too often (RFC 9110 §15.5.9, RFC 8470 §5.2, RFC 6585 §4). */
  static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** A target answers in seconds; waiting longer blocks the place of another journey. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  /** Somebody waits for the answer on a page. */
  private static final Duration REACH_WITHIN = Duration.ofSeconds(5);

  /** So little is sent in one go, which is quicker than a stream. */
  private static final int AT_ONCE_BYTES_MAX = 64 * 1024;

  private static final Set<String> METHODS = Set.of("POST", "PUT");
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;

  private final Redirects redirects;
  private final InstantSource clock;
  private final Clients clients;
  private final Calls calls;
  private final Tokens tokens;

  @Autowired
  RestConnector(Redirects redirects, InstantSource clock) {
    this(redirects, clock, ANSWER_WITHIN);
  }

  RestConnector(Redirects redirects, InstantSource clock, Duration answerWithin) {
    this.redirects = redirects;
    this.clock = clock;
    this.clients = new Clients(clock);
    this.calls = new Calls(answerWithin);
    this.tokens = new Tokens(calls, clock);
  }

  @Override
  public String name() {
    return "rest";
  }

  /** A call that is ready but for the log-in. */
  private record Ready(
      DeliveryOrder order, URI address, Content body, Access access, HttpClient client) {}

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    var system = order.system();
    return RestAddress.of(order, redirects)
        .then(
            address ->
                InlineAttachments.body(order)
                    .then(
                        body ->
                            Access.of(system, order.settings(), redirects)
                                .then(
                                    access ->
                                        client(system, order.settings(), access)
                                            .then(
                                                client ->
                                                    deliver(
                                                        new Ready(
                                                            order, address, body, access,
                                                            client))))));
  }

  private Outcome<HttpClient> client(String system, Map<String, String> settings, Access access) {
    var identity = Identity.of(settings);
    return access.way() == Access.Way.CERTIFICATE && identity.certificate().isEmpty()
        ? Outcome.held(Finding.error("target-setting-missing", "", system, "zertifikat"))
        : clients.of(system, identity);
  }

  private Outcome<DeliveryReceipt> deliver(Ready ready) {
    var header = ready.order().request().keyHeader();
    if (!METHODS.contains(ready.order().request().method())) {
      return held("target-method-unknown", ready.order());
    }
    if (!Headers.isFree(header) || header.equalsIgnoreCase(ready.access().header())) {
      return held("target-key-header-invalid", ready.order());
    }
    var answer = answer(ready, false);
    // a token may be taken back before its time
    var isStale =
        ready.access().way() == Access.Way.OAUTH2
            && answer instanceof Outcome.Done<HttpResponse<byte[]>>(var got)
            && got.statusCode() == UNAUTHORIZED;
    return (isStale ? answer(ready, true) : answer).then(got -> receipt(ready.order(), got));
  }

  private Outcome<HttpResponse<byte[]>> answer(Ready ready, boolean isFresh) {
    var order = ready.order();
    var request =
        HttpRequest.newBuilder(ready.address())
            .method(order.request().method(), publisher(ready.body()))
            .header("Content-Type", order.document().mediaType())
            .header("Accept", accepted(order))
            .header(order.request().keyHeader(), order.key());
    return loggedIn(order.system(), ready.client(), ready.access(), request, isFresh)
        .then(
            sent ->
                calls.send(
                    order.system(),
                    ready.client(),
                    sent,
                    status -> mayCarryReceipt(order, status)));
  }

  private static String accepted(DeliveryOrder order) {
    return Media.of(order.document().mediaType()) == Media.XML
        ? "application/xml"
        : "application/json";
  }

  private Outcome<HttpRequest> loggedIn(
      String system,
      HttpClient client,
      Access access,
      HttpRequest.Builder request,
      boolean isFresh) {
    return switch (access.way()) {
      case NONE, CERTIFICATE -> Outcome.done(request.build());
      case KEY -> Outcome.done(request.header(access.header(), access.secret()).build());
      case BASIC -> authorized(request, Tokens.basic(access.user(), access.secret()));
      case BEARER -> authorized(request, "Bearer " + access.secret());
      case OAUTH2 ->
          tokens
              .token(system, client, access, isFresh)
              .then(token -> authorized(request, "Bearer " + token));
    };
  }

  private static Outcome<HttpRequest> authorized(HttpRequest.Builder request, String value) {
    return Outcome.done(request.header("Authorization", value).build());
  }

  /** Its length is said beforehand, as many a target takes nothing of unknown length. */
  private static BodyPublisher publisher(Content body) {
    return body.sizeBytes() <= AT_ONCE_BYTES_MAX
        ? BodyPublishers.ofByteArray(body.bytes())
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

  private Outcome<DeliveryReceipt> receipt(DeliveryOrder order, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    var receipt = reference(order, answer);
    if (mayCarryReceipt(order, status) && receipt.isPresent()) {
      return Outcome.done(
          new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, receipt.get(), clock.instant()));
    }
    if (status / 100 == 2 || status == order.request().known()) {
      return held("target-receipt-missing", order);
    }
    // A conflict without receipt: the same key is being worked on right now.
    if (status / 100 == 5 || status == CONFLICT || PASSING.contains(status)) {
      return Calls.later("status", order.system(), String.valueOf(status));
    }
    return held("target-refused", order, String.valueOf(status));
  }

  /** A target that confirms nothing is taken at its status. */
  private static Optional<String> reference(DeliveryOrder order, HttpResponse<byte[]> answer) {
    var place = order.acknowledgement().receipt();
    if (order.acknowledgement().kind() == Acknowledgement.Kind.SYNCHRONOUS && place != null) {
      return Receipt.find(place, answer);
    }
    var status = answer.statusCode();
    return Optional.of(order.key())
        .filter(id -> status != CONFLICT || order.request().known() == CONFLICT);
  }

  private static boolean mayCarryReceipt(DeliveryOrder order, int status) {
    return status / 100 == 2 || status == CONFLICT || status == order.request().known();
  }

  private static Outcome<DeliveryReceipt> held(
      String code, DeliveryOrder order, String... arguments) {
    var all = new ArrayList<>(List.of(order.system()));
    all.addAll(List.of(arguments));
    return Outcome.held(Finding.error(code, "", all.toArray(String[]::new)));
  }

  @Override
  public List<CertificateEnd> certificates(Map<String, String> settings) {
    return Identity.of(settings).ends();
  }

  /** Opens a connection and closes it again. */
  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return RestAddress.base(settings.getOrDefault("adresse", "").strip(), redirects)
        .map(base -> HostReach.of(base, REACH_WITHIN))
        .orElseGet(() -> Reach.no("no-address"));
  }

  /** Logs in and asks what may be called, which by RFC 9110 §9.2.1 changes nothing. */
  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    var base = RestAddress.base(settings.getOrDefault("adresse", "").strip(), redirects);
    if (base.isEmpty()) {
      return Reach.no("no-address");
    }
    var knocked = HostReach.of(base.get(), REACH_WITHIN);
    return knocked.state() == Reach.State.YES ? asked(base.get(), settings) : knocked;
  }

  private Reach asked(URI base, Map<String, String> settings) {
    var system = base.getHost();
    var answer =
        Access.of(system, settings, redirects)
            .then(
                access ->
                    client(system, settings, access)
                        .then(client -> asked(system, client, access, base)));
    return switch (answer) {
      case Outcome.Done<HttpResponse<byte[]>>(var got) -> told(system, got.statusCode());
      case Outcome.Later<HttpResponse<byte[]>>(var cause) -> Reach.no("no-answer", cause);
      case Outcome.Held<HttpResponse<byte[]>>(var findings) ->
          Reach.no("no-answer", Wording.german().text(findings.list().getFirst()));
      case Outcome.Refused<HttpResponse<byte[]>>(var findings) ->
          Reach.no("no-answer", Wording.german().text(findings.list().getFirst()));
    };
  }

  private Outcome<HttpResponse<byte[]>> asked(
      String system, HttpClient client, Access access, URI base) {
    var quick = new Calls(REACH_WITHIN);
    var request = HttpRequest.newBuilder(base).method("OPTIONS", BodyPublishers.noBody());
    return loggedIn(system, client, access, request, false)
        .then(sent -> quick.send(system, client, sent, status -> false));
  }

  private static Reach told(String system, int status) {
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return Reach.no("no-log-in", system, String.valueOf(status));
    }
    return status / 100 == 5
        ? Reach.no("trouble", system, String.valueOf(status))
        : Reach.yes("answer", system, String.valueOf(status));
  }
}
