package de.zubringer.catalogue.text;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the Fachdaten of an application (JSON, RFC 8259), which come from outside: bounded in size
 * and depth, no key twice, no broken characters.
 */
public final class ApplicationReader {
  /** Files travel as attachments; the largest form without them has some ten kilobytes. */
  static final int BYTES_MAX = 5 * 1024 * 1024;

  /** The deepest form of the FIM catalogue has about ten levels. */
  static final int DEPTH_MAX = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxDocumentLength(BYTES_MAX)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private ApplicationReader() {}

  /** Refused if it is not readable; nothing of its content is in the findings. */
  public static Outcome<JsonNode> read(byte[] json) {
    if (json.length > BYTES_MAX) {
      return refused("application-too-large", Integer.toString(BYTES_MAX / 1024 / 1024));
    }
    try {
      var application = MAPPER.readTree(json);
      return application == null || application.isMissingNode()
          ? refused("application-empty")
          : sound(application);
    } catch (StreamConstraintsException e) {
      return refused("application-too-deep", Integer.toString(DEPTH_MAX));
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      return refused("application-not-json", Integer.toString(line));
    }
  }

  private static Outcome<JsonNode> sound(JsonNode application) {
    return isSound(application) ? Outcome.done(application) : refused("application-characters");
  }

  private static boolean isSound(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> isSound(node.stringValue());
      case NUMBER -> !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
      case OBJECT -> areSound(node.properties());
      case ARRAY -> areSound(node);
      default -> true;
    };
  }

  private static boolean areSound(Iterable<Map.Entry<String, JsonNode>> members) {
    for (var member : members) {
      if (!isSound(member.getKey()) || !isSound(member.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSound(JsonNode list) {
    for (var item : list) {
      if (!isSound(item)) {
        return false;
      }
    }
    return true;
  }

  /** Half a surrogate pair or a NUL can neither be written as UTF-8 nor be stored. */
  private static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == 0) {
        return false;
      }
      if (Character.isSurrogate(letter)) {
        return areSoundPairs(text);
      }
    }
    return true;
  }

  private static boolean areSoundPairs(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static Outcome<JsonNode> refused(String code, String... arguments) {
    return Outcome.refused(Findings.of(Finding.error(code, "", arguments)));
  }
}
