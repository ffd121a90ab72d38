package de.zubringer.catalogue.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands for an Anlage a package does not bring: nothing in it, but of the kind it says. */
public final class PlaceholderFile {
  private static final String PDF = "%PDF-1.7\n%%EOF\n";
  private static final String OFFICE = "PK\u0003\u0004[Content_Types].xml";

  /** What tells the kind, for the media types packages ask for; any other is believed. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "application/pdf", PDF,
          "image/jpeg", "\u00FF\u00D8\u00FF\u00E0",
          "image/png", "\u0089PNG\r\n\u001A\n",
          "image/gif", "GIF89a",
          "image/tiff", "II*\0",
          "image/heic", "\0\0\0\u0018ftypheic",
          "application/xml", "<?xml version=\"1.0\"?><leer/>",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", OFFICE,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OFFICE);

  private static final String ANYTHING = "Musteranlage";

  private PlaceholderFile() {}

  /** The bytes of one. */
  public static byte[] of(String mediaType) {
    return BEGINNINGS.getOrDefault(mediaType, ANYTHING).getBytes(StandardCharsets.ISO_8859_1);
  }
}
