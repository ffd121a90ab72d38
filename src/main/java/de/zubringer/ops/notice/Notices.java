package de.zubringer.ops.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notices on their way. Made in the transaction of what they tell; sent by a task of their own, in
 * growing gaps if they do not arrive, and after a day not at all. A node that dies between sending
 * and noting it sends once more, with the same id.
 */
@Component
public class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** Then hourly. */
  private static final List<Duration> GAPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30));

  private static final Duration LATER_GAP = Duration.ofHours(1);

  /** About a day; then the rule tells again, if it still fires. */
  static final int ATTEMPTS_MAX = 24;

  private final NoticeStore store;
  private final Sender sender;
  private final Channels channels;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  Notices(
      NoticeStore store,
      Sender sender,
      Channels channels,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.sender = sender;
    this.channels = channels;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Has somebody told, in the transaction of the caller. That all is well again hears only who
   * heard, or may still hear, that it was not.
   *
   * @param event its id is replaced by that of the notice
   * @param notBefore when it may leave
   */
  public void tell(String channel, NoticeKind kind, NoticeEvent event, Instant notBefore) {
    if (kind == NoticeKind.RESOLVED) {
      var mayHaveArrived = store.drop(event.rule(), channel);
      if (!mayHaveArrived && !store.isTold(event.rule(), channel)) {
        return;
      }
    }
    var id = UUID.randomUUID();
    store.add(with(event, id), id, channel, kind);
    scheduler
        .getObject()
        .scheduleIfNotExists(NoticeTask.NOTICE.instance(id.toString()).scheduledTo(notBefore));
  }

  /** Tries once; answers when to try again. */
  Optional<Instant> send(UUID id) {
    var begun = store.begin(id);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    var notice = begun.get();
    var channel = channels.channel(notice.channel());
    if (channel.isEmpty()) {
      return given(notice, Wording.german().say("ops.notice.channel-gone"));
    }
    return switch (sender.send(channel.get(), notice.event())) {
      case Outcome.Done<?> done -> {
        store.ended(id, Notice.State.SENT, "");
        yield Optional.empty();
      }
      case Outcome.Later<?>(var cause) -> again(notice, cause);
      case Outcome.Held<?>(var findings) -> given(notice, text(findings));
      case Outcome.Refused<?>(var findings) -> given(notice, text(findings));
    };
  }

  private Optional<Instant> again(Notice notice, String cause) {
    if (notice.attempts() >= ATTEMPTS_MAX) {
      return given(notice, cause);
    }
    store.failed(notice.id(), cause);
    var gap = notice.attempts() <= GAPS.size() ? GAPS.get(notice.attempts() - 1) : LATER_GAP;
    return Optional.of(clock.instant().plus(gap));
  }

  private Optional<Instant> given(Notice notice, String cause) {
    LOG.warn("notice {} to {} did not arrive: {}", notice.id(), notice.channel(), cause);
    store.ended(notice.id(), Notice.State.FAILED, cause);
    return Optional.empty();
  }

  private static String text(Findings findings) {
    var first = findings.list().getFirst();
    return Wording.german().text(first) + " " + Wording.german().advice(first);
  }

  private static NoticeEvent with(NoticeEvent event, UUID id) {
    return new NoticeEvent(
        id.toString(),
        event.kind(),
        event.installation(),
        event.rule(),
        event.title(),
        event.measure(),
        event.unit(),
        event.value(),
        event.threshold(),
        event.since(),
        event.at(),
        event.places());
  }
}
