package de.zubringer.pipeline.bulk;

import de.zubringer.kernel.JourneyId;

/**
 * One journey of an act for many.
 *
 * @param answer word of the answer; empty while it is still to be done
 */
public record BulkLine(JourneyId journey, String answer) {}
