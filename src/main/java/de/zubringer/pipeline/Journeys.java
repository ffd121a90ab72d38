package de.zubringer.pipeline;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.receivers.FanOut;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.pipeline.scan.Scanning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other rooms may ask of journeys and do with them. */
@Component
public class Journeys {
  /** Counting more costs what nobody waits for, and tells nobody more. */
  public static final long COUNTED_MAX = 100_000;

  private final JourneyReader reader;
  private final JourneyStore store;
  private final JourneyQueue queue;
  private final Contents contents;
  private final FanOut fanOut;
  private final Orders orders;

  Journeys(
      JourneyReader reader,
      JourneyStore store,
      JourneyQueue queue,
      Contents contents,
      FanOut fanOut,
      Orders orders) {
    this.reader = reader;
    this.store = store;
    this.queue = queue;
    this.contents = contents;
    this.fanOut = fanOut;
    this.orders = orders;
  }

  /** A stretch of the list, newest first; {@code after} is the {@code next} of the one before. */
  public JourneyPage page(JourneyFilter filter, @Nullable String after, int size) {
    return stretch(filter, new JourneyPage.Place(after, null), size);
  }

  /** A stretch of the list from any place, in either direction. */
  public JourneyPage stretch(JourneyFilter filter, JourneyPage.Place place, int size) {
    return reader.page(filter, place, size);
  }

  /** What the filters of an administration can be set to: the areas and units it has had. */
  public List<JourneyFilter.Choice> choices(MunicipalityId municipality, JourneyFilter.Kind kind) {
    return reader.choices(municipality, kind);
  }

  /**
   * How many journeys are in which state, no further than one beyond {@link #COUNTED_MAX}; null
   * counts all municipalities.
   */
  public Map<JourneyState, Long> counts(@Nullable MunicipalityId municipality) {
    return reader.counts(municipality);
  }

  /** How many journeys of an area are not at their end; areas without any are missing. */
  public Map<Ars, Long> openByArea(@Nullable MunicipalityId municipality) {
    return reader.openByArea(municipality);
  }

  /** What the sender's service got no answer about, the oldest first; bounded. */
  public List<Journey> unanswered() {
    return reader.unanswered();
  }

  /** How many of them were received then or earlier. */
  public long countUnanswered(Instant then) {
    return reader.countUnanswered(then);
  }

  /** How many journeys of all municipalities are held by a finding. */
  public long countHeldBy(String finding) {
    return reader.countHeldBy(finding);
  }

  /** One journey, if it belongs to the municipality; null sees those of all. */
  public Optional<JourneyDetail> detail(@Nullable MunicipalityId municipality, JourneyId id) {
    return visible(municipality, id).map(reader::detail);
  }

  /**
   * A piece of content, unsealed; only for somebody of the municipality it belongs to, and no
   * attachment the malware scanner did not let pass.
   */
  public Optional<Content> content(MunicipalityId municipality, JourneyId id, String name) {
    return visible(municipality, id)
        .filter(journey -> !isLocked(journey, name))
        .flatMap(journey -> contents.content(journey, name));
  }

  private boolean isLocked(Journey journey, String name) {
    return name.startsWith(ContentItem.ATTACHMENT_PREFIX)
        && journey.state() == JourneyState.HELD
        && Scanning.isLocked(reader.detail(journey).findings());
  }

  /**
   * Lets a held journey run again from where it was held, on the plan that is live now.
   *
   * @param by role of the person who asked, for the timeline
   * @return false if there is no such journey in this municipality or it is not held
   */
  @Transactional
  public boolean resume(@Nullable MunicipalityId municipality, JourneyId id, String by) {
    var held =
        store
            .lock(id)
            .filter(journey -> isVisible(municipality, journey))
            .filter(journey -> journey.state() == JourneyState.HELD);
    held.ifPresent(journey -> resume(journey, by));
    return held.isPresent();
  }

  /**
   * Lets a journey run again whose delivery was unclear, after a person looked into the target.
   *
   * @param arrived whether the target has it; then it is not handed over again
   * @return false if there is no such journey in this municipality or its delivery is not unclear
   */
  @Transactional
  public boolean settle(
      @Nullable MunicipalityId municipality, JourneyId id, boolean arrived, String by) {
    var unclear =
        detail(municipality, id)
            .filter(detail -> detail.isDeliveryUnclear())
            .map(detail -> detail.journey().municipality());
    unclear.ifPresent(owner -> fanOut.settle(owner, id, "", arrived));
    return unclear.isPresent() && resume(municipality, id, by);
  }

  /**
   * Sends a journey once more to one of its receivers who does not have it; the others are left
   * alone.
   *
   * @param arrived what a person found out where that was unclear; null if nobody had to look
   * @return false if there is no such receiver in this municipality or it has the journey
   */
  @Transactional
  public boolean sendAgain(
      @Nullable MunicipalityId municipality,
      JourneyId id,
      String receiver,
      @Nullable Boolean arrived,
      String by) {
    var locked = store.lock(id).filter(journey -> isVisible(municipality, journey));
    var name = locked.flatMap(journey -> fanOut.again(id, receiver));
    if (name.isEmpty()) {
      return false;
    }
    var journey = locked.orElseThrow();
    if (arrived != null) {
      fanOut.settle(journey.municipality(), id, receiver, arrived);
    }
    var change = store.change(journey).step(StepKind.RESUMED, name.get() + ": " + by);
    if (journey.state() == JourneyState.HELD) {
      change.move(store.heldBefore(journey)).forgetSnapshot();
    }
    change.write();
    queue.add(id);
    return true;
  }

  private void resume(Journey journey, String by) {
    var before = store.heldBefore(journey);
    store.change(journey).move(before).forgetSnapshot().step(StepKind.RESUMED, by).write();
    fanOut.again(journey.id());
    queue.add(journey.id());
  }

  /**
   * What would hold a journey again by the plan that is live now; computes only.
   *
   * @return none if it would go on as far as to its target; the finding {@code content-erased} also
   *     if nobody has opened it yet
   */
  public Findings outlook(Journey journey) {
    return switch (orders.byLivePlan(journey)) {
      case Outcome.Done<Order> done -> Findings.NONE;
      case Outcome.Held<Order>(var findings) -> findings;
      case Outcome.Refused<Order>(var findings) -> findings;
      case Outcome.Later<Order>(var cause) ->
          Findings.of(Finding.error("target-unreachable", "", cause));
    };
  }

  /** The sender's service has our acceptance. */
  @Transactional
  public void accepted(JourneyId id, Instant at) {
    var journey = store.lock(id).orElseThrow();
    if (journey.acceptedAt() == null) {
      store.change(journey).accepted(at).step(StepKind.ACCEPTED, "").write();
    }
  }

  /** The sender's service has our rejection. */
  @Transactional
  public void rejected(JourneyId id, Instant at) {
    var journey = store.lock(id).orElseThrow();
    if (journey.rejectedAt() == null) {
      store.change(journey).rejected(at).step(StepKind.REJECTED, "").write();
    }
  }

  private Optional<Journey> visible(@Nullable MunicipalityId municipality, JourneyId id) {
    return reader.journey(id).filter(journey -> isVisible(municipality, journey));
  }

  private static boolean isVisible(@Nullable MunicipalityId municipality, Journey journey) {
    return municipality == null || journey.municipality().equals(municipality);
  }
}
