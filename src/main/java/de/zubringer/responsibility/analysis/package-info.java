/**
 * Looks at all areas, Leistungen and days at once, before it matters; and at what a reform does.
 */
@NamedInterface("analysis")
@NullMarked
package de.zubringer.responsibility.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
