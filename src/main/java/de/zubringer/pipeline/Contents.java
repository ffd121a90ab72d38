package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.vault.Vault;
import org.springframework.stereotype.Component;

/** Keeps the content of a journey, sealed with the key of its submission. */
@Component
class Contents {
  private final JourneyStore store;
  private final Vault vault;

  Contents(JourneyStore store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  void keep(Journey journey, OpenedSubmission opened) {
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

  void keep(Journey journey, String name, DeliveryOrder.Document document) {
    keep(
        journey,
        new ContentItem(name, document.fileName(), document.mediaType(), document.content().length),
        document.content());
  }

  private void keep(Journey journey, ContentItem item, byte[] plain) {
    store.content(
        journey,
        item,
        vault.seal(journey.municipality(), journey.id().submission(), item.name(), plain));
  }
}
