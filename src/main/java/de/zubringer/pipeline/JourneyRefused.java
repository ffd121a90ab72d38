package de.zubringer.pipeline;

import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;

/** A journey goes back to its sender; published in the transaction that commits it. */
public record JourneyRefused(
    JourneyId journey, MunicipalityId municipality, String channel, Findings findings) {}
