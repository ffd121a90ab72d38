package de.zubringer.zustelldienst.callbacks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.CallbackStore.Delivery;
import de.zubringer.zustelldienst.callbacks.CallbackStore.State;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import de.zubringer.zustelldienst.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Calls senders and subscribers back. Repeated with growing gaps, then given up; who missed it
 * finds what happened by polling.
 */
@Configuration(proxyBeanMethods = false)
@WhenEnabled
public class Callbacks {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("zustelldienst-callback");

  /** Ten repetitions beginning at five seconds and doubling: about an hour and a half in all. */
  private static final int REPETITIONS_MAX = 10;

  private static final Duration FIRST_GAP = Duration.ofSeconds(5);

  private final CallbackStore deliveries;
  private final CallbackSending sending;
  private final ProtocolSheet sheet;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  /** What a callback is about. */
  public enum Kind {
    NEW_SUBMISSIONS,
    NEW_EVENTS;

    /** As it is written in addresses, such as {@code new-events}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who is called. */
  public enum Recipient {
    SENDER,
    SUBSCRIBER
  }

  Callbacks(
      CallbackStore deliveries,
      CallbackSending sending,
      ProtocolSheet sheet,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.sending = sending;
    this.sheet = sheet;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Bean
  OneTimeTask<Void> zustelldienstCallback() {
    return Tasks.oneTime(TASK)
        .onFailure(
            FailureHandler.<Void>maxRetries(REPETITIONS_MAX).withBackoff(FIRST_GAP, 2).thenRemove())
        .execute(
            (instance, context) ->
                run(
                    UUID.fromString(instance.getId()),
                    context.getExecution().consecutiveFailures >= REPETITIONS_MAX));
  }

  /**
   * Notes in the caller's transaction that somebody is to be called.
   *
   * @param ids of the destination, submission and case
   */
  public void call(
      Kind kind, Recipient recipient, DestinationDraft.Callback callback, JsonNode ids) {
    var delivery =
        new Delivery(
            UUID.randomUUID(),
            UUID.fromString(ids.path("destinationId").asString()),
            UUID.fromString(ids.path("submissionId").asString()),
            kind,
            recipient,
            callback.url(),
            body(kind, ids),
            State.WAITING,
            0,
            "",
            clock.instant(),
            Optional.empty());
    deliveries.create(delivery, callback.secret());
    schedule(delivery.id());
  }

  /** Calls once more, whatever became of it before. */
  public void repeat(UUID id) {
    if (deliveries.find(id).isEmpty()) {
      throw Refusal.notFound("resource");
    }
    schedule(id);
  }

  private void schedule(UUID id) {
    var instance = TASK.instance(id.toString()).scheduledTo(clock.instant());
    scheduler.getObject().scheduleIfNotExists(instance);
  }

  /** Fails for every answer but 2xx, which is how the scheduler knows that it has to repeat. */
  private void run(UUID id, boolean isLast) {
    var delivery = deliveries.find(id);
    if (delivery.isEmpty()) {
      return;
    }
    var answer = sending.send(delivery.get(), deliveries.secret(id).orElse(""));
    var failed = isLast ? State.GIVEN_UP : State.WAITING;
    var state = answer.isGood() ? State.DELIVERED : failed;
    deliveries.note(id, state, answer.text(), clock.instant());
    if (!answer.isGood()) {
      throw new CallbackFailed(answer.text());
    }
  }

  /** Byte for byte as documented, the deprecated list included. */
  private String body(Kind kind, JsonNode ids) {
    var body = StrictJson.object();
    body.put("type", ProtocolSheet.require(sheet.callbackTypes(), kind.word()));
    body.putArray("submissionIds").add(ids.path("submissionId"));
    body.putArray("submissions").add(ids);
    return new String(StrictJson.bytes(body), StandardCharsets.UTF_8);
  }
}
