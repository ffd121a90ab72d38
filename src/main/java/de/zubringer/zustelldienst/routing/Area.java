package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.routing.AreaResult;
import java.util.List;

/**
 * An area people may look for.
 *
 * @param shown as the Routing API answers it; its id means nothing beyond this list
 * @param ars regional key of 12 digits
 * @param postalCodes of five digits
 */
record Area(AreaResult.Area shown, String ars, List<String> postalCodes) {
  Area {
    postalCodes = List.copyOf(postalCodes);
  }
}
