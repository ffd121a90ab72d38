/** How much comes, waits, is held and is delivered, for each connection; names no journey. */
@NamedInterface("flow")
@NullMarked
package de.zubringer.pipeline.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
