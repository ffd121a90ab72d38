package de.zubringer.pipeline.pace;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;

/**
 * A journey was held for so long that somebody above has to know; once for each time it was held.
 */
public record JourneyEscalated(JourneyId journey, MunicipalityId municipality, Instant heldSince) {}
