/**
 * At what pace targets are called: when again, how many at a time, in which order; whom nobody
 * reaches is left in peace until one probe got through. Keeps why a journey waits.
 */
@NamedInterface("pace")
@NullMarked
package de.zubringer.pipeline.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
