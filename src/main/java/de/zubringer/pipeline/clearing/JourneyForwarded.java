package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;

/**
 * A journey changed hands; published in the transaction that commits it. Whoever keeps rows of it
 * under the administration that gave it away hands them on or deletes them.
 */
public record JourneyForwarded(
    JourneyId journey, MunicipalityId from, MunicipalityId to, Author by) {}
