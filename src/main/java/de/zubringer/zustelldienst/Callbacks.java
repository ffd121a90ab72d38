package de.zubringer.zustelldienst;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.SubmissionStore.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Calls a destination back: NEW_SUBMISSIONS, signed. Repeated with growing gaps, then given up; who
 * missed it finds the submission by polling.
 */
@Configuration(proxyBeanMethods = false)
@WhenEnabled
class Callbacks {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("zustelldienst-callback");

  private static final String TYPE =
      "https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions";

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Ten tries beginning at five seconds and doubling: about an hour and a half in all. */
  private static final int TRIES_MAX = 10;

  private static final Duration FIRST_GAP = Duration.ofSeconds(5);

  private final SubmissionStore submissions;
  private final DestinationStore destinations;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Callbacks(
      SubmissionStore submissions,
      DestinationStore destinations,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.submissions = submissions;
    this.destinations = destinations;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Bean
  OneTimeTask<Void> zustelldienstCallback() {
    return Tasks.oneTime(TASK)
        .onFailure(
            FailureHandler.<Void>maxRetries(TRIES_MAX).withBackoff(FIRST_GAP, 2).thenRemove())
        .execute((instance, context) -> call(UUID.fromString(instance.getId())));
  }

  /** Notes in the caller's transaction that the destination is to be called. */
  void newSubmission(Submission submission) {
    if (destinations.require(submission.destinationId()).callback().isPresent()) {
      var instance = TASK.instance(submission.id().toString()).scheduledTo(clock.instant());
      scheduler.getObject().scheduleIfNotExists(instance);
    }
  }

  private void call(UUID submissionId) {
    submissions
        .find(submissionId)
        .ifPresent(
            submission ->
                destinations
                    .require(submission.destinationId())
                    .callback()
                    .ifPresent(callback -> call(submission, callback)));
  }

  /** Fails for every answer but 2xx, which is how the scheduler knows that it has to repeat. */
  private void call(Submission submission, DestinationDraft.Callback callback) {
    var body = body(submission);
    var timestamp = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(callback.url())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header(CallbackSignature.TIMESTAMP_HEADER, String.valueOf(timestamp))
            .header(
                CallbackSignature.SIGNATURE_HEADER,
                CallbackSignature.create(callback.secret(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new UncheckedIOException(new IOException("callback answered with " + status));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("callback got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] body(Submission submission) {
    var body = StrictJson.object().put("type", TYPE);
    body.putArray("submissionIds").add(submission.id().toString());
    body.putArray("submissions").add(PublicEndpoints.ids(submission));
    return StrictJson.bytes(body);
  }
}
