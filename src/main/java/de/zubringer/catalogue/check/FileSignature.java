package de.zubringer.catalogue.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first bytes by which files tell what they are. */
final class FileSignature {
  private record Signature(FileKind kind, int at, byte[] bytes) {
    boolean fits(byte[] head) {
      return head.length >= at + bytes.length
          && java.util.Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }
  }

  private static final List<Signature> ALL =
      List.of(
          of(FileKind.PDF, 0, "%PDF-"),
          of(FileKind.JPEG, 0, "\u00FF\u00D8\u00FF"),
          of(FileKind.PNG, 0, "\u0089PNG\r\n\u001A\n"),
          of(FileKind.GIF, 0, "GIF87a"),
          of(FileKind.GIF, 0, "GIF89a"),
          of(FileKind.TIFF, 0, "II*\0"),
          of(FileKind.TIFF, 0, "MM\0*"),
          of(FileKind.WEBP, 8, "WEBP"),
          of(FileKind.HEIF, 4, "ftypheic"),
          of(FileKind.HEIF, 4, "ftypheix"),
          of(FileKind.HEIF, 4, "ftypmif1"),
          // the type of an OpenDocument file stands first and unpacked
          of(FileKind.OPEN_DOCUMENT, 30, "mimetypeapplication/vnd.oasis.opendocument"),
          of(FileKind.OLD_OFFICE, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
          of(FileKind.RTF, 0, "{\\rtf"),
          of(FileKind.PROGRAM, 0, "MZ"),
          of(FileKind.PROGRAM, 0, "\u007FELF"),
          of(FileKind.PROGRAM, 0, "#!"),
          of(FileKind.PROGRAM, 0, "\u00CA\u00FE\u00BA\u00BE"));

  private static final Signature ARCHIVE = of(FileKind.ZIP, 0, "PK\u0003\u0004");

  /** The first entry of an Office Open XML file, or near it. */
  private static final String OFFICE_CONTENT = "[content_types].xml";

  private static final int MARKUP_WITHIN = 1024;

  private FileSignature() {}

  static FileKind kind(byte[] head) {
    for (var signature : ALL) {
      if (signature.fits(head)) {
        return signature.kind();
      }
    }
    if (ARCHIVE.fits(head)) {
      return FileLook.lower(head, head.length).contains(OFFICE_CONTENT)
          ? FileKind.OFFICE
          : FileKind.ZIP;
    }
    return isText(head) ? markup(head) : FileKind.UNKNOWN;
  }

  private static FileKind markup(byte[] head) {
    var start =
        FileLook.lower(head, MARKUP_WITHIN).replace("\u00EF\u00BB\u00BF", "").stripLeading();
    if (start.startsWith("<!doctype html")
        || start.contains("<html")
        || start.contains("<script")) {
      return FileKind.HTML;
    }
    return start.startsWith("<?xml") || start.startsWith("<") ? FileKind.XML : FileKind.TEXT;
  }

  private static boolean isText(byte[] head) {
    for (var one : head) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
        return false;
      }
    }
    return head.length > 0;
  }

  private static Signature of(FileKind kind, int at, String bytes) {
    return new Signature(kind, at, bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
