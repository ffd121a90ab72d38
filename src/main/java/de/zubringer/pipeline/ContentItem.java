package de.zubringer.pipeline;

/**
 * A sealed piece of a journey: {@code application}, {@code order}, {@code order:<receiver>} or
 * {@code attachment:<number>:<id>}.
 *
 * @param sizeBytes size of the plain bytes
 */
public record ContentItem(String name, String fileName, String mediaType, long sizeBytes) {
  public static final String APPLICATION = "application";
  public static final String ORDER = "order";
  public static final String ATTACHMENT_PREFIX = "attachment:";

  /** The target document one of several receivers got. */
  public static String order(String receiver) {
    return ORDER + ":" + receiver;
  }

  /** A target document, be it for the target itself or for one of several receivers. */
  public boolean isOrder() {
    return name.equals(ORDER) || name.startsWith(ORDER + ":");
  }

  public boolean isAttachment() {
    return name.startsWith(ATTACHMENT_PREFIX);
  }

  /** Id of the attachment in the Leistung package. */
  public String attachmentId() {
    return name.substring(name.indexOf(':', ATTACHMENT_PREFIX.length()) + 1);
  }
}
