package de.zubringer.delivery.rest;

import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;

/** Calls a target and waits for the answer, no longer and for no more than is sensible. */
final class Calls {
  /** A receipt is a number; more is an error page or worse. */
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  private final Duration answerWithin;

  Calls(Duration answerWithin) {
    this.answerWithin = answerWithin;
  }

  /**
   * The answer, or why there is none.
   *
   * @param isRead the status of answers whose content is wanted; that of others is never looked at
   */
  Outcome<HttpResponse<byte[]>> send(
      String system, HttpClient client, HttpRequest request, IntPredicate isRead) {
    var answer = client.sendAsync(request, bounded(isRead));
    try {
      return Outcome.done(answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return later("slow", system);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException outage) {
        return later("unreachable", system, outage.getClass().getSimpleName());
      }
      throw new IllegalStateException("the call failed by a bug", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return later("interrupted", system);
    }
  }

  private static BodyHandler<byte[]> bounded(IntPredicate isRead) {
    var whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
    return head ->
        isRead.test(head.statusCode()) ? whole.apply(head) : BodySubscribers.replacing(new byte[0]);
  }

  static <T> Outcome<T> later(String outage, String... arguments) {
    return Outcome.later(Wording.german().say("delivery.outage." + outage, arguments));
  }
}
