/** One act for many journeys: looked at before, done one by one, paused, resumed or cancelled. */
@NamedInterface("bulk")
@NullMarked
package de.zubringer.pipeline.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
