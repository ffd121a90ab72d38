package de.zubringer.delivery.rest;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the attachments into the JSON document: a list at its end, of name, type and content in
 * base64. The document itself stays as it was mapped, byte for byte.
 */
final class InlineAttachments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MEDIA_TYPE = "application/json";

  private InlineAttachments() {}

  /** The body of the call; held where the document cannot take any. */
  static Outcome<byte[]> body(DeliveryOrder order) {
    var document = order.document().content().bytes();
    if (order.attachments().isEmpty()) {
      return Outcome.done(document);
    }
    var end = closingBrace(document);
    if (!order.document().mediaType().startsWith(MEDIA_TYPE) || end < 0) {
      return Outcome.held(Finding.error("target-attachments-not-inline", "", order.system()));
    }
    try {
      return Outcome.done(with(order, document, end));
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment cannot be read", e);
    }
  }

  private static byte[] with(DeliveryOrder order, byte[] document, int end) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(document, 0, end);
    body.writeBytes(isEmpty(document, end) ? new byte[0] : new byte[] {','});
    body.writeBytes(JSON.writeValueAsBytes(order.request().attachments()));
    var separator = ":[";
    for (var file : order.attachments()) {
      body.writeBytes(separator.getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(JSON.writeValueAsBytes(member(file)));
      separator = ",";
    }
    body.writeBytes(new byte[] {']'});
    body.write(document, end, document.length - end);
    return body.toByteArray();
  }

  private static Map<String, Object> member(DeliveryOrder.Attachment file) {
    var member = new LinkedHashMap<String, Object>();
    member.put("kennung", file.id());
    member.put("dateiname", file.fileName());
    member.put("medientyp", file.mediaType());
    member.put("inhalt", file.content().bytes());
    return member;
  }

  private static int closingBrace(byte[] document) {
    var at = lastSign(document, document.length);
    return at >= 0 && document[at] == '}' ? at : -1;
  }

  private static boolean isEmpty(byte[] document, int end) {
    var at = lastSign(document, end);
    return at >= 0 && document[at] == '{';
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
