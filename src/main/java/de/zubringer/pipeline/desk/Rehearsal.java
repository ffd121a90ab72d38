package de.zubringer.pipeline.desk;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journey;
import tools.jackson.databind.json.JsonMapper;

/** Lets a sample be checked and addressed as an application is; nothing is stored or sent. */
public final class Rehearsal {
  private Rehearsal() {}

  /** From the first place of a plan whose law lets it through; else as the first refuses it. */
  public static Outcome<Addressed> address(PlanBook book, ConnectionPlan plan, Sample sample) {
    return plan.covers().stream()
        .map(area -> address(book, plan, sample, area))
        .filter(Outcome.Done.class::isInstance)
        .findFirst()
        .orElseGet(
            () ->
                address(
                    book,
                    plan,
                    sample,
                    plan.covers().stream().findFirst().orElse(plan.body().ars())));
  }

  /** By a plan, as if the sample came from one of the places it covers. */
  public static Outcome<Addressed> address(
      PlanBook book, ConnectionPlan plan, Sample sample, Ars area) {
    return new Assessment(book, plan, journey(plan, sample), opened(plan, sample, area)).run();
  }

  /** The journey a sample would be. */
  public static Journey journey(ConnectionPlan plan, Sample sample) {
    return Journey.begun(
        new JourneyId(sample.journey()),
        plan.municipality(),
        plan.leistung().leika(),
        sample.channel(),
        sample.receivedAt(),
        sample.receivedAt());
  }

  /** A sample as it would be opened, from one place. */
  public static OpenedSubmission opened(ConnectionPlan plan, Sample sample, Ars area) {
    return new OpenedSubmission(
        JsonMapper.shared().writeValueAsBytes(sample.at(area.digits())),
        plan.leistung().submission().mimeType(),
        null,
        sample.attachments().stream().map(Rehearsal::attachment).toList(),
        sample.receivedAt());
  }

  private static OpenedAttachment attachment(Sample.File file) {
    return new OpenedAttachment(file.id(), file.name(), file.mediaType(), Content.of(file.bytes()));
  }
}
