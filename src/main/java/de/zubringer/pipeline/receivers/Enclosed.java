package de.zubringer.pipeline.receivers;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The attachments a target system takes; for the others there is a hint, so that nobody waits for
 * them there.
 *
 * @param hints that some stay with the journey
 */
public record Enclosed(List<DeliveryOrder.Attachment> attachments, Findings hints) {
  private static final String NONE = "none";
  private static final String INLINE = "inline-base64";

  /** As part of a document all are in memory at once, a third larger. */
  private static final long INLINE_BYTES_MAX = 20L * 1024 * 1024;

  public static Enclosed of(TargetSystem system, List<OpenedAttachment> files) {
    var taken = new ArrayList<DeliveryOrder.Attachment>();
    var bytes = 0L;
    for (var file : files) {
      var size = file.content().sizeBytes();
      if (takes(system.limits(), size, bytes)) {
        bytes += size;
        taken.add(
            new DeliveryOrder.Attachment(
                file.id(), file.fileName(), file.mediaType(), file.content()));
      }
    }
    return new Enclosed(taken, hints(files.size() - taken.size(), system.name()));
  }

  private static boolean takes(TargetSystem.Limits limits, long size, long before) {
    var way = Objects.requireNonNullElse(limits.attachments(), NONE);
    var each = Objects.requireNonNullElse(limits.attachmentBytesMax(), Long.MAX_VALUE);
    return !way.equals(NONE)
        && size <= each
        && (!way.equals(INLINE) || before + size <= INLINE_BYTES_MAX);
  }

  private static Findings hints(int left, String system) {
    return left == 0
        ? Findings.NONE
        : Findings.of(Finding.hint("attachments-stay", "", Integer.toString(left), system));
  }
}
