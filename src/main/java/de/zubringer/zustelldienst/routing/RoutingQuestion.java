package de.zubringer.zustelldienst.routing;

import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parameters of the Routing API, checked as exactly as its description says (OpenAPI 2.0.0). */
final class RoutingQuestion {
  private static final Pattern LEIKA = Pattern.compile("99\\d{12}");
  private static final Pattern ARS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12}");
  private static final Pattern AGS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{8}");
  private static final Pattern AREA_ID = Pattern.compile("\\d{1,18}");

  /** The description's own pattern may take for ever; this one says the same. */
  private static final Pattern EXPRESSION = Pattern.compile("\\*?[^*]{2,}(\\*+[^*]{2,})*\\*?");

  /** Longer than any name of a place. */
  private static final int EXPRESSION_CHARS_MAX = 200;

  private static final int EXPRESSIONS_MAX = 10;

  private RoutingQuestion() {}

  static String leika(HttpServletRequest request) {
    return one(request, "leikaKey", LEIKA)
        .orElseThrow(() -> Refusal.malformed("leikaKey is missing."));
  }

  /** The one area that is asked for. */
  static Place place(HttpServletRequest request, Areas areas) {
    var ars = one(request, "ars", ARS);
    var ags = one(request, "ags", AGS);
    var areaId = one(request, "areaId", AREA_ID);
    if (List.of(ars, ags, areaId).stream().filter(Optional::isPresent).count() != 1) {
      throw Refusal.malformed("Exactly one of ars, ags and areaId is given.");
    }
    return ars.map(Place::ars)
        .or(() -> ags.map(key -> new Place(Place.Kind.AGS, key)))
        .or(() -> areaId.flatMap(areas::find).map(area -> Place.ars(area.ars())))
        .orElseThrow(() -> Refusal.malformed("There is no area of this areaId."));
  }

  static List<String> expressions(HttpServletRequest request) {
    var given = request.getParameterValues("areaSearchexpression");
    if (given == null || given.length > EXPRESSIONS_MAX) {
      throw Refusal.malformed("areaSearchexpression is given one to ten times.");
    }
    var expressions = Arrays.stream(given).map(String::strip).toList();
    if (expressions.stream().anyMatch(one -> !isExpression(one))) {
      throw Refusal.malformed("areaSearchexpression has at least two characters between stars.");
    }
    return expressions;
  }

  private static boolean isExpression(String text) {
    return text.length() <= EXPRESSION_CHARS_MAX && EXPRESSION.matcher(text).matches();
  }

  private static Optional<String> one(HttpServletRequest request, String name, Pattern form) {
    var given = request.getParameterValues(name);
    if (given == null) {
      return Optional.empty();
    }
    if (given.length > 1 || !form.matcher(given[0]).matches()) {
      throw Refusal.malformed(name + " is given once, in the form " + form + ".");
    }
    return Optional.of(given[0]);
  }
}
