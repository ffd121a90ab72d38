package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says about a measure; the newest of each counts.
 *
 * @param number within the Leistung of the administration, from 1
 * @param counted in the unit of the measure, where a person counted
 */
public record Remark(
    int number, Measure measure, Optional<Double> counted, String text, Instant at, Author by) {}
