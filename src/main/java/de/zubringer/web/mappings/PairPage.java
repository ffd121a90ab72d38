package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Passung of one Leistung: what each system would get of its samples in each administration.
 *
 * @param places names of the administrations, as headings
 */
public record PairPage(String leistung, List<String> places, List<PairLine> lines) implements Page {

  /**
   * One system.
   *
   * @param address of the mapping; empty for whoever may not see it
   * @param required with required and sources: how many of how many
   */
  public record PairLine(
      String system,
      String kind,
      String address,
      String required,
      String sources,
      Badge state,
      List<PlaceCell> places) {}

  /** What becomes of the samples in one administration. */
  public record PlaceCell(String place, Badge use, String written, String rest) {}

  @Override
  public String title() {
    return say("passung.von", leistung);
  }
}
