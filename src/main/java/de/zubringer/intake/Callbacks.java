package de.zubringer.intake;

import de.zubringer.fitconnect.CallbackSignature;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Callbacks of the Zustelldienst (FIT-Connect, callbacks): only a wake-up call. Whatever the body
 * says, we then fetch what really waits, so a replayed or invented one does no harm.
 */
@Component
public class Callbacks {
  private final Subscriptions subscriptions;
  private final FitConnectTasks.Wake wake;
  private final InstantSource clock;

  Callbacks(Subscriptions subscriptions, FitConnectTasks.Wake wake, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.wake = wake;
    this.clock = clock;
  }

  /** How a callback was taken. */
  public enum Answer {
    NOTED,
    NOT_SIGNED,
    UNKNOWN
  }

  /** Verifies the signature over the raw bytes, then notes the arrival and nothing else. */
  public Answer take(
      UUID destination, @Nullable String timestamp, @Nullable String signature, byte[] body) {
    var subscription = subscriptions.find(destination);
    var secret = subscription.flatMap(subscriptions::callbackSecret);
    if (secret.isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (!CallbackSignature.isValid(secret.get(), timestamp, signature, body, clock.instant())) {
      return Answer.NOT_SIGNED;
    }
    wake.at(destination);
    return Answer.NOTED;
  }
}
