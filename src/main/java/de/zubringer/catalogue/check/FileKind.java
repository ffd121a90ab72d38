package de.zubringer.catalogue.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, and the media types that may be claimed for it. */
enum FileKind {
  PDF("application/pdf"),
  JPEG("image/jpeg", "image/jpg"),
  PNG("image/png"),
  GIF("image/gif"),
  TIFF("image/tiff"),
  WEBP("image/webp"),
  HEIF("image/heic", "image/heif"),
  OFFICE(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  OPEN_DOCUMENT(
      "application/vnd.oasis.opendocument.text",
      "application/vnd.oasis.opendocument.spreadsheet",
      "application/vnd.oasis.opendocument.presentation",
      "application/vnd.oasis.opendocument.graphics"),
  ZIP("application/zip", "application/x-zip-compressed"),
  OLD_OFFICE("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"),
  RTF("application/rtf", "text/rtf"),
  XML("application/xml", "text/xml", "image/svg+xml", "text/plain"),
  HTML("text/html"),
  PROGRAM(),
  TEXT("text/plain", "text/csv", "application/json"),
  UNKNOWN();

  /** Each between two spaces. */
  private final String mediaTypes;

  FileKind(String... mediaTypes) {
    this.mediaTypes = " " + String.join(" ", mediaTypes) + " ";
  }

  /**
   * Whether a file of this kind may be called that. A type none of these kinds has, such as that of
   * a drawing, is believed, unless the file is a program or a web page.
   */
  boolean mayBe(String mediaType) {
    var plain = mediaType.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
    return names(plain) || (named(plain).isEmpty() && this != PROGRAM && this != HTML);
  }

  private static Optional<FileKind> named(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.names(mediaType)).findFirst();
  }

  private boolean names(String mediaType) {
    return !mediaType.isEmpty() && mediaTypes.contains(" " + mediaType + " ");
  }

  /** Key of its wording. */
  String wordingKey() {
    return "catalogue.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
