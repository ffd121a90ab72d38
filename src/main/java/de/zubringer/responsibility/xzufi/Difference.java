package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.util.Locale;
import java.util.Optional;

/**
 * What both sides say about one Leistung in one area.
 *
 * @param area none where a catalogue names several and nobody here knows the Leistung
 * @param areaName the municipality, or the keys of the areas
 * @param catalogue units of the catalogue with the key of their body; empty if it names none
 * @param here who carries out by our rules, with its unit; empty if they do not answer
 * @param basis legal basis and rule of our answer
 */
public record Difference(
    Outcome outcome,
    LeikaKey leistung,
    Optional<Ars> area,
    String areaName,
    String catalogue,
    String here,
    String basis) {

  /** How the two sides stand to each other. */
  public enum Outcome {
    SAME,
    DIFFERENT,
    ONLY_THERE,
    ONLY_HERE,
    UNCLEAR,
    OTHER_UNIT;

    /** The word of machines, such as {@code only-there}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
