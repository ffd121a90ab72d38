/** Looks at a mapping for all values the schema allows, before the first application comes. */
@NamedInterface("analysis")
@NullMarked
package de.zubringer.mapping.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
