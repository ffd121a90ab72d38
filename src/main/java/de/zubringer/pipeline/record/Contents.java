package de.zubringer.pipeline.record;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.vault.Vault;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the content of a journey, sealed with the key of its submission. */
@Component
public class Contents {
  private final JourneyStore store;
  private final JourneyReader reader;
  private final Vault vault;

  public Contents(JourneyStore store, JourneyReader reader, Vault vault) {
    this.store = store;
    this.reader = reader;
    this.vault = vault;
  }

  public void keep(Journey journey, OpenedSubmission opened) {
    keep(
        journey,
        new ContentItem(
            ContentItem.APPLICATION,
            "antrag.json",
            opened.mediaType(),
            opened.application().length),
        opened.application());
    var number = 0;
    for (var attachment : opened.attachments()) {
      keep(journey, ++number, attachment);
    }
  }

  /** Two files may be meant for one attachment of the package; the number keeps them apart. */
  private void keep(Journey journey, int number, OpenedAttachment attachment) {
    keep(
        journey,
        new ContentItem(
            ContentItem.ATTACHMENT_PREFIX + number + ":" + attachment.id(),
            attachment.fileName(),
            attachment.mediaType(),
            attachment.bytes().length),
        attachment.bytes());
  }

  public void keep(Journey journey, String name, DeliveryOrder.Document document) {
    keep(
        journey,
        new ContentItem(name, document.fileName(), document.mediaType(), document.content().length),
        document.content());
  }

  /** The submission as it was opened, from what is kept; empty once it was erased. */
  public Optional<OpenedSubmission> opened(Journey journey) {
    var items = reader.content(journey);
    var attachments = new ArrayList<OpenedAttachment>();
    Optional<OpenedSubmission> opened = Optional.empty();
    for (var item : items) {
      var plain = plain(journey, item);
      if (plain.isEmpty()) {
        return Optional.empty();
      }
      if (item.isAttachment()) {
        attachments.add(
            new OpenedAttachment(
                item.attachmentId(), item.fileName(), item.mediaType(), plain.get()));
      } else if (item.name().equals(ContentItem.APPLICATION)) {
        opened =
            Optional.of(
                new OpenedSubmission(
                    plain.get(), item.mediaType(), null, attachments, journey.receivedAt()));
      }
    }
    return opened;
  }

  private Optional<byte[]> plain(Journey journey, ContentItem item) {
    return reader
        .sealed(journey, item.name())
        .flatMap(
            bytes ->
                vault.open(journey.municipality(), journey.id().submission(), item.name(), bytes));
  }

  private void keep(Journey journey, ContentItem item, byte[] plain) {
    store.content(
        journey,
        item,
        vault.seal(journey.municipality(), journey.id().submission(), item.name(), plain));
  }
}
