package de.zubringer.trial;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.municipality.Body;

/**
 * Passung: how one Leistung meets one system that takes it.
 *
 * @param leistung in the newest version the mapping covers
 */
public record Pair(
    LeistungPackage leistung, TargetSystem system, FieldMapping mapping, MappingAnalysis analysis) {

  /**
   * The pair in one administration that is connected for the Leistung, with its answers, statutes
   * and local rows.
   *
   * @param inUse whether its plan brings applications to the system
   * @param stopped samples that check or address let through nowhere, as invalid ones are to be
   * @param held samples the mapping could not write for
   * @param written samples a document was made of
   */
  public record Place(Body body, boolean inUse, int stopped, int held, int written) {
    /** All samples that were tried. */
    public int samples() {
      return stopped + held + written;
    }
  }

  /** What the system gets, such as {@code csv}. */
  public String kind() {
    return system.format(mapping.to()).orElseThrow().kind();
  }

  /** Whether every required field has a row and every field of the form is accounted for. */
  public boolean isComplete() {
    var coverage = analysis.coverage();
    return coverage.requiredMapped() == coverage.required()
        && coverage.sourcesSettled() == coverage.sources();
  }
}
