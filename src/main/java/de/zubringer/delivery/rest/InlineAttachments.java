package de.zubringer.delivery.rest;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the attachments into the document, behind all it holds: in JSON a list, in XML an element,
 * of name, type and content in base64. The document itself stays as it was mapped, byte for byte.
 */
final class InlineAttachments {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The end of a document: the closing tag of its root, and white space. */
  private static final Pattern ROOT_END =
      Pattern.compile("</(?<prefix>[A-Za-z_][A-Za-z0-9._-]{0,99}:)?[^<>:]{1,200}>\\s*\\z");

  /** Longer than any closing tag with white space after it. */
  private static final int END_BYTES_MAX = 1024;

  private static final Pattern XML_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,99}");

  private InlineAttachments() {}

  /** The body of the call; held where the document cannot take any. */
  static Outcome<Content> body(DeliveryOrder order) {
    if (order.attachments().isEmpty()) {
      return Outcome.done(order.document().content());
    }
    var document = order.document().content().bytes();
    return switch (Media.of(order.document().mediaType())) {
      case JSON -> inJson(order, document);
      case XML -> inXml(order, document);
      case OTHER -> nowhere(order);
    };
  }

  private static Outcome<Content> inJson(DeliveryOrder order, byte[] document) {
    var end = lastSign(document, document.length);
    if (end < 0 || document[end] != '}') {
      return nowhere(order);
    }
    var before = lastSign(document, end);
    var body = new Body().add(document, 0, end);
    body.add(before >= 0 && document[before] == '{' ? "" : ",");
    body.add(json(order.request().attachments()));
    var separator = ":[";
    for (var file : order.attachments()) {
      body.add(separator + member("{", "kennung", file.id()));
      body.add(member(",", "dateiname", file.fileName()));
      body.add(member(",", "medientyp", file.mediaType()) + ",\"inhalt\":\"");
      body.addBase64(file.content()).add("\"}");
      separator = ",";
    }
    return Outcome.done(body.add("]").add(document, end, document.length));
  }

  private static String member(String before, String name, String value) {
    return before + json(name) + ":" + json(value);
  }

  private static String json(String text) {
    return JSON.writeValueAsString(writable(text));
  }

  private static Outcome<Content> inXml(DeliveryOrder order, byte[] document) {
    var from = Math.max(0, document.length - END_BYTES_MAX);
    var end =
        ROOT_END.matcher(
            new String(document, from, document.length - from, StandardCharsets.ISO_8859_1));
    var element = order.request().attachments();
    if (!end.find() || !XML_NAME.matcher(element).matches()) {
      return nowhere(order);
    }
    var prefix = end.group("prefix") == null ? "" : end.group("prefix");
    var body = new Body().add(document, 0, from + end.start()).add("<" + prefix + element + ">");
    for (var file : order.attachments()) {
      add(body, prefix, file);
    }
    body.add("</" + prefix + element + ">");
    return Outcome.done(body.add(document, from + end.start(), document.length));
  }

  private static void add(Body body, String prefix, Attachment file) {
    body.add("<" + prefix + "anlage>");
    body.add(element(prefix + "kennung", file.id()));
    body.add(element(prefix + "dateiname", file.fileName()));
    body.add(element(prefix + "medientyp", file.mediaType()));
    body.add("<" + prefix + "inhalt>").addBase64(file.content());
    body.add("</" + prefix + "inhalt></" + prefix + "anlage>");
  }

  /** Names are ASCII outside of text, as the encoding of the document may be another. */
  private static String element(String name, String text) {
    var escaped = new StringBuilder();
    writable(text)
        .codePoints()
        .forEach(
            sign -> {
              if (isPlain(sign)) {
                escaped.appendCodePoint(sign);
              } else if (isXml(sign)) {
                escaped.append("&#").append(sign).append(';');
              } else {
                escaped.append('?');
              }
            });
    return "<" + name + ">" + escaped + "</" + name + ">";
  }

  private static boolean isPlain(int sign) {
    return sign >= ' ' && sign < 0x7f && sign != '<' && sign != '>' && sign != '&';
  }

  /** XML 1.0 §2.2: no other sign may stand in a document, not even escaped. */
  private static boolean isXml(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || (sign >= ' ' && sign <= 0xd7ff)
        || (sign >= 0xe000 && sign <= 0xfffd)
        || sign >= 0x10000;
  }

  /** Without halves of signs that no encoding can write. */
  private static String writable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Outcome<Content> nowhere(DeliveryOrder order) {
    return Outcome.held(Finding.error("target-attachments-not-inline", "", order.system()));
  }

  /** Where the last byte before this one stands that is no white space; -1 if there is none. */
  private static int lastSign(byte[] document, int before) {
    var at = before - 1;
    while (at >= 0 && Character.isWhitespace(document[at])) {
      at--;
    }
    return at;
  }
}
