package de.zubringer.pipeline.bulk;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.record.JourneyReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts for many journeys of one administration. */
@Component
public class Bulk {
  /** An afternoon of one target's outage; more is begun anew with the rest. */
  public static final int JOURNEYS_MAX = 10_000;

  /** So many are looked at one by one before it begins; a page waits for it. */
  public static final int LOOKED_MAX = 50;

  private final BulkStore store;
  private final BulkQueue queue;
  private final Clearing clearing;
  private final JourneyReader reader;
  private final Journeys journeys;

  Bulk(
      BulkStore store,
      BulkQueue queue,
      Clearing clearing,
      JourneyReader reader,
      Journeys journeys) {
    this.store = store;
    this.queue = queue;
    this.clearing = clearing;
    this.reader = reader;
    this.journeys = journeys;
  }

  /** Looks at the first ones as it would be done; changes nothing. */
  public BulkPreview preview(Actor actor, BulkOrder order, List<JourneyId> journeys) {
    var command = order.command();
    return new BulkPreview(
        journeys.size(),
        command
            .map(
                one ->
                    journeys.stream().limit(LOOKED_MAX).map(id -> looked(actor, one, id)).toList())
            .orElse(List.of()));
  }

  private BulkPreview.Looked looked(Actor actor, Command command, JourneyId id) {
    var answer = clearing.look(actor, id, command);
    return new BulkPreview.Looked(
        id, answer, answer.isDone() && command.deed() == Deed.RERUN ? holds(id) : Optional.empty());
  }

  /** A journey nobody has opened yet cannot be told. */
  private Optional<Finding> holds(JourneyId id) {
    return journeys.outlook(reader.journey(id).orElseThrow()).list().stream()
        .findFirst()
        .filter(finding -> !finding.code().equals("content-erased"));
  }

  /**
   * Begins it, in one transaction; the work itself is a task.
   *
   * @param journeys 1 to {@link #JOURNEYS_MAX}
   * @return empty if there is no such act for many, or too many or none to do it to
   */
  @Transactional
  public Optional<UUID> begin(
      MunicipalityId owner, Actor actor, BulkOrder order, List<JourneyId> journeys) {
    if (!order.deed().fitsMany()
        || order.command().isEmpty()
        || journeys.isEmpty()
        || journeys.size() > JOURNEYS_MAX
        || !order.deed().isFor(actor.author().role())
        || (order.deed().needsReason() && order.reason().isBlank())
        || Clearing.isTooLong(order.reason())) {
      return Optional.empty();
    }
    var run = UUID.randomUUID();
    store.add(run, owner, actor, order, journeys.stream().distinct().toList());
    queue.add(run);
    return Optional.of(run);
  }

  /** False if it is not running any more. */
  @Transactional
  public boolean pause(UUID run) {
    return move(run, Set.of(BulkState.RUNNING), BulkState.PAUSED);
  }

  /** False if it is not paused. */
  @Transactional
  public boolean resume(UUID run) {
    var resumed = move(run, Set.of(BulkState.PAUSED), BulkState.RUNNING);
    if (resumed) {
      queue.add(run);
    }
    return resumed;
  }

  /** False if it is over; what is done stays done. */
  @Transactional
  public boolean cancel(UUID run) {
    return move(run, Set.of(BulkState.RUNNING, BulkState.PAUSED), BulkState.CANCELLED);
  }

  private boolean move(UUID run, Set<BulkState> from, BulkState to) {
    var allowed = store.lock(run).filter(from::contains).isPresent();
    if (allowed) {
      store.move(run, to);
    }
    return allowed;
  }

  /** One of an administration, or, for whoever sees all, of any. */
  public Optional<BulkRun> run(Actor actor, UUID run) {
    return store
        .run(run)
        .filter(
            one -> actor.municipality() == null || one.municipality().equals(actor.municipality()));
  }

  public List<BulkRun> of(MunicipalityId municipality) {
    return store.of(municipality);
  }

  /** Lines from a number on, 0 for the first. */
  public List<BulkLine> lines(UUID run, int after, int limit) {
    return store.lines(run, Math.max(after, 0), limit);
  }
}
