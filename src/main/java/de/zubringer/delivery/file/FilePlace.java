package de.zubringer.delivery.file;

import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Where one file goes, and where its confirmation comes. */
public interface FilePlace {

  Optional<Instant> confirmedAt() throws IOException;

  /** Anything of that name, be it a link. */
  boolean isTaken() throws IOException;

  boolean holds(Content content) throws IOException;

  boolean isPrepared(String digest) throws IOException;

  /** Writes the content, as durably as the place allows, under a hidden name no target reads. */
  void prepare(String digest, Content content) throws IOException;

  /** Puts a file beside it, whole, before the target sees what it belongs to; says its name. */
  String attach(int number, Attachment attachment) throws IOException;

  /** Shows the target the prepared file, whole. */
  void publish(String digest) throws IOException;

  void discard(String digest) throws IOException;

  /** What a failed operation means: an outage, or something a person mends. */
  Outcome<DeliveryReceipt> fault(String system, IOException failed);
}
