package de.zubringer.delivery.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A path of names into the JSON of an answer, such as {@code $.vorgang.nummer}. */
final class ReceiptPath {
  private static final Pattern PATH = Pattern.compile("\\$(\\.[A-Za-z_][A-Za-z0-9_-]*)+");

  /** What a number of a Vorgang may look like; anything else is not shown to anybody. */
  private static final Pattern RECEIPT =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,99}");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReceiptPath() {}

  /** Empty if there is no plain text or number at that place. */
  static Optional<String> find(String path, byte[] answer) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    try {
      return find(path, JSON.readTree(answer));
    } catch (JacksonException e) {
      return Optional.empty(); // not JSON: the caller holds the journey for want of a receipt
    }
  }

  private static Optional<String> find(String path, JsonNode answer) {
    var place =
        Arrays.stream(path.split("\\.", -1))
            .skip(1)
            .reduce(answer, JsonNode::path, (left, right) -> right);
    return Optional.of(place)
        .filter(node -> node.isString() || node.isIntegralNumber())
        .map(JsonNode::asString)
        .filter(RECEIPT.asMatchPredicate());
  }
}
