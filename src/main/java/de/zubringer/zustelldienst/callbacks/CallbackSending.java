package de.zubringer.zustelldienst.callbacks;

import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.CallbackStore.Delivery;
import de.zubringer.zustelldienst.faults.Faults;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Sends one callback, signed with the real time; on demand wrongly or twice. */
@Component
@WhenEnabled
class CallbackSending {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** One second more than receivers may take. */
  private static final Duration TOO_OLD = Duration.ofSeconds(301);

  private final Faults faults;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** What came back: a status, or why there is none. */
  record Answer(boolean isGood, String text) {}

  CallbackSending(Faults faults, InstantSource clock) {
    this.faults = faults;
    this.clock = clock;
  }

  Answer send(Delivery delivery, String secret) {
    var destinationId = delivery.destinationId();
    if (faults.strikes(FaultKind.DUPLICATE_CALLBACK, destinationId)) {
      exchange(signed(delivery, secret, Duration.ZERO));
    }
    if (faults.strikes(FaultKind.CALLBACK_BAD_HMAC, destinationId)) {
      return exchange(signed(delivery, secret + "?", Duration.ZERO));
    }
    if (faults.strikes(FaultKind.CALLBACK_OLD_TIMESTAMP, destinationId)) {
      return exchange(signed(delivery, secret, TOO_OLD));
    }
    return exchange(signed(delivery, secret, Duration.ZERO));
  }

  private HttpRequest signed(Delivery delivery, String secret, Duration age) {
    var body = delivery.body().getBytes(StandardCharsets.UTF_8);
    var timestamp = clock.instant().minus(age).getEpochSecond();
    return HttpRequest.newBuilder(delivery.url())
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Zubringer-Zustelldienst/1 (local)")
        .header(CallbackSignature.TIMESTAMP_HEADER, String.valueOf(timestamp))
        .header(
            CallbackSignature.SIGNATURE_HEADER, CallbackSignature.create(secret, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Answer exchange(HttpRequest request) {
    try {
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      return new Answer(status / 100 == 2, String.valueOf(status));
    } catch (IOException e) {
      return new Answer(false, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, "interrupted");
    }
  }
}
