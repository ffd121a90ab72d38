package de.zubringer.pipeline;

/**
 * A sealed piece of a journey: {@code application}, {@code order}, {@code order:<receiver>}, {@code
 * attachment:<number>:<id>}, {@code corrected:<act>} or {@code earlier:<act>:<order>}.
 *
 * @param sizeBytes size of the plain bytes
 */
public record ContentItem(String name, String fileName, String mediaType, long sizeBytes) {
  public static final String APPLICATION = "application";
  public static final String ORDER = "order";
  public static final String ATTACHMENT_PREFIX = "attachment:";

  private static final String CORRECTED_PREFIX = "corrected:";
  private static final String EARLIER_PREFIX = "earlier:";

  /** The target document one of several receivers got. */
  public static String order(String receiver) {
    return ORDER + ":" + receiver;
  }

  /** The application as a person corrected it by that act. */
  public static String corrected(int act) {
    return CORRECTED_PREFIX + act;
  }

  /** The target document of before that act. */
  public static String earlier(int act, String order) {
    return EARLIER_PREFIX + act + ":" + order;
  }

  public boolean isCorrection() {
    return name.startsWith(CORRECTED_PREFIX);
  }

  public boolean isEarlier() {
    return name.startsWith(EARLIER_PREFIX);
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
