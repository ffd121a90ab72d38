/** How long journeys take and how they end, counted; never anything of an application. */
@NamedInterface("measure")
@NullMarked
package de.zubringer.pipeline.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
