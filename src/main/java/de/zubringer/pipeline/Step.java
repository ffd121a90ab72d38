package de.zubringer.pipeline;

import java.time.Instant;

/**
 * One entry of a journey's timeline.
 *
 * @param note who or where, such as a unit, a receipt or a role; never content; may be empty
 */
public record Step(StepKind kind, Instant at, String note) {}
