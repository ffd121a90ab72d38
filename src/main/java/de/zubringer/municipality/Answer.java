package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a variation point.
 *
 * @param value text, number, boolean or list of these; money in whole cents
 * @param by a role, never a person
 */
public record Answer(Object value, String by, @Nullable LocalDate date) {}
