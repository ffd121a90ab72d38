package de.zubringer.rollin;

import de.zubringer.audit.Author;
import java.time.Instant;

/**
 * What somebody said about a step.
 *
 * @param text why, or what proves it
 */
public record StepChange(Instant at, Author by, StepState state, String text) {}
