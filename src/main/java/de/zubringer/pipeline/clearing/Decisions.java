package de.zubringer.pipeline.clearing;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.record.Contents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How what persons decided counts on the way of a journey. One nobody touched costs no question to
 * the database.
 */
@Component
public class Decisions {
  private final ActStore acts;
  private final Contents contents;

  Decisions(ActStore acts, Contents contents) {
    this.acts = acts;
    this.contents = contents;
  }

  /** Everything persons did to it, the first first. */
  public List<Act> acts(Journey journey) {
    return acts.of(journey);
  }

  /** Checks and addresses it by a plan, with the unit and the application persons decided on. */
  public Assessment assessment(
      PlanBook book, ConnectionPlan plan, Journey journey, OpenedSubmission opened) {
    if (!journey.decided()) {
      return new Assessment(book, plan, journey, opened);
    }
    var decision = acts.decision(journey);
    return new Assessment(book, plan, journey, corrected(journey, decision, opened))
        .byHand(decision.byHand());
  }

  /** The submission with the application that counts: the last correction, or what came. */
  public OpenedSubmission corrected(Journey journey, OpenedSubmission opened) {
    return journey.decided() ? corrected(journey, acts.decision(journey), opened) : opened;
  }

  private OpenedSubmission corrected(Journey journey, Decision decision, OpenedSubmission opened) {
    var correction =
        decision
            .correction()
            .map(
                number ->
                    contents
                        .content(journey, ContentItem.corrected(number))
                        .map(Content::bytes)
                        .orElseThrow(() -> new IllegalStateException("the correction is missing")));
    return correction.map(bytes -> with(opened, bytes)).orElse(opened);
  }

  private static OpenedSubmission with(OpenedSubmission opened, byte[] application) {
    return new OpenedSubmission(
        application,
        opened.mediaType(),
        opened.schemaUri(),
        opened.attachments(),
        opened.receivedAt());
  }

  /** The order as its receiver is to get it: for the first time, once more, or as another one. */
  public DeliveryOrder again(Journey journey, DeliveryOrder order) {
    if (!journey.decided()) {
      return order;
    }
    var decision = acts.decision(journey);
    return order.again(decision.again(order.receiver()), decision.copies(order.receiver()));
  }

  /** The application as it counts now; empty if it was never opened, or erased. */
  public Optional<byte[]> application(Journey journey) {
    var correction =
        journey.decided() ? acts.decision(journey).correction() : Optional.<Integer>empty();
    var name = correction.map(ContentItem::corrected).orElse(ContentItem.APPLICATION);
    return contents.content(journey, name).map(Content::bytes);
  }
}
