package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;

/**
 * A journey was opened, checked and addressed; published in the transaction that commits it, so
 * that the obligation to accept can be committed with it.
 */
public record JourneyAddressed(
    JourneyId journey, MunicipalityId municipality, String channel, Commit commit) {}
