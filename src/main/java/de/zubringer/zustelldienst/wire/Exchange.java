package de.zubringer.zustelldienst.wire;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, bounded and of the right type, and of answers. */
public final class Exchange {
  public static final MediaType JOSE = MediaType.valueOf("application/jose");

  private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

  /** FIT-Connect: a page has at most 500 items. */
  private static final int PAGE_MAX = 500;

  private Exchange() {}

  public static String jose(HttpServletRequest request, int bytesMax) {
    requireType(request, JOSE);
    return new String(body(request, bytesMax), StandardCharsets.ISO_8859_1);
  }

  public static ObjectNode json(HttpServletRequest request, int bytesMax) {
    requireType(request, MediaType.APPLICATION_JSON);
    return object(request, bytesMax);
  }

  /** A change of a resource (RFC 7396); older clients send it as plain JSON. */
  public static ObjectNode mergePatch(HttpServletRequest request, int bytesMax) {
    requireType(request, MERGE_PATCH, MediaType.APPLICATION_JSON);
    return object(request, bytesMax);
  }

  private static ObjectNode object(HttpServletRequest request, int bytesMax) {
    try {
      var object = StrictJson.readObject(body(request, bytesMax));
      if (PlainText.isPlain(object)) {
        return object;
      }
      throw Refusal.malformed("The body holds characters that are no text.");
    } catch (ProtocolFault e) {
      throw Refusal.malformed("The body is not a JSON object.");
    }
  }

  public static ResponseEntity<byte[]> answer(HttpStatus status, JsonNode body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(StrictJson.bytes(body));
  }

  public static ResponseEntity<byte[]> ok(JsonNode body) {
    return answer(HttpStatus.OK, body);
  }

  public static ResponseEntity<Void> noContent() {
    return ResponseEntity.noContent().build();
  }

  /** A part of a list and where it is in the whole. */
  public record Page(int offset, int limit) {
    public Page {
      if (offset < 0 || limit < 1 || limit > PAGE_MAX) {
        throw Refusal.malformed("offset is at least 0, limit 1 to 500.");
      }
    }

    public <T extends JsonNode> ResponseEntity<byte[]> answer(
        String member, List<T> items, long total) {
      var body = StrictJson.object();
      body.put("count", items.size());
      body.put("offset", offset);
      body.put("totalCount", total);
      body.putArray(member).addAll(items);
      return ok(body);
    }
  }

  private static byte[] body(HttpServletRequest request, int bytesMax) {
    try {
      var bytes = request.getInputStream().readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw Refusal.tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.malformed("The body broke off.");
    }
  }

  /** The type without its parameters. */
  public static void requireType(HttpServletRequest request, MediaType... types) {
    var given = String.valueOf(request.getContentType()).replaceFirst(";.*", "").strip();
    if (Arrays.stream(types).noneMatch(type -> type.toString().equalsIgnoreCase(given))) {
      throw new Refusal("wrong-content-type", "Content-Type is " + types[0] + ".");
    }
  }
}
