package de.zubringer.pipeline;

/**
 * A sealed piece of a journey: {@code application}, {@code order} or {@code
 * attachment:<number>:<id>}.
 *
 * @param sizeBytes size of the plain bytes
 */
public record ContentItem(String name, String fileName, String mediaType, long sizeBytes) {
  public static final String APPLICATION = "application";
  public static final String ORDER = "order";
  public static final String ATTACHMENT_PREFIX = "attachment:";

  public boolean isAttachment() {
    return name.startsWith(ATTACHMENT_PREFIX);
  }

  /** Id of the attachment in the Leistung package. */
  public String attachmentId() {
    return name.substring(name.indexOf(':', ATTACHMENT_PREFIX.length()) + 1);
  }
}
