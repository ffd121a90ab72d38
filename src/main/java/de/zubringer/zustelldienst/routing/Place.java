package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.routing.RouteQuery.AreaKind;

/**
 * Where somebody lives, as the question for a route names it.
 *
 * @param kind regional key (2, 3, 5, 9 or 12 digits) or municipal key (2, 3, 5 or 8)
 */
record Place(AreaKind kind, String key) {
  private static final int DISTRICT_DIGITS = 5;
  private static final int LAST_DIGITS_OF_ARS = 9;

  /** Whether the service is offered here. */
  boolean isServedBy(OfferedService service) {
    return kind == AreaKind.ARS
        ? service.isOfferedIn("DE" + key)
        : service.areas().stream().anyMatch(this::isInByMunicipalKey);
  }

  /**
   * The municipal key is the regional one without the association, so an association's area holds
   * none by it.
   */
  private boolean isInByMunicipalKey(String area) {
    return area.length() <= DISTRICT_DIGITS
        ? key.startsWith(area)
        : key.equals(area.substring(0, DISTRICT_DIGITS) + tail(area));
  }

  /** Three digits of the municipality; none for an association. */
  private static String tail(String area) {
    return area.length() > LAST_DIGITS_OF_ARS ? area.substring(LAST_DIGITS_OF_ARS) : "?";
  }
}
