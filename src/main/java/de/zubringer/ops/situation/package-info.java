/**
 * How the installation is: what waits, who is away, which nodes are there, what comes to its end.
 * Blind to content.
 */
@NamedInterface("situation")
@NullMarked
package de.zubringer.ops.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
