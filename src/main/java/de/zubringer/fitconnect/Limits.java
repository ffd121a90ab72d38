package de.zubringer.fitconnect;

/**
 * Bounds of everything that comes from outside. FIT-Connect itself allows 500 MB for an attachment
 * and advises to send more than about 200 MB in fragments.
 */
public final class Limits {
  /** An attachment in clear, unless an installation says otherwise. */
  public static final long ATTACHMENT_BYTES_MAX = 200L * 1024 * 1024;

  /** One compact JWE: 200 MiB of plain bytes are 267 MiB of base64url. */
  public static final int JWE_CHARS_MAX = 280 * 1024 * 1024;

  private static final int JWE_FRAME_CHARS_MAX = 8 * 1024;

  /** A submission without attachments: metadata and data, both encrypted. */
  public static final int ENVELOPE_BYTES_MAX = 64 * 1024 * 1024;

  /** Everything that is neither envelope nor attachment: lists, keys, tokens, event logs. */
  public static final int SMALL_ANSWER_BYTES_MAX = 8 * 1024 * 1024;

  /** A security event token with 100 attachment tags has about 8 kB; problems add little. */
  public static final int EVENT_CHARS_MAX = 64 * 1024;

  /** FIT-Connect: at most 100 attachments. */
  public static final int ATTACHMENTS_MAX = 100;

  /** A case rarely has ten events; more than this is not a log we can read. */
  public static final int EVENTS_MAX = 10_000;

  /** The characters of an attachment of so many bytes, with header, key, nonce and tag. */
  public static long jweCharsMax(long attachmentBytesMax) {
    return attachmentBytesMax / 3 * 4 + JWE_FRAME_CHARS_MAX;
  }

  private Limits() {}
}
