package de.zubringer.pipeline;

import de.zubringer.kernel.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Which journeys a list shows; null means any.
 *
 * @param text beginning of the journey's id, or part of the name of the area or unit
 */
public record JourneyFilter(
    @Nullable MunicipalityId municipality,
    @Nullable JourneyState state,
    @Nullable String leistung,
    @Nullable String text) {

  public static JourneyFilter of(@Nullable MunicipalityId municipality) {
    return new JourneyFilter(municipality, null, null, null);
  }

  public JourneyFilter inState(JourneyState wanted) {
    return new JourneyFilter(municipality, wanted, leistung, text);
  }
}
