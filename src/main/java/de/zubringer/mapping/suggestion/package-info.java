/** Proposes a source for a target field that has none, and says why. */
@NamedInterface("suggestion")
@NullMarked
package de.zubringer.mapping.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
