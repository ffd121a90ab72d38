package de.zubringer.mapping.analysis;

/**
 * How much of a mapping is done.
 *
 * @param requiredMapped required fields of the target that have a row
 * @param sourcesSettled fields of the application that are mapped or left out with a reason
 */
public record Coverage(int requiredMapped, int required, int sourcesSettled, int sources) {}
