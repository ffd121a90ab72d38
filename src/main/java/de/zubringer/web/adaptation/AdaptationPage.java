package de.zubringer.web.adaptation;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Anschluss: where one Leistung in one administration stands on its way.
 *
 * @param live whether applications are taken in already
 * @param changes whether the draft differs from what is live
 */
public record AdaptationPage(
    AdaptationHead head, boolean live, boolean changes, List<StationLine> stations)
    implements Page {

  /** A station with what one does there. */
  public record StationLine(String address, String name, String what, Badge state) {}

  @Override
  public String title() {
    return head.title("anschluss.titel");
  }
}
