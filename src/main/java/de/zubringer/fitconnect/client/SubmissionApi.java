package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Calls to the Submission API v2 in the name of one client; a refused token is replaced once. */
final class SubmissionApi {
  /** FIT-Connect: at most 500 items a page. */
  private static final int PAGE = 500;

  /** 100,000 waiting submissions; more come with the next poll. */
  private static final int PAGES_MAX = 200;

  /** A hundred thousand lines of a waiting list have 16 MB. */
  private static final long LIST_BYTES_MAX = 64L * 1024 * 1024;

  private final Transport transport;
  private final URI base;
  private final WireVersion version;
  private final AccessTokens tokens;

  SubmissionApi(Endpoints endpoints, Credentials credentials, InstantSource clock) {
    this(endpoints, credentials, clock, Pace.of(clock));
  }

  SubmissionApi(Endpoints endpoints, Credentials credentials, InstantSource clock, Pace pace) {
    transport = new Transport(pace);
    base = endpoints.submission();
    version = endpoints.version();
    tokens = new AccessTokens(transport, endpoints.token(), credentials, clock);
  }

  WireVersion version() {
    return version;
  }

  byte[] get(String path, String what, int bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    return call(path, what, bytesMax, HttpRequest.Builder::GET);
  }

  /** Writes the answer to a file; false if it is larger. */
  boolean download(String path, String what, Path to, long bytesMax)
      throws FitConnectUnavailable, FitConnectRefused {
    return call(
        path, HttpRequest.Builder::GET, request -> transport.download(request, what, to, bytesMax));
  }

  byte[] send(String method, String path, String type, BodyPublisher body, String what)
      throws FitConnectUnavailable, FitConnectRefused {
    return call(
        path,
        what,
        Limits.SMALL_ANSWER_BYTES_MAX,
        request -> request.header("Content-Type", type).method(method, body));
  }

  byte[] sendJson(String method, String path, JsonNode body, String what)
      throws FitConnectUnavailable, FitConnectRefused {
    var bytes = BodyPublishers.ofByteArray(StrictJson.bytes(body));
    return send(method, path, "application/json", bytes, what);
  }

  byte[] sendJose(String method, String path, String compact, String what)
      throws FitConnectUnavailable, FitConnectRefused {
    return send(method, path, "application/jose", BodyPublishers.ofString(compact), what);
  }

  /** All tokens of a case, in the order of the service; half a log is no log. */
  List<String> events(UUID caseId) throws FitConnectUnavailable, FitConnectRefused {
    var what = "Reading the event log";
    var texts = new ArrayList<String>();
    var listed = list(version.path() + "/cases/" + caseId + "/events?", "eventLog", what);
    for (var item : listed.items()) {
      texts.add(item.stringValueOpt().orElseThrow(() -> unreadable(what)));
    }
    if (texts.size() < listed.total()) {
      throw new FitConnectUnavailable(what + " gave only a part");
    }
    return List.copyOf(texts);
  }

  /**
   * The items of all pages.
   *
   * @param total how many there are, as the service says
   */
  record Listed(List<JsonNode> items, long total) {}

  /** Reads all pages; the path ends where the parameters of the page go. */
  Listed list(String path, String member, String what)
      throws FitConnectUnavailable, FitConnectRefused {
    var items = new ArrayList<JsonNode>();
    var total = 0L;
    var bytes = 0L;
    for (var page = 0; page < PAGES_MAX; page++) {
      var address = path + "offset=" + items.size() + "&limit=" + PAGE;
      var body = get(address, what, Limits.SMALL_ANSWER_BYTES_MAX);
      var answer = Transport.parse(body, what);
      total = answer.path("totalCount").longValueOpt().orElseThrow(() -> unreadable(what));
      var array = answer.path(member);
      array.forEach(items::add);
      bytes += body.length;
      if (array.isEmpty() || items.size() >= total || bytes > LIST_BYTES_MAX) {
        break;
      }
    }
    return new Listed(items, total);
  }

  private static FitConnectUnavailable unreadable(String what) {
    return new FitConnectUnavailable(what + " was answered unreadably");
  }

  static UUID uuid(JsonNode node, String member, String what) throws FitConnectUnavailable {
    try {
      return StrictJson.uuid(node, member);
    } catch (ProtocolFault e) {
      throw Transport.unreadable(what, e);
    }
  }

  private byte[] call(
      String path, String what, int bytesMax, UnaryOperator<HttpRequest.Builder> shape)
      throws FitConnectUnavailable, FitConnectRefused {
    return call(path, shape, request -> transport.send(request, what, bytesMax));
  }

  private <T> T call(
      String path,
      UnaryOperator<HttpRequest.Builder> shape,
      Transport.Exchange<HttpRequest.Builder, T> exchange)
      throws FitConnectUnavailable, FitConnectRefused {
    var token = tokens.current();
    try {
      return exchange.with(request(path, token, shape));
    } catch (FitConnectRefused e) {
      if (!Transport.isUnauthorized(e)) {
        throw e;
      }
    }
    tokens.forget(token);
    return exchange.with(request(path, tokens.current(), shape));
  }

  private HttpRequest.Builder request(
      String path, String token, UnaryOperator<HttpRequest.Builder> shape) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    return shape.apply(request.header("Authorization", "Bearer " + token));
  }
}
