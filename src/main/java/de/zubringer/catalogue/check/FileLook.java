package de.zubringer.catalogue.check;

import de.zubringer.kernel.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A look into a file: its beginning and its end, however large it is. Only old office files, whose
 * macros may lie anywhere, are read through, piece by piece.
 *
 * @param hasMacros whether it carries a program that an office program would offer to run
 * @param isTwofold whether another program would take it for another kind of file
 */
record FileLook(FileKind kind, boolean hasMacros, boolean isTwofold) {
  /** Longer than any signature, and than the list of contents of a usual office file. */
  private static final int ENDS_BYTES = 64 * 1024;

  /** A PDF reader looks for its signature so far into a file. */
  private static final int PDF_WITHIN = 1024;

  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};
  private static final byte[] MACROS = ascii("vbaProject.bin");
  private static final byte[] OPEN_DOCUMENT_MACROS = ascii("Basic/script-lc.xml");
  private static final byte[] OLD_MACROS = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

  /** Bytes behind which the comment of an archive stands, and its length. */
  private static final int ZIP_END_BYTES = 22;

  static FileLook of(Content content) throws IOException {
    var size = content.sizeBytes();
    byte[] head;
    byte[] tail;
    try (var in = content.open()) {
      head = in.readNBytes(ENDS_BYTES);
      in.skipNBytes(Math.max(0, size - 2L * ENDS_BYTES));
      tail = in.readNBytes(ENDS_BYTES);
    }
    var kind = FileSignature.kind(head);
    return new FileLook(kind, hasMacros(kind, content, head, tail), isTwofold(kind, head, tail));
  }

  private static boolean hasMacros(FileKind kind, Content content, byte[] head, byte[] tail)
      throws IOException {
    return switch (kind) {
      case OFFICE, OPEN_DOCUMENT, ZIP ->
          contains(head, MACROS)
              || contains(tail, MACROS)
              || contains(head, OPEN_DOCUMENT_MACROS)
              || contains(tail, OPEN_DOCUMENT_MACROS);
      case OLD_OFFICE -> anywhere(content, OLD_MACROS);
      default -> false;
    };
  }

  /** An archive behind a picture, a PDF behind something else. */
  private static boolean isTwofold(FileKind kind, byte[] head, byte[] tail) {
    return switch (kind) {
      case ZIP, OFFICE, OPEN_DOCUMENT -> indexOf(head, PDF, 0, PDF_WITHIN) >= 0;
      case PDF -> endsAsArchive(head, tail);
      default -> endsAsArchive(head, tail) || indexOf(head, PDF, 0, PDF_WITHIN) >= 0;
    };
  }

  private static boolean endsAsArchive(byte[] head, byte[] tail) {
    var end = tail.length == 0 ? head : tail;
    for (var at = indexOf(end, ZIP_END, 0, end.length);
        at >= 0;
        at = indexOf(end, ZIP_END, at + 1, end.length)) {
      if (at + ZIP_END_BYTES <= end.length && at + ZIP_END_BYTES + comment(end, at) == end.length) {
        return true;
      }
    }
    return false;
  }

  private static int comment(byte[] end, int at) {
    return (end[at + 20] & 0xff) | (end[at + 21] & 0xff) << 8;
  }

  private static boolean anywhere(Content content, byte[] wanted) throws IOException {
    try (var in = content.open()) {
      var window = new byte[ENDS_BYTES];
      var kept = 0;
      for (var count = in.readNBytes(window, 0, window.length);
          count > 0;
          count = in.readNBytes(window, kept, window.length - kept)) {
        if (indexOf(window, wanted, 0, kept + count) >= 0) {
          return true;
        }
        var filled = kept + count;
        kept = Math.min(wanted.length - 1, filled);
        System.arraycopy(window, filled - kept, window, 0, kept);
      }
      return false;
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    return indexOf(bytes, wanted, 0, bytes.length) >= 0;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from, int to) {
    for (int i = from; i <= Math.min(to, bytes.length) - wanted.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** In lower case, for what is compared without regard to it. */
  static String lower(byte[] bytes, int count) {
    return new String(bytes, 0, Math.min(count, bytes.length), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }
}
