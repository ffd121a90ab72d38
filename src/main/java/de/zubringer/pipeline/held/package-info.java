/** What waits for persons: the list of held journeys, and what kind of cause holds each. */
@NamedInterface("held")
@NullMarked
package de.zubringer.pipeline.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
