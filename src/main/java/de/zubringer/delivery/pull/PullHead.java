package de.zubringer.delivery.pull;

import java.time.Instant;
import java.util.List;

/**
 * What a Fachverfahren is told before it fetches; sealed, as names of files may say a lot.
 *
 * @param attachments in their order; the first has number 1
 */
public record PullHead(
    String leistung, String unit, Instant receivedAt, File document, List<File> attachments) {

  public PullHead {
    attachments = List.copyOf(attachments);
  }

  /**
   * A file that waits.
   *
   * @param id what kind of attachment it is; empty for the document
   * @param sha256 in hex
   */
  public record File(String id, String fileName, String mediaType, long sizeBytes, String sha256) {}
}
