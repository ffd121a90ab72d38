package de.zubringer.delivery.rest;

import java.util.Locale;

/** What the bytes of a document or an answer are, by their media type (RFC 6839, RFC 7303). */
enum Media {
  JSON,
  XML,
  OTHER;

  /** Parameters do not matter. */
  static Media of(String mediaType) {
    var type = mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    if (type.equals("application/json") || type.endsWith("+json")) {
      return JSON;
    }
    return type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")
        ? XML
        : OTHER;
  }
}
