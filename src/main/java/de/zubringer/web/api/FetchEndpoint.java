package de.zubringer.web.api;

import de.zubringer.access.ByToken;
import de.zubringer.access.Problem;
import de.zubringer.delivery.pull.FetchTokens;
import de.zubringer.delivery.pull.Fetcher;
import de.zubringer.delivery.pull.Fetches;
import de.zubringer.delivery.pull.Fetches.Confirmation;
import de.zubringer.delivery.pull.PullHead;
import de.zubringer.delivery.pull.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fachverfahren fetch what waits for them, by a token of their installation: list, fetch, confirm.
 * Everything may be repeated; what is not confirmed is listed again.
 */
@RestController
class FetchEndpoint {
  private static final String PATH = "/api/v1/fetch/deliveries";
  private static final String ONE = PATH + "/{key}";
  private static final String BEARER = "Bearer ";

  /** A number of a Vorgang and what is around it. */
  private static final int BODY_BYTES_MAX = 4 * 1024;

  private final FetchTokens tokens;
  private final Fetches fetches;
  private final JsonMapper json;

  FetchEndpoint(FetchTokens tokens, Fetches fetches, JsonMapper json) {
    this.tokens = tokens;
    this.fetches = fetches;
    this.json = json;
  }

  /** What is done for a caller we know. */
  private interface Action {
    void run(Fetcher fetcher) throws IOException;
  }

  @ByToken
  @GetMapping(PATH)
  void list(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit)
      throws IOException {
    known(
        request,
        response,
        fetcher -> write(response, FetchAnswer.of(fetches.waiting(fetcher, after, limit))));
  }

  @ByToken
  @GetMapping(ONE)
  void one(HttpServletRequest request, HttpServletResponse response, @PathVariable String key)
      throws IOException {
    known(
        request,
        response,
        fetcher -> {
          var found = fetches.find(fetcher, key);
          if (found.isEmpty()) {
            Problem.write(response, HttpServletResponse.SC_NOT_FOUND, "fetch.unknown");
          } else {
            write(response, FetchAnswer.Item.of(found.get()));
          }
        });
  }

  @ByToken
  @GetMapping(ONE + "/document")
  void document(HttpServletRequest request, HttpServletResponse response, @PathVariable String key)
      throws IOException {
    known(request, response, fetcher -> file(response, fetcher, key, 0));
  }

  @ByToken
  @GetMapping(ONE + "/attachments/{number}")
  void attachment(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String key,
      @PathVariable int number)
      throws IOException {
    // number 0 is the document, which has an address of its own
    known(
        request,
        response,
        fetcher -> file(response, fetcher, key, number < 1 ? Integer.MAX_VALUE : number));
  }

  @ByToken
  @PostMapping(ONE + "/acknowledgement")
  void acknowledge(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String key)
      throws IOException {
    known(
        request,
        response,
        fetcher -> answer(response, fetches.confirm(fetcher, key, receipt(request).orElse(""))));
  }

  private void answer(HttpServletResponse response, Confirmation confirmation) throws IOException {
    switch (confirmation) {
      case Confirmation.Noted(var receipt, var at) ->
          write(response, new FetchAnswer.Acknowledgement(receipt, at));
      case Confirmation.Other() ->
          Problem.write(response, HttpServletResponse.SC_CONFLICT, "fetch.other");
      case Confirmation.Unusable() ->
          Problem.write(response, HttpServletResponse.SC_BAD_REQUEST, "fetch.receipt");
      case Confirmation.Unknown() ->
          Problem.write(response, HttpServletResponse.SC_NOT_FOUND, "fetch.unknown");
    }
  }

  private void known(HttpServletRequest request, HttpServletResponse response, Action action)
      throws IOException {
    var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    var fetcher =
        Optional.ofNullable(shown)
            .filter(header -> header.startsWith(BEARER))
            .flatMap(header -> tokens.fetcher(header.substring(BEARER.length()).strip()));
    if (fetcher.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Zubringer\"");
      Problem.write(response, HttpServletResponse.SC_UNAUTHORIZED, "fetch.token");
      return;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    action.run(fetcher.get());
  }

  private void file(HttpServletResponse response, Fetcher fetcher, String key, int number)
      throws IOException {
    var found = fetches.find(fetcher, key);
    var content = found.flatMap(waiting -> fetches.file(fetcher, waiting, number));
    if (content.isEmpty()) {
      Problem.write(response, HttpServletResponse.SC_NOT_FOUND, "fetch.unknown");
      return;
    }
    var file = file(found.orElseThrow(), number);
    response.setContentType(mediaType(file.mediaType()));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(file.fileName()));
    response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLengthLong(content.get().sizeBytes());
    try (var in = content.get().open()) {
      in.transferTo(response.getOutputStream());
    }
  }

  private static PullHead.File file(Waiting waiting, int number) {
    return number == 0 ? waiting.head().document() : waiting.head().attachments().get(number - 1);
  }

  /** As the sender wrote it, if it can stand in a header. */
  private static String mediaType(String written) {
    return FetchAnswer.isMediaType(written) ? written : MediaType.APPLICATION_OCTET_STREAM_VALUE;
  }

  private static String saved(String fileName) {
    return ContentDisposition.attachment()
        .filename(fileName, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private Optional<String> receipt(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
    if (body.length > BODY_BYTES_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readTree(body).path("receipt"))
          .filter(receipt -> receipt.isString() || receipt.isIntegralNumber())
          .map(JsonNode::asString);
    } catch (JacksonException e) {
      return Optional.empty(); // said to the caller as a receipt that is none
    }
  }

  private void write(HttpServletResponse response, Object answer) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), answer);
  }
}
