package de.zubringer.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list, newest first.
 *
 * @param next hand this back to get the following stretch; null at the end
 */
public record JourneyPage(List<Journey> journeys, @Nullable String next) {}
