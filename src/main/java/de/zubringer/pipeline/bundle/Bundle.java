package de.zubringer.pipeline.bundle;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.target.TargetFormat.Part;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.receivers.Enclosed;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A target document as it goes out: alone with its attachments beside it, or in a package with
 * them.
 */
public record Bundle(DeliveryOrder.Document document, List<DeliveryOrder.Attachment> attachments) {
  /** Of every message a package holds. */
  private static final String MESSAGE_TYPE = "application/xml";

  /** Held where the readable form of the application cannot be made. */
  public static Outcome<Bundle> of(
      Journey journey,
      Addressed addressed,
      OpenedSubmission opened,
      TargetDocument made,
      Enclosed enclosed) {
    if (made.parts().isEmpty()) {
      return beside(journey, addressed, opened, made, enclosed);
    }
    return ReadableSheet.of(journey, addressed, opened)
        .then(readable -> Outcome.done(packed(opened, made, enclosed, readable)));
  }

  private static Outcome<Bundle> beside(
      Journey journey,
      Addressed addressed,
      OpenedSubmission opened,
      TargetDocument made,
      Enclosed enclosed) {
    var document = new DeliveryOrder.Document(made.fileName(), made.mediaType(), made.bytes());
    if (!addressed.target().entrance().readable()) {
      return Outcome.done(new Bundle(document, enclosed.attachments()));
    }
    return ReadableSheet.of(journey, addressed, opened)
        .then(
            readable -> {
              var all = new ArrayList<DeliveryOrder.Attachment>();
              all.add(readable(readable));
              all.addAll(enclosed.attachments());
              return Outcome.done(new Bundle(document, List.copyOf(all)));
            });
  }

  private static DeliveryOrder.Attachment readable(byte[] sheet) {
    return new DeliveryOrder.Attachment(
        DeliveryOrder.Attachment.READABLE,
        DeliveryOrder.Attachment.READABLE + ".pdf",
        Printer.MEDIA_TYPE,
        Content.of(sheet));
  }

  /** Only the message is kept: everything else in the package is kept with the journey already. */
  private static Bundle packed(
      OpenedSubmission opened, TargetDocument made, Enclosed enclosed, byte[] readable) {
    var entries =
        made.parts().stream()
            .map(
                part ->
                    new ZipContent.Entry(
                        part.name(), content(part, opened, made, enclosed, readable)))
            .toList();
    var kept = new DeliveryOrder.Kept(made.parts().getFirst().name(), MESSAGE_TYPE, made.bytes());
    var zip = new ZipContent(entries, LocalDateTime.ofInstant(opened.receivedAt(), LegalTime.ZONE));
    return new Bundle(
        new DeliveryOrder.Document(made.fileName(), made.mediaType(), zip, kept), List.of());
  }

  private static Content content(
      Part part, OpenedSubmission opened, TargetDocument made, Enclosed enclosed, byte[] readable) {
    return switch (part.kind()) {
      case DOCUMENT -> Content.of(made.bytes());
      case ORIGINAL -> Content.of(opened.application());
      case READABLE -> Content.of(readable);
      case ATTACHMENT -> enclosed.attachments().get(part.number()).content();
    };
  }
}
