package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * An area people may look for.
 *
 * @param id digits; means nothing beyond this list
 * @param type such as {@code Gemeinde}
 * @param ars regional key of 12 digits
 * @param postalCodes of five digits
 */
record Area(String id, String name, String type, String ars, List<String> postalCodes) {
  Area {
    postalCodes = List.copyOf(postalCodes);
  }

  /** Whether name or postal code hold what is looked for; a star stands for anything. */
  boolean matches(String expression) {
    var words = expression.toLowerCase(Locale.ROOT).replaceAll("^\\*+|\\*+$", "").split("\\*+", -1);
    var pattern = new StringBuilder();
    for (var word : words) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(word));
    }
    var wanted = Pattern.compile(pattern.toString());
    return wanted.matcher(name.toLowerCase(Locale.ROOT)).find()
        || postalCodes.stream().anyMatch(code -> wanted.matcher(code).find());
  }

  ObjectNode json() {
    return StrictJson.object().put("id", id).put("name", name).put("type", type);
  }
}
