package de.zubringer.delivery.rest;

import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts a small JSON document to an address of the operator, signed with a shared secret. As with
 * every call of ours: encrypted unless it stays on this machine, no redirect is followed, and what
 * the other side says is never kept.
 */
@Component
public class SignedPosts {
  /** {@code t=<seconds since 1970>,v1=<HMAC-SHA-256 of "t.body" in hex>}. */
  public static final String SIGNATURE = "X-Zubringer-Signature";

  /** The same for a repetition, so that it can be told from something new. */
  public static final String ID = "X-Zubringer-Id";

  /** Below it a secret can be guessed from one signed document. */
  public static final int SECRET_CHARACTERS_MIN = 16;

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final Redirects redirects;
  private final Clients clients;
  private final Calls calls;

  @Autowired
  SignedPosts(Redirects redirects, InstantSource clock) {
    this(redirects, clock, ANSWER_WITHIN);
  }

  SignedPosts(Redirects redirects, InstantSource clock, Duration answerWithin) {
    this.redirects = redirects;
    this.clients = new Clients(clock);
    this.calls = new Calls(answerWithin);
  }

  /**
   * A document on its way.
   *
   * @param at when it is sent; the other side refuses what is too old
   */
  public record Post(String id, String json, Instant at) {}

  /**
   * Done with the status if the other side took it.
   *
   * @param name of whom it is for, in what is said about a failure
   * @param secret shared with the other side
   */
  public Outcome<Integer> send(String name, String address, String secret, Post post) {
    var to = address(address);
    if (to.isEmpty()) {
      return Outcome.held(Finding.error("webhook-address-unsafe", "", name));
    }
    if (secret.length() < SECRET_CHARACTERS_MIN) {
      return Outcome.held(Finding.error("webhook-secret-short", "", name));
    }
    var request =
        HttpRequest.newBuilder(to.get())
            .header("Content-Type", "application/json")
            .header(ID, post.id())
            .header(SIGNATURE, signature(secret, post))
            .POST(BodyPublishers.ofString(post.json()))
            .build();
    return clients
        .of(name, new Identity("", "", ""))
        .then(client -> calls.send(name, client, request, status -> false))
        .then(answer -> told(name, answer));
  }

  /** Where it goes; empty if that is no address we may call. */
  public Optional<URI> address(String written) {
    return RestAddress.base(written.strip(), redirects);
  }

  private static Outcome<Integer> told(String name, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    if (status / 100 == 2) {
      return Outcome.done(status);
    }
    return status / 100 == 5 || RestConnector.PASSING.contains(status)
        ? Calls.later("status", name, String.valueOf(status))
        : Outcome.held(Finding.error("webhook-refused", "", name, String.valueOf(status)));
  }

  private static String signature(String secret, Post post) {
    var seconds = post.at().getEpochSecond();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = (seconds + "." + post.json()).getBytes(StandardCharsets.UTF_8);
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
