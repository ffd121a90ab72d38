/**
 * Klärung: what persons do to journeys. Each act is checked for role, administration and state,
 * then written with its reason, its entry in the timeline and in the audit chain, in one
 * transaction.
 */
@NamedInterface("clearing")
@NullMarked
package de.zubringer.pipeline.clearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
