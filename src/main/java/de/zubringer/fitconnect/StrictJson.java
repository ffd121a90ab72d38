package de.zubringer.fitconnect;

import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as the protocol reads it: no duplicate members, nothing after the end, bounded in depth and
 * length, and members asked for by type instead of being converted.
 */
public final class StrictJson {
  /** A document of forms is rarely deeper than ten; more is an attack on the parser. */
  private static final int DEPTH_MAX = 200;

  /** The longest text is an encrypted attachment inside an envelope, see {@link Limits}. */
  private static final int TEXT_CHARS_MAX = Limits.ENVELOPE_BYTES_MAX;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxStringLength(TEXT_CHARS_MAX)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static JsonNode read(byte[] json) throws ProtocolFault {
    try {
      var node = MAPPER.readTree(json);
      if (node.isMissingNode()) {
        throw new ProtocolFault(Reason.MALFORMED, "empty JSON");
      }
      return node;
    } catch (JacksonException e) {
      throw new ProtocolFault(Reason.MALFORMED, "not JSON");
    }
  }

  /** Reads a JSON object; anything else is a fault. */
  public static ObjectNode readObject(byte[] json) throws ProtocolFault {
    if (read(json) instanceof ObjectNode object) {
      return object;
    }
    throw new ProtocolFault(Reason.MALFORMED, "not a JSON object");
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  public static String text(JsonNode node, String member) throws ProtocolFault {
    return node.path(member).stringValueOpt().orElseThrow(() -> missing(member));
  }

  public static String textOr(JsonNode node, String member, String otherwise) {
    return node.path(member).stringValueOpt().orElse(otherwise);
  }

  public static UUID uuid(JsonNode node, String member) throws ProtocolFault {
    return uuid(text(node, member));
  }

  /** Reads the lower-case form with hyphens, the only one the protocol knows. */
  public static UUID uuid(String text) throws ProtocolFault {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new ProtocolFault(Reason.MALFORMED, "not a UUID");
    }
    return UUID.fromString(text);
  }

  /** Reads an array of texts; a missing array is empty, anything else in it is a fault. */
  public static List<String> texts(JsonNode node, String member) throws ProtocolFault {
    var array = node.path(member);
    if (!array.isMissingNode() && !array.isArray()) {
      throw missing(member);
    }
    var texts = new ArrayList<String>();
    for (var item : array) {
      texts.add(item.stringValueOpt().orElseThrow(() -> missing(member)));
    }
    return List.copyOf(texts);
  }

  private static ProtocolFault missing(String member) {
    return new ProtocolFault(Reason.MALFORMED, "member missing or of wrong type: " + member);
  }
}
