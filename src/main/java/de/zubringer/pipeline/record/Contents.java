package de.zubringer.pipeline.record;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.Write;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.keys.BusinessKeys;
import de.zubringer.pipeline.keys.KeyIndex;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the content of a journey, sealed with the key of its submission. */
@Component
public class Contents {
  private static final String ROOM = "journey/";

  /** Entries of the timeline when nothing but arriving, opening, checking, addressing happened. */
  private static final int ADDRESSED_AT_ONCE = 4;

  private final JourneyStore store;
  private final JourneyReader reader;
  private final Vault vault;
  private final GroupCommit commits;
  private final KeyIndex keys;

  public Contents(
      JourneyStore store, JourneyReader reader, Vault vault, GroupCommit commits, KeyIndex keys) {
    this.store = store;
    this.reader = reader;
    this.vault = vault;
    this.commits = commits;
    this.keys = keys;
  }

  /** The same, and by what it can be found: the values that count, not always those that came. */
  public List<Write> keeping(
      Journey journey, VaultKey key, OpenedSubmission opened, BusinessKeys found) {
    var writes = new ArrayList<>(keeping(journey, key, opened));
    writes.addAll(keys.keeping(keys.keyed(journey, found), journey.steps() == 1));
    return writes;
  }

  /**
   * The rows of what was opened. A file too large for a row is kept at once, before the row that
   * names it; without that row nobody finds it.
   */
  public List<Write> keeping(Journey journey, VaultKey key, OpenedSubmission opened) {
    var contents = new LinkedHashMap<ContentItem, Content>();
    contents.put(
        new ContentItem(
            ContentItem.APPLICATION,
            opened.mediaType().endsWith("xml") ? "antrag.xml" : "antrag.json",
            opened.mediaType(),
            opened.application().length),
        Content.of(opened.application()));
    var number = 0;
    for (var attachment : opened.attachments()) {
      contents.put(item(++number, attachment), attachment.content());
    }
    return keeping(journey, key, contents);
  }

  /** Two files may be meant for one attachment of the package; the number keeps them apart. */
  private static ContentItem item(int number, OpenedAttachment attachment) {
    return new ContentItem(
        ContentItem.ATTACHMENT_PREFIX + number + ":" + attachment.id(),
        attachment.fileName(),
        attachment.mediaType(),
        attachment.content().sizeBytes());
  }

  /** The rows of a document that was handed over. */
  public List<Write> keeping(
      Journey journey, VaultKey key, String name, DeliveryOrder.Document document) {
    var kept = document.kept();
    var item = new ContentItem(name, kept.fileName(), kept.mediaType(), kept.content().length);
    return keeping(journey, key, Map.of(item, Content.of(kept.content())));
  }

  /** Beside what came: the application as a person corrected it, JSON, found by its own values. */
  public void keepCorrection(Journey journey, int act, byte[] application, BusinessKeys found) {
    var item =
        new ContentItem(
            ContentItem.corrected(act),
            "antrag-berichtigt-" + act + ".json",
            "application/json",
            application.length);
    keep(journey, Map.of(item, Content.of(application)));
    commits.run(new Commit().write(keys.keeping(keys.keyed(journey, found), false)));
  }

  /** A target document that is to be followed by another one, under a name of its own. */
  public void keepEarlier(Journey journey, ContentItem order, int act) {
    var content = content(journey, order.name());
    if (content.isPresent()) {
      var item =
          new ContentItem(
              ContentItem.earlier(act, order.name()),
              order.fileName(),
              order.mediaType(),
              order.sizeBytes());
      keep(journey, Map.of(item, Content.of(content.get().bytes())));
    }
  }

  private void keep(Journey journey, Map<ContentItem, Content> contents) {
    var key = vault.key(journey.municipality(), journey.id().submission());
    commits.run(new Commit().write(keeping(journey, key, contents)));
  }

  /** Keeps a document that was handed over, in the transaction of the caller. */
  public void keep(Journey journey, String name, DeliveryOrder.Document document) {
    var key = vault.key(journey.municipality(), journey.id().submission());
    commits.run(new Commit().write(keeping(journey, key, name, document)));
  }

  private List<Write> keeping(Journey journey, VaultKey key, Map<ContentItem, Content> contents) {
    var writes = new ArrayList<Write>();
    var large = new LinkedHashMap<String, Content>();
    contents.forEach(
        (item, content) -> {
          writes.add(store.content(journey, item));
          if (content.sizeBytes() > VaultKey.SMALL_BYTES) {
            large.put(ROOM + item.name(), content);
          } else {
            writes.addAll(key.keep(ROOM + item.name(), content.bytes(), isFirst(journey, item)));
          }
        });
    vault.keep(journey.municipality(), journey.id().submission(), large);
    return writes;
  }

  /** A journey that has just begun has kept nothing, one that was addressed no order. */
  private static boolean isFirst(Journey journey, ContentItem item) {
    return journey.steps() == 1
        || (journey.steps() == ADDRESSED_AT_ONCE && item.name().equals(ContentItem.ORDER));
  }

  /** A piece of content; empty if there is none, or it was erased. */
  public Optional<Content> content(Journey journey, String name) {
    return vault.content(journey.municipality(), journey.id().submission(), ROOM + name);
  }

  /** The submission as it was opened, from what is kept; empty once it was erased. */
  public Optional<OpenedSubmission> opened(Journey journey) {
    var contents = vault.contents(journey.municipality(), journey.id().submission(), ROOM);
    var attachments = new ArrayList<OpenedAttachment>();
    Optional<OpenedSubmission> opened = Optional.empty();
    for (var item : reader.content(journey)) {
      var content = contents.get(ROOM + item.name());
      if (content == null) {
        return Optional.empty();
      }
      if (item.isAttachment()) {
        attachments.add(
            new OpenedAttachment(item.attachmentId(), item.fileName(), item.mediaType(), content));
      } else if (item.name().equals(ContentItem.APPLICATION)) {
        opened =
            Optional.of(
                new OpenedSubmission(
                    content.bytes(), item.mediaType(), null, attachments, journey.receivedAt()));
      }
    }
    return opened;
  }
}
