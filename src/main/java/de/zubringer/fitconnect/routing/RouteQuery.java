package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question for routes: one Leistung in exactly one area.
 *
 * @param leikaKey 14 digits beginning with 99, without URN
 * @param area as it was asked, in the kind that was named
 */
public record RouteQuery(String leikaKey, AreaKind kind, String area, Page page) {
  private static final Pattern LEIKA_KEY = Pattern.compile("99\\d{12}");

  /** The keys by which an area can be named. */
  public enum AreaKind {
    AGS("ags", "\\d{2}|\\d{3}|\\d{5}|\\d{8}"),
    ARS("ars", "\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12}"),

    /** An id this Routing API gave itself in its areas; bounded, because ours are short. */
    AREA_ID("areaId", "\\d{1,40}");

    private final String parameter;
    private final Pattern form;

    AreaKind(String parameter, String form) {
      this.parameter = parameter;
      this.form = Pattern.compile(form);
    }

    public String parameter() {
      return parameter;
    }
  }

  /** Reads and checks the parameters of {@code /routes}; others are ignored. */
  public static RouteQuery read(Map<String, String[]> given) throws ProtocolFault {
    var parameters = new Parameters(given);
    var leikaKey =
        parameters
            .one("leikaKey", LEIKA_KEY)
            .orElseThrow(() -> Parameters.fault("leikaKey is missing"));
    var page = Page.read(parameters);
    var areas = new ArrayList<RouteQuery>();
    for (var kind : AreaKind.values()) {
      parameters
          .one(kind.parameter, kind.form)
          .ifPresent(area -> areas.add(new RouteQuery(leikaKey, kind, area, page)));
    }
    if (areas.size() != 1) {
      throw Parameters.fault("exactly one of ags, ars and areaId must be given");
    }
    return areas.getFirst();
  }
}
