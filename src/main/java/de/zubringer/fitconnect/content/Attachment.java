package de.zubringer.fitconnect.content;

import de.zubringer.kernel.Content;
import java.util.UUID;

/**
 * A file beside the application, in clear.
 *
 * @param filename as the sender named it, untrusted; empty if it gave none
 */
public record Attachment(UUID id, String filename, String mimeType, Content content) {

  public Attachment(UUID id, String filename, String mimeType, byte[] bytes) {
    this(id, filename, mimeType, Content.of(bytes));
  }
}
