package de.zubringer.fitgap;

import de.zubringer.catalogue.LeistungPackage;
import java.util.List;

/**
 * Lückenkatalog of a Land: the gaps of one Leistung, each counted once however many municipalities
 * have it.
 *
 * @param municipalities how many were looked at
 * @param administrations bodies that carry out for them
 * @param connected how many of these have a plan
 * @param entries what most municipalities have first
 */
public record GapCatalogue(
    LeistungPackage leistung,
    int municipalities,
    int administrations,
    int connected,
    List<Entry> entries) {

  /**
   * A gap of the Land.
   *
   * @param example as one of the administrations has it
   * @param municipalities that have it
   * @param open those where it is not decided to live with it
   */
  public record Entry(Gap example, int municipalities, int open) {}

  /** Whether anything grave is open anywhere. */
  public boolean isOpen() {
    return entries.stream().anyMatch(entry -> entry.open() > 0 && entry.example().isGrave());
  }
}
