package de.zubringer.delivery.rest;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The number in an answer: at a path of names in JSON ({@code $.vorgang.nummer}) or in XML ({@code
 * /antwort/vorgang/nummer}, in any namespace), or at the end of the address a new thing got ({@code
 * Location}).
 */
final class Receipt {
  private static final Pattern JSON_PATH = Pattern.compile("\\$(\\.[A-Za-z_][A-Za-z0-9_-]*)+");
  private static final String LOCATION = "Location";

  /** What a number of a Vorgang may look like; anything else is not shown to anybody. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,99}");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Receipt() {}

  /** Empty if there is no plain text or number at that place. */
  static Optional<String> find(String place, HttpResponse<byte[]> answer) {
    var found =
        place.equalsIgnoreCase(LOCATION)
            ? answer.headers().firstValue(LOCATION).map(Receipt::lastName)
            : find(place, answer.body());
    return found.map(String::strip).filter(NUMBER.asMatchPredicate());
  }

  private static Optional<String> find(String path, byte[] answer) {
    if (path.startsWith("/")) {
      return XmlPath.find(path, answer);
    }
    if (!JSON_PATH.matcher(path).matches()) {
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
        .map(JsonNode::asString);
  }

  private static String lastName(String address) {
    var path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
