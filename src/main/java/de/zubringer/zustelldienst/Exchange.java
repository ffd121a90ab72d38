package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, bounded and of the right type, and of answers. */
final class Exchange {
  static final MediaType JOSE = MediaType.valueOf("application/jose");

  /** FIT-Connect: a page has at most 500 items. */
  private static final int PAGE_MAX = 500;

  private Exchange() {}

  static String jose(HttpServletRequest request, int bytesMax) {
    return new String(body(request, JOSE, bytesMax), StandardCharsets.ISO_8859_1);
  }

  static ObjectNode json(HttpServletRequest request, int bytesMax) {
    try {
      return StrictJson.readObject(body(request, MediaType.APPLICATION_JSON, bytesMax));
    } catch (ProtocolFault e) {
      throw Refusal.malformed("The body is not a JSON object.");
    }
  }

  static ResponseEntity<byte[]> answer(HttpStatus status, JsonNode body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(StrictJson.bytes(body));
  }

  static ResponseEntity<byte[]> ok(JsonNode body) {
    return answer(HttpStatus.OK, body);
  }

  static ResponseEntity<Void> noContent() {
    return ResponseEntity.noContent().build();
  }

  /** A part of a list and where it is in the whole. */
  record Page(int offset, int limit) {
    Page {
      if (offset < 0 || limit < 1 || limit > PAGE_MAX) {
        throw Refusal.malformed("offset is at least 0, limit 1 to 500.");
      }
    }

    <T extends JsonNode> ResponseEntity<byte[]> answer(String member, List<T> items, long total) {
      var body = StrictJson.object();
      body.put("count", items.size());
      body.put("offset", offset);
      body.put("totalCount", total);
      body.putArray(member).addAll(items);
      return ok(body);
    }
  }

  private static byte[] body(HttpServletRequest request, MediaType type, int bytesMax) {
    requireType(request.getContentType(), type);
    try {
      var bytes = request.getInputStream().readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "validation-error", "Too large.");
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.malformed("The body broke off.");
    }
  }

  private static void requireType(@Nullable String given, MediaType type) {
    if (given == null || !given.replaceFirst(";.*", "").strip().equalsIgnoreCase(type.toString())) {
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "validation-error", "Content-Type is " + type + ".");
    }
  }
}
